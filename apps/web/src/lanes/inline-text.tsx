import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { classes } from '../ui/classes.ts'

/** Where the writer goes after these words: nowhere, to the next or previous column, or on to one more of the same. */
export type Onward = 'stay' | 'right' | 'left' | 'again'

/** Where a key ends the writing and leads; undefined while it goes on. */
export function onwardOf({ key, shiftKey }: KeyboardEvent): Onward | undefined {
  if (key === 'Enter') return 'again'
  if (key === 'Tab') return shiftKey ? 'left' : 'right'
  return undefined
}

/** How a box looks that is written in. */
export const inlineBox = 'block w-full rounded-lg border-2 border-ink bg-surface px-2 py-1.5 text-ink outline-none'

interface InlineTextProps {
  label: string
  /** What stands there already. */
  text: string
  /** The letter that began the writing; it replaces what stood there. */
  typed?: string | undefined
  maxLength?: number
  /** One line only: Shift+Enter makes no new line. */
  line?: boolean
  className?: string
  /** Called once with the words, also when they are empty or unchanged. */
  onDone: (text: string, onward: Onward) => void
  onCancel: () => void
}

/** Words written in place: Enter keeps them, Tab keeps them and goes on, Escape leaves everything as it was. */
export function InlineText({
  label,
  text,
  typed,
  maxLength = 4000,
  line,
  className,
  onDone,
  onCancel,
}: InlineTextProps) {
  const [value, setValue] = useState(typed ?? text)
  const box = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => {
    const area = box.current!
    area.focus({ preventScroll: true })
    area.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    area.setSelectionRange(typed === undefined ? 0 : typed.length, area.value.length)
  }, [typed])
  const finish = (onward: Onward): void => {
    if (done.current) return
    done.current = true
    onDone(value.trim(), onward)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // An input method uses Enter to choose a word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      done.current = true
      onCancel()
      return
    }
    const onward = onwardOf(event)
    if (!onward || (onward === 'again' && event.shiftKey && !line)) return
    event.preventDefault()
    finish(onward)
  }
  return (
    <textarea
      ref={box}
      rows={1}
      aria-label={label}
      value={value}
      maxLength={maxLength}
      onChange={(event) => setValue(line ? event.target.value.replaceAll('\n', ' ') : event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish('stay')}
      className={classes(inlineBox, 'resize-none overflow-hidden field-sizing-content', className)}
    />
  )
}
