import type { ReactNode } from 'react'
import { Field, NativeSelect } from '../ui/field.tsx'

interface ChoiceFieldProps<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  /** `option` elements, grouped where that helps. */
  children: ReactNode
  hint?: string | undefined
  error?: string | undefined
}

/** A labelled choice of one from a list. */
export function ChoiceField<T extends string>({ label, value, onChange, children, hint, error }: ChoiceFieldProps<T>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <NativeSelect {...ids} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {children}
        </NativeSelect>
      )}
    </Field>
  )
}
