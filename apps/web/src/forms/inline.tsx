import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { classes } from '../ui/classes.ts'

const box =
  'h-7 w-full min-w-0 rounded-md border border-line bg-surface px-1.5 text-sm placeholder:text-muted hover:border-line-strong'

interface InlineProps<T> {
  /** Read out, not shown: the heading of the column says it. */
  label: string
  value: T
  onChange: (value: T) => void
}

/** A line of text in a table. Kept on leaving the box or with Enter, so that a word is one step of undo; Escape takes it back. */
export function InlineText({
  label,
  value,
  onChange,
  list,
  placeholder,
  wraps,
}: InlineProps<string> & {
  /** Id of a datalist with suggestions. */
  list?: string
  placeholder?: string
  /** Long words go on below instead of out of sight. */
  wraps?: boolean
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = (): void => {
    setDraft(null)
    if (draft !== null && draft.trim() !== value) onChange(draft.trim())
  }
  if (wraps) {
    return (
      <textarea
        rows={1}
        aria-label={label}
        className={classes(box, 'h-auto field-sizing-content resize-none py-0.5 break-words')}
        value={draft ?? value}
        maxLength={300}
        onChange={(event) => setDraft(event.target.value.replaceAll('\n', ' '))}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
          onEnterOrEscape(event, keep, () => setDraft(null))
        }}
      />
    )
  }
  return (
    <input
      aria-label={label}
      className={box}
      value={draft ?? value}
      list={list}
      placeholder={placeholder}
      maxLength={300}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => onEnterOrEscape(event, keep, () => setDraft(null))}
    />
  )
}

/** A day in a table; empty is no day. */
export function InlineDay({ label, value, onChange, max }: InlineProps<string | undefined> & { max?: string }) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = (typed: string | null): void => {
    setDraft(null)
    if (typed !== null && typed !== (value ?? '')) onChange(typed || undefined)
  }
  return (
    <input
      type="date"
      aria-label={label}
      className={box}
      value={draft ?? value ?? ''}
      max={max}
      // A day picked from the calendar is meant; a year being typed passes through 0002, 0020 and 0202 first.
      onChange={({ target }) => (isPicked(target.value) ? keep(target.value) : setDraft(target.value))}
      onBlur={(event) => (event.target.validity.badInput ? setDraft(null) : keep(draft))}
      onKeyDown={(event) =>
        onEnterOrEscape(
          event,
          () => keep(draft),
          () => setDraft(null),
        )
      }
    />
  )
}

const isPicked = (day: string): boolean => day >= '1900'

/** A choice of one in a table. */
export function InlineSelect<T extends string>({
  label,
  value,
  onChange,
  children,
  className,
}: InlineProps<T> & { children: ReactNode; className?: string }) {
  return (
    <select
      aria-label={label}
      className={classes(box, className)}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {children}
    </select>
  )
}

function onEnterOrEscape(event: KeyboardEvent, keep: () => void, takeBack: () => void): void {
  if (event.key === 'Enter') keep()
  if (event.key === 'Escape') takeBack()
}
