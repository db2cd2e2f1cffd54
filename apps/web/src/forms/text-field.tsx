import { Field, TextArea, TextInput } from '../ui/field.tsx'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  /** Room for more than a line. */
  long?: boolean
  type?: 'text' | 'date' | 'url'
  /** Id of a datalist with suggestions. */
  list?: string | undefined
  maxLength?: number
}

/** A labelled line or box of text. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  long,
  type = 'text',
  maxLength,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) =>
        long ? (
          <TextArea
            {...ids}
            className="min-h-13! field-sizing-content"
            value={value}
            placeholder={rest.placeholder}
            maxLength={maxLength ?? 4000}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <TextInput
            {...ids}
            {...rest}
            type={type}
            value={value}
            maxLength={maxLength ?? 300}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}
