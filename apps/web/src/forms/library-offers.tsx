import { Autocomplete } from '@base-ui/react/autocomplete'
import type { LibraryEntry } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'

/** The touchpoints that the team has already, listed under the name being typed; for inside an Autocomplete. */
export function LibraryOffers({ onChoose }: { onChoose: (entry: LibraryEntry) => void }) {
  const t = useTranslations('library.inForm')
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} align="start" className="z-50 data-empty:hidden">
        <Autocomplete.Popup
          aria-label={t('suggestions')}
          className="max-h-80 w-(--anchor-width) min-w-60 overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-float outline-none data-empty:hidden"
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
                  {entry.uses.map(({ title, stage }) => (stage === null ? title : `${title} › ${stage}`)).join(', ')}
                  {entry.shared.channel && ` · ${entry.shared.channel}`}
                </span>
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}
