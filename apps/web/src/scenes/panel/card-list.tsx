import type { Card, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { evidenceStateOf } from '../../data/drawn-map.ts'
import { EvidenceMark } from '../../ui/evidence-mark.tsx'

/** Cards by name, each with its lane; opens the card. */
export function CardList({ cards }: { cards: WithId<Card>[] }) {
  const t = useTranslations('map.lane')
  const { map, open } = useMapView()
  const laneOf = (card: Card): string => {
    const lane = map.lanes.find((each) => each.lane.id === card.lane)?.lane
    return lane ? lane.name || t(lane.content) : ''
  }
  return (
    <ul className="grid gap-0.5">
      {cards.map((card) => (
        <li key={card.id}>
          <button
            type="button"
            onClick={() => open({ show: 'record', kind: 'card', id: card.id })}
            className="-mx-1.5 flex w-[calc(100%+0.75rem)] items-start gap-2 rounded-md px-1.5 py-1 text-left hover:bg-sunken"
          >
            <span className="pt-0.5 leading-none">
              <EvidenceMark state={evidenceStateOf(map, card.id)} />
            </span>
            <span className="min-w-0 flex-1">
              {card.text} <span className="inline-block max-w-full text-2xs text-muted">· {laneOf(card)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
