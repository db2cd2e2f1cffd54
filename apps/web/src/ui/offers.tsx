import { Autocomplete } from '@base-ui/react/autocomplete'
import type { ReactNode } from 'react'

interface OffersProps<T> {
  label: string
  keyOf: (offer: T) => string
  /** What it is called, and what else tells it from others. */
  told: (offer: T) => readonly [name: ReactNode, beside: ReactNode]
  onChoose: (offer: T) => void
}

/** What the words being typed may mean, listed under their box; for inside an Autocomplete. */
export function Offers<T>({ label, keyOf, told, onChoose }: OffersProps<T>) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} align="start" className="z-50 data-empty:hidden">
        <Autocomplete.Popup
          aria-label={label}
          className="max-h-80 w-(--anchor-width) min-w-60 overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-float outline-none data-empty:hidden"
        >
          <Autocomplete.List>
            {(offer: T) => {
              const [name, beside] = told(offer)
              return (
                <Autocomplete.Item
                  key={keyOf(offer)}
                  value={offer}
                  onClick={() => onChoose(offer)}
                  className="cursor-default rounded-lg px-2 py-1.5 outline-none data-highlighted:bg-sunken"
                >
                  <span className="block font-medium break-words">{name}</span>
                  <span className="block truncate text-xs text-muted">{beside}</span>
                </Autocomplete.Item>
              )
            }}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}
