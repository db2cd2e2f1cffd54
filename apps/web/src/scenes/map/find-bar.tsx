import type { Lane } from '@wegwijs/journey'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Workbench } from '../../actions/command.ts'
import { useEditing } from '../../actions/editor.ts'
import { focusAgain, focusPlace, showPlace } from '../../actions/grid-focus.ts'
import { useMapView } from '../../actions/map-view.ts'
import type { DrawnKpi, PlacedFeeling } from '../../data/drawn-map.ts'
import { find } from '../../data/found.ts'
import { kpiName } from '../../data/kpi-reading.ts'
import { fadesUnder } from '../../data/map-filter.ts'
import { type Place, placesOn, seeing } from '../../data/places.ts'
import { changeView, viewSettings } from '../../data/view-settings.ts'
import { useLanguage } from '../../language/provider.tsx'
import { IconButton } from '../../ui/button.tsx'

/** Looks for words on the map and walks over what has them. */
export function FindBar({ bench }: { bench: Workbench }) {
  const isOpen = useEditing(({ menu }) => menu === 'find')
  return isOpen ? <OpenFindBar bench={bench} /> : null
}

function OpenFindBar({ bench }: { bench: Workbench }) {
  const t = useTranslations('map')
  const { language } = useLanguage()
  const { map, filter } = useMapView()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  // As it was when the looking began: each find opens what it needs, and what the one before it opened closes again.
  const [before] = useState(() => viewSettings(map.journey.id))
  const box = useRef<HTMLInputElement>(null)
  const came = useRef<HTMLElement>(null)
  useEffect(() => {
    came.current = document.activeElement as HTMLElement | null
    box.current?.focus()
  }, [])
  const names = {
    lane: (lane: Lane) => lane.name || t(`lane.${lane.content}`),
    kpi: ({ kpi, record }: DrawnKpi) => kpiName({ name: record?.name, kpi: kpi ?? undefined }, language),
  }
  const isFelt = ({ feeling }: PlacedFeeling): boolean => !fadesUnder(filter)(map, feeling)
  const places = placesOn(map, names, { pinned: before.pinned, isFelt })
  const found = find(places, words)
  const show = (finds: readonly Place[], index: number): void => {
    const place = finds[index]
    setAt(index)
    flushSync(() => {
      changeView(map.journey.id, place ? seeing(before, map, place) : before)
      bench.editor.set({ picked: new Set(place ? [place.box] : []) })
    })
    if (place) showPlace(place)
  }
  const go = (by: number): void => show(found, (at + by + found.length) % found.length)
  const close = (): void => {
    const here = found[at]
    flushSync(() => bench.editor.set({ menu: null, picked: new Set() }))
    if (here) focusPlace(here)
    else focusAgain(came.current)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && found.length > 0) go(event.shiftKey ? -1 : 1)
  }
  const type = (next: string): void => {
    setWords(next)
    show(find(places, next), 0)
  }
  return (
    <search className="mr-5 flex w-fit items-center self-end gap-1 rounded-xl border border-line-strong bg-surface px-1.5 py-0.5">
      <input
        ref={box}
        type="search"
        aria-label={t('command.find')}
        placeholder={t('command.find')}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-56 px-2 py-1 outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="min-w-14 text-xs text-muted">
        {words &&
          (found.length === 0 ? t('menu.notFound') : t('menu.found', { at: String(at + 1), n: String(found.length) }))}
      </span>
      <IconButton label={t('menu.previous')} disabled={found.length === 0} onClick={() => go(-1)}>
        <ChevronUp size={15} />
      </IconButton>
      <IconButton label={t('menu.next')} disabled={found.length === 0} onClick={() => go(1)}>
        <ChevronDown size={15} />
      </IconButton>
      <IconButton label={t('menu.close')} onClick={close}>
        <X size={15} />
      </IconButton>
    </search>
  )
}
