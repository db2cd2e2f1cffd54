import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { typedNumber } from '../../forms/typed-number.ts'
import { classes } from '../../ui/classes.ts'

interface ValueInputProps {
  label: string
  /** What stands in it at first. */
  start: string
  /** A number within the scale, once it is typed in full. */
  onValue: (value: number) => void
  /** It is done with, also when nothing was typed; `back` when the focus should return to where it came from. */
  onClose?: (back: boolean) => void
  /** It opens to be typed in at once. */
  opens?: boolean
  className?: string
}

const MOST = 2

/** A small box for a value from −2 to +2. Enter and leaving it keep the value, Escape gives up. */
export function ValueInput({ label, start, onValue, onClose, opens, className }: ValueInputProps) {
  const t = useTranslations('map.feeling')
  const [typed, setTyped] = useState(start)
  const value = typedNumber(typed.replace('−', '-'))
  const wrong = value === null || (value !== undefined && Math.abs(value) > MOST)
  const keep = (): void => {
    if (typed !== start || opens) {
      if (value !== undefined && !wrong) onValue(value as number)
      else setTyped(start)
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Escape') {
      setTyped(start)
      onClose?.(true)
    }
    if (event.key === 'Enter' && !wrong) {
      event.preventDefault()
      keep()
      onClose?.(true)
    }
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it opens where somebody is typing
      autoFocus={opens}
      inputMode="text"
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? t('range') : undefined}
      autoComplete="off"
      maxLength={6}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        keep()
        onClose?.(false)
      }}
      className={classes(
        'h-7 w-14 rounded-md border border-line-strong bg-surface px-1.5 text-right text-xs tabular-nums aria-invalid:border-pain',
        className,
      )}
    />
  )
}
