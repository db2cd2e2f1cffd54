import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { DayInput } from '../ui/day-input.tsx'
import { useDraft } from '../ui/draft.ts'

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
  const draft = useDraft(value, onChange)
  const shared = { 'aria-label': label, value: draft.shown, maxLength: 300, onBlur: draft.keep }
  if (wraps) {
    return (
      <textarea
        {...shared}
        rows={1}
        className={classes(box, 'h-auto field-sizing-content resize-none py-0.5 break-words')}
        onChange={(event) => draft.type(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
          draft.onKeyDown(event)
        }}
      />
    )
  }
  return (
    <input
      {...shared}
      className={box}
      list={list}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => draft.type(event.target.value)}
      onKeyDown={draft.onKeyDown}
    />
  )
}

/** A day in a table; empty is no day. */
export function InlineDay({ label, value, onChange, max }: InlineProps<string | undefined> & { max?: string }) {
  const draft = useDraft(value ?? '', (day) => onChange(day || undefined))
  const onType = (day: string): void => {
    draft.type(day)
    // A day picked from the calendar is meant; a year being typed passes through 0002, 0020 and 0202 first.
    if (isPicked(day)) draft.keep()
  }
  return (
    <DayInput
      aria-label={label}
      className={box}
      value={draft.shown}
      max={max}
      onChange={({ target }) => onType(target.value)}
      onBlur={(event) => (event.target.validity.badInput ? draft.takeBack() : draft.keep())}
      onKeyDown={draft.onKeyDown}
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
