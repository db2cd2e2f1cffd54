import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { DayInput } from './day-input.tsx'

interface FieldProps {
  label: string
  /** One sentence of help under the box. */
  hint?: string | undefined
  error?: string | undefined
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode
}

/** A label, a box and what is wrong with what stands in it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': note ? noteId : undefined, 'aria-invalid': error !== undefined })}
      {note && (
        <p id={noteId} className={classes('text-xs', error ? 'text-pain' : 'text-muted')}>
          {note}
        </p>
      )}
    </div>
  )
}

const box =
  'w-full rounded-lg border border-line-strong bg-surface px-2.5 text-sm placeholder:text-muted aria-invalid:border-pain'

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  const shared = { ...rest, className: classes(box, 'h-8.5', className) }
  return rest.type === 'date' ? (
    <DayInput {...shared} value={String(rest.value ?? '')} indent="left-3" />
  ) : (
    <input {...shared} />
  )
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classes(box, 'min-h-18 py-1.5', className)} {...rest} />
}

/** The browser's own list, for forms: quick by keyboard and on a phone. */
export function NativeSelect({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={classes(box, 'h-8.5', className)} {...rest} />
}
