import { Autocomplete } from '@base-ui/react/autocomplete'
import { type MetricId, metricIds, metrics, newRecordId } from '@wegwijs/journey'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useEditing, useEditor } from '../actions/editor.ts'
import { focusCell, focusOpener, letGo } from '../actions/grid-focus.ts'
import { useMapView } from '../actions/map-view.ts'
import { usePen } from '../data/journey.ts'
import { type PickedKpi, withPickedKpi } from '../data/suggested-kpis.ts'
import { useText } from '../language/provider.tsx'
import { Offers } from '../ui/offers.tsx'
import { inlineBox, type Onward, onwardOf } from './inline-text.tsx'

/** The box in a stage in which a KPI is picked by typing, when that is what the person is doing there. */
export function WrittenKpi({ stage, label }: { stage: number; label: string }) {
  const t = useTranslations('map.kpi')
  const { map } = useMapView()
  const [first, last] = map.spans[stage]!
  const typed = useEditing(({ writing }) =>
    writing?.what === 'kpi' && first <= writing.column && writing.column <= last ? writing.typed : null,
  )
  const editor = useEditor()
  const pen = usePen()
  if (typed === null) return null
  const keep = (picked: PickedKpi | null, onward: Onward): void => {
    const there =
      picked && 'kpi' in picked ? map.kpis[stage]!.find(({ kpi, id }) => kpi === picked.kpi && id) : undefined
    const id = there?.id ?? newRecordId(pen.journey(), 'kpi')
    letGo()
    flushSync(() => {
      if (picked) pen.edit((journey) => withPickedKpi(map, journey, stage, id, picked))
      editor.set({ writing: null, ...(there && { said: t('there') }) })
    })
    const next = onward === 'right' ? map.spans[stage + 1] : onward === 'left' ? map.spans[stage - 1] : undefined
    if (next) focusCell('kpis', next[0])
    else if (onward !== 'stay') focusOpener(`kpi:${id}`) || focusCell('kpis', first)
  }
  return <KpiBox label={label} typed={typed} onDone={keep} />
}

interface Offer {
  /** Null for one of the team's own, called as it was typed. */
  kpi: MetricId | null
  name: string
}

interface KpiBoxProps {
  label: string
  typed: string
  /** Called once, with nothing when nothing was picked. */
  onDone: (picked: PickedKpi | null, onward: Onward) => void
}

/** The name of a KPI as it is typed, with those it may be; the last offer is one of the team's own. */
function KpiBox({ label, typed, onDone }: KpiBoxProps) {
  const t = useTranslations('map.kpi')
  const f = useTranslations('forms.kpi')
  const text = useText()
  const { contains, startsWith } = Autocomplete.useFilter()
  const [value, setValue] = useState(typed)
  const box = useRef<HTMLInputElement>(null)
  const highlighted = useRef<Offer | undefined>(undefined)
  const done = useRef(false)
  useEffect(() => box.current?.focus(), [])
  const words = value.trim()
  const offers: Offer[] = [
    ...metricIds.map((kpi) => ({ kpi, name: text(metrics[kpi].name) })),
    { kpi: null, name: words },
  ]
  const finish = (offer: Offer | undefined, onward: Onward): void => {
    if (done.current) return
    done.current = true
    onDone(!offer || words === '' ? null : offer.kpi === null ? { name: words } : { kpi: offer.kpi }, onward)
  }
  /** What words that nobody chose an offer for stand for. */
  const meant = (): Offer =>
    offers.find(({ name }) => name.toLowerCase() === words.toLowerCase()) ?? { kpi: null, name: words }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const onward = onwardOf(event)
    if (event.key === 'Escape') finish(undefined, 'again')
    else if (onward && !(onward === 'again' && highlighted.current)) {
      event.preventDefault()
      finish(highlighted.current ?? meant(), onward)
    }
  }
  return (
    <Autocomplete.Root
      items={offers}
      itemToStringValue={({ name }: Offer) => name}
      filter={({ kpi, name }: Offer, query) => kpi === null || contains(name, query) || startsWith(kpi, query)}
      value={value}
      onValueChange={(name, { reason }) => reason !== 'item-press' && setValue(name)}
      onItemHighlighted={(offer) => {
        highlighted.current = offer
      }}
      autoHighlight
      limit={8}
      open={words !== ''}
    >
      <Autocomplete.Input
        ref={box}
        aria-label={label}
        maxLength={300}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={() => finish(meant(), 'stay')}
        className={inlineBox}
      />
      <Offers
        label={f('which')}
        keyOf={({ kpi }: Offer) => kpi ?? ''}
        told={({ kpi, name }) =>
          kpi === null ? [t('ownNamed', { name: words }), f('ownHint')] : [name, f(`units.${metrics[kpi].unit}`)]
        }
        onChoose={(offer) => finish(offer, 'again')}
      />
    </Autocomplete.Root>
  )
}
