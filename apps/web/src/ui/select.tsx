import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

export interface SelectOption<T extends string> {
  value: T
  label: string
  /** A quieter second line. */
  hint?: string | undefined
  mark?: ReactNode
}

interface SelectProps<T extends string> {
  label: string
  value: T
  options: readonly SelectOption<T>[]
  onChange: (value: T) => void
  /** The label stands before the box in the toolbar; elsewhere a Field names it, or the values speak for themselves. */
  labelHidden?: boolean
}

/** A choice of one from a list, with the label before it. */
export function Select<T extends string>({ label, value, options, onChange, labelHidden }: SelectProps<T>) {
  return (
    <div className="flex items-center gap-2">
      {!labelHidden && (
        <span aria-hidden="true" className="text-muted">
          {label}
        </span>
      )}
      <Base.Root<T> value={value} onValueChange={(next) => next !== null && onChange(next)} items={options}>
        <Base.Trigger
          aria-label={label}
          className="flex h-8 min-w-0 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 font-medium hover:border-muted"
        >
          <Base.Value className="truncate" />
          <Base.Icon>
            <ChevronDown size={14} className="text-muted" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={6} align="start" alignItemWithTrigger={false} className="z-50">
            <Base.Popup className="max-h-[min(36rem,75vh)] min-w-(--anchor-width) max-w-96 overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-float outline-none">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid cursor-default grid-cols-[1rem_1fr] items-start gap-2 rounded-lg px-2 py-1.5 outline-none data-highlighted:bg-sunken"
                >
                  <span className="pt-0.5">
                    <Base.ItemIndicator>
                      <Check size={14} />
                    </Base.ItemIndicator>
                  </span>
                  <span>
                    <Base.ItemText className="font-medium">{option.label}</Base.ItemText>
                    {option.hint && <span className="block text-xs text-muted">{option.hint}</span>}
                  </span>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  )
}
