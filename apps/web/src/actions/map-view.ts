import type { Journey, Mark } from '@wegwijs/journey'
import { createContext, use } from 'react'
import type { DrawnMap } from '../data/drawn-map.ts'
import type { MapFilter } from '../data/map-filter.ts'
import type { Numbers } from '../data/numbers.ts'
import type { Selection } from './selection.ts'

/** What every lane needs to draw itself and to open something in the side panel. */
export interface MapView {
  map: DrawnMap
  /** Null until the first answer is there. */
  numbers: Numbers | null
  /** What differs from another version or state, by record. */
  marks: ReadonlyMap<string, Mark>
  /** The journey as it is, while another state is shown beside it. */
  asIs: Journey | null
  /** Whether an assumed feeling may become what was measured: only on the journey as it is. */
  takesOver: boolean
  open: (selection: Selection) => void
  /** What is brought forward. */
  filter: MapFilter
}

export const MapViewContext = createContext<MapView | null>(null)

export function useMapView(): MapView {
  const view = use(MapViewContext)
  if (!view) throw new Error('useMapView needs a map around it')
  return view
}

/** Whether the map is only to look at: an earlier version, or the difference between its two states. */
export const LookingContext = createContext(false)
export const useLooking = (): boolean => use(LookingContext)

/** Opens something in the side panel; the same function as long as the map is open, so that tiles need not redraw. */
export const OpenContext = createContext<(selection: Selection) => void>(() => {})
export const useOpen = (): ((selection: Selection) => void) => use(OpenContext)
