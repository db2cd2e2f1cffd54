import { Autocomplete } from '@base-ui/react/autocomplete'
import type { LibraryEntry } from '@wegwijs/journey'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { usePen } from '../data/journey.ts'
import { useLibrary } from '../data/library.ts'
import { LibraryOffers } from '../forms/library-offers.tsx'
import { inlineBox, type Onward, onwardOf } from './inline-text.tsx'

interface WrittenTouchpointProps {
  label: string
  typed: string
  /** Called once: with a name, or with a touchpoint that the team has already. */
  onDone: (words: string | LibraryEntry, onward: Onward) => void
  onCancel: () => void
}

/** The name of a new touchpoint written in place; an arrow and Enter take one that the team has already. */
export function WrittenTouchpoint({ label, typed, onDone, onCancel }: WrittenTouchpointProps) {
  const { entries = [] } = useLibrary(usePen().journey())
  const { contains } = Autocomplete.useFilter()
  const [value, setValue] = useState(typed)
  const [isOpen, setOpen] = useState(typed !== '')
  const box = useRef<HTMLInputElement>(null)
  const highlighted = useRef<LibraryEntry | undefined>(undefined)
  const done = useRef(false)
  useEffect(() => box.current?.focus(), [])
  const finish = (words: string | LibraryEntry, onward: Onward): void => {
    if (done.current) return
    done.current = true
    onDone(words, onward)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const onward = onwardOf(event)
    if (event.key === 'Escape') {
      done.current = true
      onCancel()
    } else if (onward && !(onward === 'again' && highlighted.current)) {
      event.preventDefault()
      finish(value.trim(), onward)
    }
  }
  // An open list hides the rest of the page from screen readers, so that it must not be open with nothing in it.
  const offers = value !== '' && entries.some(({ shared }) => contains(shared.name, value))
  return (
    <Autocomplete.Root
      items={entries}
      itemToStringValue={({ shared }: LibraryEntry) => shared.name}
      value={value}
      onValueChange={(name, { reason }) => reason !== 'item-press' && setValue(name)}
      onItemHighlighted={(entry) => {
        highlighted.current = entry
      }}
      limit={8}
      open={isOpen && offers}
      onOpenChange={setOpen}
    >
      <Autocomplete.Input
        ref={box}
        aria-label={label}
        maxLength={300}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={() => finish(value.trim(), 'stay')}
        className={inlineBox}
      />
      <LibraryOffers onChoose={(entry) => finish(entry, 'again')} />
    </Autocomplete.Root>
  )
}
