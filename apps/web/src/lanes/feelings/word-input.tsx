import { type KeyboardEvent, useState } from 'react'
import { classes } from '../../ui/classes.ts'

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
  const [typed, setTyped] = useState(emotion)
  const [shown, setShown] = useState(emotion)
  // A word that came from elsewhere replaces what stands here; the box itself stays, and the keyboard in it.
  if (shown !== emotion) {
    setShown(emotion)
    setTyped(emotion)
  }
  function keep(): void {
    const word = typed.trim()
    if (word !== emotion) onName(word)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') setTyped(emotion)
  }
  return (
    <input
      list={words}
      aria-label={label}
      maxLength={300}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
      className={classes('h-7 rounded-md border border-line-strong bg-surface px-1.5 text-xs', className)}
    />
  )
}
