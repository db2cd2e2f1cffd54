import type { Lane, WithId } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { evidenceStateOf } from '../../data/drawn-map.ts'
import { AddButton } from '../add-button.tsx'
import { Cell, newIn, Row } from '../row.tsx'
import { FeelingCurve } from './feeling-curve.tsx'
import { FeelingTable } from './feeling-table.tsx'
import { measuredPoints } from './measured-points.ts'

/** What the team thinks customers feel, and what customers said, on one axis. */
export function FeelingLane({ lane }: { lane: WithId<Lane> }) {
  const t = useTranslations('map')
  const view = useMapView()
  const { map, numbers, fades } = view
  const [asTable, setAsTable] = useState(false)
  const measured = measuredPoints(map, numbers)
  const felt = map.feelings.filter(({ feeling }) => !fades(feeling.personas, evidenceStateOf(map, feeling.id)))
  return (
    <Row
      name={lane.name ?? t('lane.feelings')}
      edit={lane.id}
      aside={
        <span className="mt-1 grid justify-items-start gap-0.5 text-2xs font-normal">
          <span>
            <span aria-hidden="true">┄ </span>
            {t('feeling.assumed')}
          </span>
          <span>
            <span aria-hidden="true" className="text-measured">
              ●{' '}
            </span>
            {t('feeling.measured')}
          </span>
          <span>
            <span aria-hidden="true">★ </span>
            {t('feeling.truth')}
          </span>
          <button
            type="button"
            onClick={() => setAsTable(!asTable)}
            className="mt-0.5 rounded underline underline-offset-2 hover:text-ink"
          >
            {t(asTable ? 'feeling.asCurve' : 'feeling.asTable')}
          </button>
        </span>
      }
    >
      <Cell span={map.stages.length} className="p-0">
        {asTable ? (
          <FeelingTable feelings={felt} measured={measured} />
        ) : (
          <FeelingCurve feelings={felt} measured={measured} />
        )}
        <div className="absolute inset-x-0 bottom-0 grid auto-cols-fr grid-flow-col">
          {map.stages.map((stage, index) => (
            <div key={stage.id} className="relative">
              <AddButton label={t('add.feeling', { stage: stage.name })} selection={newIn(view, 'feeling', index)} />
            </div>
          ))}
        </div>
      </Cell>
    </Row>
  )
}
