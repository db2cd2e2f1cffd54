import { useId } from 'react'
import { classes } from './classes.ts'

export interface ChoiceOption<T extends string> {
  value: T
  label: string
  title?: string
}

interface ChoiceProps<T extends string> {
  label: string
  value: T | undefined
  options: readonly ChoiceOption<T>[]
  onChange: (value: T) => void
  /** The label stands before the options instead of above them. */
  beside?: boolean
}

/** A choice of one from a few that are all in sight. */
export function Choice<T extends string>({ label, value, options, onChange, beside }: ChoiceProps<T>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      className={classes('grid min-w-0 gap-1', beside && 'md:grid-cols-[15rem_minmax(0,1fr)] md:items-center md:gap-4')}
    >
      <span id={`${name}-label`} className={beside ? 'font-medium' : 'text-xs font-semibold'}>
        {label}
      </span>
      <span className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            title={option.title}
            className={classes(
              'inline-flex h-8.5 cursor-pointer items-center rounded-lg border px-2.5 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-measured',
              option.value === value
                ? 'border-ink bg-ink font-medium text-white'
                : 'border-line-strong bg-surface hover:border-muted',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </span>
    </div>
  )
}
