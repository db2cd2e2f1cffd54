import { useId } from 'react'
import { classes } from './classes.ts'
import { useDraft } from './draft.ts'

interface InlineTextProps {
  label: string
  value: string
  /** Called once with the new text when the typing is done: on leaving the box, with Enter, and when the page goes away. */
  onCommit: (value: string) => void
  placeholder?: string
  /** Enter keeps what was typed instead of beginning a new line; the keyboard stays. */
  oneLine?: boolean
  /** An empty text is no text: the old one comes back. */
  needed?: boolean
  labelHidden?: boolean
  maxLength?: number
  className?: string
}

/** Text that can be changed where it stands. Escape takes the typing back. */
export function InlineText({ label, value, onCommit, oneLine, needed, labelHidden, ...rest }: InlineTextProps) {
  const id = useId()
  const draft = useDraft(value, (text) => {
    if (!(needed && text === '')) onCommit(text)
  })
  return (
    <div className="grid min-w-0">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-2xs font-semibold text-muted'}>
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        value={draft.shown}
        placeholder={rest.placeholder}
        maxLength={rest.maxLength ?? 4000}
        onChange={(event) => draft.type(oneLine ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)}
        onBlur={draft.keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft.isTyping) {
            event.stopPropagation()
            draft.takeBack()
          }
          if (event.key === 'Enter' && (oneLine || event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
            event.preventDefault()
            draft.keep()
          }
        }}
        className={classes(
          'mx-[calc(-0.375rem-1px)] field-sizing-content w-[calc(100%+0.75rem+2px)] resize-none rounded-md border border-transparent bg-transparent px-1.5 py-0.5 placeholder:text-muted hover:border-line-strong focus:border-line-strong focus:bg-surface',
          rest.className,
        )}
      />
    </div>
  )
}
