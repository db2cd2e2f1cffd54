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

interface Draft {
  text: string
  /** The value it was typed over. */
  over: string
  problem?: string
}

/** A labelled box that is kept by leaving it, without a save button. What is refused stays to be mended, with the reason. */
export function KeptField({ label, value, onKeep, hint, long, type = 'text', maxLength = 300 }: KeptFieldProps) {
  const [typed, setTyped] = useState<Draft | null>(null)
  // What was typed over a value that has changed meanwhile is no longer about anything.
  const draft = typed?.over === value ? typed : null
  const keep = (): void => {
    if (draft === null) return
    const text = draft.text.trim()
    const problem = text === value ? null : onKeep(text)
    setTyped(problem === null ? null : { ...draft, problem })
  }
  const box = {
    value: draft?.text ?? value,
    maxLength,
    onChange: (event: { target: { value: string } }) => setTyped({ text: event.target.value, over: value }),
    onBlur: keep,
  }
  return (
    <Field label={label} hint={hint} error={draft?.problem}>
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
