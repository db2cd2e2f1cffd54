import { useState } from 'react'
import { Field, TextArea, TextInput } from '../ui/field.tsx'

interface KeptFieldProps {
  label: string
  value: string
  /** Called on leaving the box, so that a sentence is one step of undo. Answer with what is wrong to refuse it. */
  onKeep: (value: string) => string | null
  hint?: string
  long?: boolean
  type?: 'text' | 'date'
  maxLength?: number
}

/** A labelled box that is kept by leaving it, without a save button. What is refused stays to be mended, with the reason. */
export function KeptField({ label, value, onKeep, hint, long, type = 'text', maxLength = 300 }: KeptFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = (): void => {
    if (draft === null) return
    const refused = draft.trim() === value ? null : onKeep(draft.trim())
    setProblem(refused)
    if (refused === null) setDraft(null)
  }
  const box = {
    value: draft ?? value,
    maxLength,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: keep,
  }
  return (
    <Field label={label} hint={hint} error={problem ?? undefined}>
      {(ids) =>
        long ? (
          <TextArea {...ids} {...box} className="min-h-13! field-sizing-content" />
        ) : (
          <TextInput
            {...ids}
            {...box}
            type={type}
            autoComplete="off"
            onKeyDown={(event) => event.key === 'Enter' && keep()}
          />
        )
      }
    </Field>
  )
}
