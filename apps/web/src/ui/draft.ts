import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

interface Draft {
  /** What stands in the box. */
  shown: string
  isTyping: boolean
  type: (text: string) => void
  /** Keeps what was typed, when that differs. */
  keep: () => void
  takeBack: () => void
  /** Enter keeps a line, Escape takes the typing back. */
  onKeyDown: (event: KeyboardEvent) => void
}

/** Words typed over a value: kept once, on leaving the box, with Enter, or when the page goes away. */
export function useDraft(value: string, onKeep: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  /** The same without waiting for a redraw: leaving and Enter may follow each other at once. */
  const typed = useRef<string | null>(null)
  const type = (text: string | null): void => {
    typed.current = text
    setDraft(text)
  }
  const keep = (): void => {
    const text = typed.current?.trim()
    type(null)
    if (text !== undefined && text !== value) onKeep(text)
  }
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    const leave = (): void => latest.current()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method uses Enter to choose a word.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
    if (event.key === 'Escape') type(null)
  }
  return { shown: draft ?? value, isTyping: draft !== null, type, keep, takeBack: () => type(null), onKeyDown }
}
