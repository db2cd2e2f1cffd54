import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { isCountable } from '../data/drawn-map.ts'
import { useFormats } from '../language/provider.tsx'
import { Cell, Row } from './row.tsx'
import { Tile } from './tile.tsx'

/** How many people were in each stage, how many went on and how long that took. */
export function MeasuredLane() {
  const t = useTranslations('map')
  const { map } = useMapView()
  return (
    <Row row="measured" name={t('lane.measured')}>
      {map.stages.map((stage, index) => (
        <Cell key={stage.id} from={map.spans[index]![0]} to={map.spans[index]![1]} className="px-1 py-1.5">
          <Measured index={index} />
        </Cell>
      ))}
    </Row>
  )
}

function Measured({ index }: { index: number }) {
  const t = useTranslations('map.measured')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const stage = map.stages[index]!
  const counted = isCountable(map, index) ? numbers?.stage(stage.id) : null
  const lines = useOnward(index)
  if (!numbers) return <div className="after-200ms m-1 h-9 rounded-lg bg-sunken" />
  if (!counted) {
    return <p className="px-2 py-1 text-xs text-muted">{t(isCountable(map, index) ? 'noEvents' : 'noRule')}</p>
  }
  return (
    <Tile opens={{ show: 'record', kind: 'stage', id: stage.id }} className="px-2 py-1" look="bare">
      <span className="sr-only">{t('open', { stage: stage.name })} </span>
      <span className="block leading-6">
        <span className="text-lg font-bold">{formats.number(counted.people)}</span>{' '}
        <span className="text-xs text-muted">{t('unit', { n: counted.people })}</span>
      </span>
      <span className="block min-h-4 text-xs text-muted">
        {lines.map((line, at) => (
          <Fragment key={line}>
            {at > 0 && ' · '}
            <span className="inline-block max-w-full">{line}</span>
          </Fragment>
        ))}
      </span>
    </Tile>
  )
}

/** The line under the number: who went on, after how long, and who came back; for the last stage the orders. */
function useOnward(index: number): string[] {
  const t = useTranslations('map.measured')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const stage = map.stages[index]!
  const next = map.stages[index + 1]
  const counted = numbers?.stage(stage.id)
  if (!numbers || !counted) return []
  const lines: string[] = []
  const pair = next && isCountable(map, index + 1) ? numbers.pair(stage.id, next.id) : null
  if (pair && pair.share !== null) lines.push(t('onward', { share: formats.share(pair.share), next: next!.name }))
  if (pair && pair.medianMs !== null) lines.push(t('median', { time: formats.duration(pair.medianMs) }))
  if (index > 0 && next && counted.people > 0 && counted.returning > 0) {
    lines.push(t('returning', { share: formats.share(counted.returning / counted.people) }))
  }
  const { buyers, returned } = numbers.answer.loops
  if (!next && buyers > 0) {
    lines.push(t('orders', { one: formats.number(buyers - returned), more: formats.number(returned) }))
  }
  return lines
}
