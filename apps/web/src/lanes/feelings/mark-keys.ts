import { type FocusEvent, type KeyboardEvent, useState } from 'react'

/** The name of a mark, on the button that is one. */
const markOf = (element: Element): string | undefined => element.closest<HTMLElement>('[data-mark]')?.dataset.mark

/** Left and right walk over the marks of the curve; one of them is in the Tab order. */
export function useMarkKeys(marks: readonly string[]) {
  const [last, setLast] = useState<string | null>(null)
  const entry = last !== null && marks.includes(last) ? last : marks[0]
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')]
    const at = buttons.indexOf(event.target as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    event.stopPropagation()
    buttons[at + step]?.focus()
  }
  return {
    /** What makes a button a mark. */
    markProps: (id: string) => ({
      'data-mark': id,
      ...(id === entry ? { 'data-entry': '' } : { tabIndex: -1 }),
    }),
    boxProps: {
      onKeyDown,
      onFocus: (event: FocusEvent<HTMLElement>) => setLast(markOf(event.target) ?? last),
    },
  }
}

export type MarkProps = ReturnType<ReturnType<typeof useMarkKeys>['markProps']>
