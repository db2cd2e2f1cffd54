import type { Lane, WithId } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { fadesUnder } from '../../data/map-filter.ts'
import { Cell, Row } from '../row.tsx'
import { FeelingCurve } from './feeling-curve.tsx'
import { FeelingTable } from './feeling-table.tsx'
import { Legend } from './legend.tsx'
import { measuredPoints } from './measured-points.ts'
import { isFeltBy, looksOf, offeredPersonas, voicesOf } from './voices.ts'

/** What the team thinks customers feel, and what customers said, on one axis. */
export function FeelingLane({ lane }: { lane: WithId<Lane> }) {
  const t = useTranslations('map')
  const f = useTranslations('forms')
  const view = useMapView()
  const { map, numbers, filter, marks } = view
  const [asTable, setAsTable] = useState(false)
  const [muted, setMuted] = useState<ReadonlySet<string>>(new Set())
  const measured = measuredPoints(map, numbers)
  const looks = looksOf(map.personas)
  const offered = offeredPersonas(view)
  const heard = offered.filter(({ id }) => !muted.has(id))
  const fades = fadesUnder(filter)
  const felt = map.feelings.filter(({ feeling }) => !fades(map, feeling))
  const shown = felt.filter(isHeardBy(heard))
  const addFor = heard.length === 1 && map.personas.length > 1 ? [heard[0]!.id] : []
  return (
    <Row
      row={lane.id}
      name={lane.name || t('lane.feelings')}
      edit={lane.id}
      folded={f('counted.feeling', { count: felt.length })}
      aside={
        <Legend
          voices={voicesOf(felt, offered)}
          heard={heard}
          looks={looks}
          differing={shown.some(({ feeling }) => marks.has(feeling.id))}
          onHear={(persona) => setMuted(toggled(muted, persona))}
          asTable={asTable}
          onAsTable={setAsTable}
        />
      }
    >
      <Cell from={0} to={map.columns.length - 1} className="p-0">
        {asTable ? (
          <FeelingTable feelings={shown} measured={measured} addFor={addFor} />
        ) : (
          <FeelingCurve
            feelings={shown}
            voicesOf={(feelings) => voicesOf(feelings, heard)}
            looks={looks}
            measured={measured}
            addFor={addFor}
          />
        )}
      </Cell>
    </Row>
  )
}

const isHeardBy =
  (personas: readonly { id: string }[]) =>
  (placed: PlacedFeeling): boolean =>
    placed.feeling.personas.length === 0 || personas.some(({ id }) => isFeltBy(placed, id))

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
