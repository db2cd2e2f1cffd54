import { classes } from '../../ui/classes.ts'
import { useDraft } from '../../ui/draft.ts'

interface WordInputProps {
  label: string
  emotion: string
  /** Id of the list of common emotions. */
  words: string
  onName: (emotion: string) => void
  className?: string
}

/** A feeling in a word, one of the common ones or one's own. Enter and leaving the box keep it, Escape gives up. */
export function WordInput({ label, emotion, words, onName, className }: WordInputProps) {
  const draft = useDraft(emotion, onName)
  return (
    <input
      list={words}
      aria-label={label}
      maxLength={300}
      autoComplete="off"
      value={draft.shown}
      onChange={(event) => draft.type(event.target.value)}
      onKeyDown={draft.onKeyDown}
      onBlur={draft.keep}
      className={classes('h-7 rounded-md border border-line-strong bg-surface px-1.5 text-xs', className)}
    />
  )
}
