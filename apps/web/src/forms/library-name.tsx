import { Autocomplete } from '@base-ui/react/autocomplete'
import type { Journey, LibraryEntry } from '@wegwijs/journey'
import { useState } from 'react'
import { useLibrary } from '../data/library.ts'
import { Field, TextInput } from '../ui/field.tsx'
import { LibraryOffers } from './library-offers.tsx'

interface LibraryNameProps {
  journey: Journey
  label: string
  placeholder: string
  value: string
  error: string | undefined
  onChange: (name: string) => void
  /** A touchpoint that the team has already was chosen instead of a new name typed. */
  onChoose: (entry: LibraryEntry) => void
}

/** The name of a new touchpoint; while typing it offers the ones that the team has already. */
export function LibraryName({ journey, label, placeholder, value, error, onChange, onChoose }: LibraryNameProps) {
  const { entries = [] } = useLibrary(journey)
  const { contains } = Autocomplete.useFilter()
  const [isOpen, setOpen] = useState(false)
  // An open list hides the rest of the page from screen readers, so that it must not be open with nothing in it.
  const offers = entries.some(({ shared }) => contains(shared.name, value))
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <Autocomplete.Root
          items={entries}
          itemToStringValue={({ shared }: LibraryEntry) => shared.name}
          value={value}
          onValueChange={(name, { reason }) => reason !== 'item-press' && onChange(name)}
          limit={12}
          open={isOpen && offers}
          onOpenChange={setOpen}
        >
          <Autocomplete.Input
            render={<TextInput {...ids} maxLength={300} placeholder={placeholder} autoComplete="off" />}
          />
          <LibraryOffers onChoose={onChoose} />
        </Autocomplete.Root>
      )}
    </Field>
  )
}
