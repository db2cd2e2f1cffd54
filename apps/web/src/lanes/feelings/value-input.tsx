import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEditor } from '../../actions/editor.ts'
import { typedNumber } from '../../forms/typed-number.ts'

interface ValueInputProps {
  label: string
  /** The value as it stands, in words of the screen. */
  shown: string
  /** What was typed to open it; it replaces what stands there. */
  typed?: string
  /** A number on the scale, kept once, when the box is left. */
  onValue: (value: number) => void
  /** Enter or Escape: the keyboard goes back to where it came from. Without it, it stays. */
  onReturn?: () => void
  onLeave?: () => void
}

const MOST = 2
/** A sign alone is the beginning of a number, and no mistake yet. */
const BEGINNING = /^\s*[-−+]?\s*$/

/**
 * A small box for a value from −2 to +2. Enter and leaving it keep the value, Escape gives up. What is no value says
 * so in the box, and once more when the box is left with it: then it is not kept.
 */
export function ValueInput({ label, shown, typed: opening, onValue, onReturn, onLeave }: ValueInputProps) {
  const t = useTranslations('map.feeling')
  const editor = useEditor()
  const note = useId()
  const [typed, setTyped] = useState(opening ?? shown)
  const [pressed, setPressed] = useState(false)
  const givenUp = useRef(false)
  const value = typedNumber(typed.replace('−', '-'))
  const wrong = value === null || (value !== undefined && Math.abs(value) > MOST)
  const told = wrong && (pressed || !BEGINNING.test(typed))

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key } = event
    if (key !== 'Escape' && key !== 'Enter') return
    if (key === 'Enter' && wrong) {
      event.preventDefault()
      setPressed(true)
      return
    }
    givenUp.current = key === 'Escape'
    if (onReturn) {
      // Else Enter would also press what the keyboard returns to.
      event.preventDefault()
      onReturn()
    } else if (key === 'Escape') setTyped(shown)
  }
  function onBlur(): void {
    if (wrong && !givenUp.current) editor.set({ said: t('notKept', { typed }) })
    if (value !== null && value !== undefined && !wrong && !givenUp.current && typed !== shown) onValue(value)
    else setTyped(shown)
    givenUp.current = false
    setPressed(false)
    onLeave?.()
  }
  return (
    <span className="relative block w-14">
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens where somebody is typing
        autoFocus={opening !== undefined}
        aria-label={label}
        aria-invalid={told}
        aria-describedby={told ? note : undefined}
        autoComplete="off"
        maxLength={6}
        value={typed}
        onChange={(event) => {
          givenUp.current = false
          setPressed(false)
          setTyped(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        className="h-7 w-14 rounded-md border border-line-strong bg-surface px-1.5 text-right text-xs tabular-nums aria-invalid:border-pain"
      />
      {told && (
        <span
          id={note}
          role="alert"
          className="absolute top-full right-0 z-10 mt-1 block w-40 rounded-md border border-pain bg-surface px-1.5 py-1 text-left text-2xs whitespace-normal text-pain"
        >
          {t('range')}
        </span>
      )}
    </span>
  )
}
