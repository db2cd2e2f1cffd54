import type { ReactNode } from 'react'
import { useMapView } from '../actions/map-view.ts'
import { type Selection, textOfSelection } from '../actions/selection.ts'
import { classes } from '../ui/classes.ts'

interface TileProps {
  opens: Selection
  /** The whole text, for a tile that had to cut it. */
  title?: string
  look?: 'plain' | 'bare' | 'pain' | 'ringedPain' | 'gain' | 'ringedGain' | 'ghost' | 'placeholder'
  faded?: boolean
  className?: string
  /** As wide as its words instead of the cell. */
  fits?: boolean
  children: ReactNode
}

const looks: Record<NonNullable<TileProps['look']>, string> = {
  bare: 'border border-transparent hover:border-line hover:bg-surface',
  plain: 'border border-line bg-surface shadow-card hover:border-muted',
  pain: 'border border-pain-soft bg-surface shadow-card hover:border-pain',
  ringedPain: 'border-2 border-pain bg-surface shadow-card',
  gain: 'border border-gain-soft bg-surface shadow-card hover:border-gain',
  ringedGain: 'border-2 border-gain bg-surface shadow-card',
  ghost: 'border border-dashed border-muted bg-transparent text-muted hover:bg-surface hover:text-ink',
  placeholder: 'border border-dashed border-line-strong bg-surface/60 text-muted italic hover:border-muted',
}

/** In the background, but still readable: contrast stays above 4.5 : 1. */
const FADED = 'border border-transparent bg-transparent text-muted opacity-90 grayscale hover:border-line'

/** A box on the map that opens in the side panel. */
export function Tile({ opens, title, look = 'plain', faded, className, fits, children }: TileProps) {
  const { open, selected } = useMapView()
  const isSelected = opens.show === 'record' && selected === textOfSelection(opens)
  return (
    <button
      type="button"
      title={title}
      aria-pressed={isSelected}
      onClick={() => open(opens)}
      className={classes(
        'block min-w-0 rounded-lg text-left transition-opacity',
        !fits && 'w-full',
        faded ? FADED : looks[look],
        isSelected && 'ring-2 ring-ink',
        className ?? 'px-2 py-1.5',
      )}
    >
      {children}
    </button>
  )
}
