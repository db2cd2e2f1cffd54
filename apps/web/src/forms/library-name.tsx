import { Autocomplete } from '@base-ui/react/autocomplete'
import type { Journey, LibraryEntry } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLibrary } from '../data/library.ts'
import { Field, TextInput } from '../ui/field.tsx'

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
  const t = useTranslations('library.inForm')
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
          <Autocomplete.Portal>
            <Autocomplete.Positioner sideOffset={4} align="start" className="z-50 data-empty:hidden">
              <Autocomplete.Popup
                aria-label={t('suggestions')}
                className="max-h-80 w-(--anchor-width) overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-float outline-none data-empty:hidden"
              >
                <Autocomplete.List>
                  {(entry: LibraryEntry) => (
                    <Autocomplete.Item
                      key={entry.library}
                      value={entry}
                      onClick={() => onChoose(entry)}
                      className="cursor-default rounded-lg px-2 py-1.5 outline-none data-highlighted:bg-sunken"
                    >
                      <span className="block font-medium break-words">{entry.shared.name}</span>
                      <span className="block truncate text-xs text-muted">
                        {entry.uses
                          .map(({ title, stage }) => (stage === null ? title : `${title} › ${stage}`))
                          .join(', ')}
                        {entry.shared.channel && ` · ${entry.shared.channel}`}
                      </span>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  )
}
