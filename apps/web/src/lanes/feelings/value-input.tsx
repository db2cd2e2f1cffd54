import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { typedNumber } from '../../forms/typed-number.ts'
import { classes } from '../../ui/classes.ts'

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
  className?: string
}

const MOST = 2

/** A small box for a value from −2 to +2. Enter and leaving it keep the value, Escape gives up. */
export function ValueInput({ label, shown, typed: opening, onValue, onReturn, onLeave, className }: ValueInputProps) {
  const t = useTranslations('map.feeling')
  const [typed, setTyped] = useState(opening ?? shown)
  const givenUp = useRef(false)
  const value = typedNumber(typed.replace('−', '-'))
  const wrong = value === null || (value !== undefined && Math.abs(value) > MOST)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key } = event
    if (key !== 'Escape' && key !== 'Enter') return
    if (key === 'Enter' && wrong) {
      event.preventDefault()
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
    if (value !== null && value !== undefined && !wrong && !givenUp.current && typed !== shown) onValue(value)
    else setTyped(shown)
    givenUp.current = false
    onLeave?.()
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it opens where somebody is typing
      autoFocus={opening !== undefined}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? t('range') : undefined}
      autoComplete="off"
      maxLength={6}
      value={typed}
      onChange={(event) => {
        givenUp.current = false
        setTyped(event.target.value)
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className={classes(
        'h-7 w-14 rounded-md border border-line-strong bg-surface px-1.5 text-right text-xs tabular-nums aria-invalid:border-pain',
        className,
      )}
    />
  )
}
