import type { Touchpoint, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { stepNameOf } from '../data/drawn-map.ts'
import { useFormats } from '../language/provider.tsx'
import { Cell, newIn, Row } from './row.tsx'
import { Tile } from './tile.tsx'

/** Where the customer meets the organisation, each with the people counted there. */
export function TouchpointLane() {
  const t = useTranslations('map')
  const view = useMapView()
  return (
    <Row
      name={t('lane.touchpoints')}
      aside={
        view.map.outside.length > 0 && (
          <span
            title={view.map.outside.map(({ name }) => name).join(', ')}
            className="mt-1 block text-2xs font-normal text-muted"
          >
            {t('outside', { n: view.map.outside.length })}
          </span>
        )
      }
    >
      {view.map.stages.map((stage, index) => (
        <Cell
          key={stage.id}
          add={{ label: t('add.touchpoint', { stage: stage.name }), selection: newIn(view, 'touchpoint', index) }}
        >
          <div className="grid grid-cols-1 gap-1.5">
            {view.map.touchpoints[index]!.map((touchpoint) => (
              <TouchpointTile key={touchpoint.id} touchpoint={touchpoint} />
            ))}
          </div>
        </Cell>
      ))}
    </Row>
  )
}

function TouchpointTile({ touchpoint }: { touchpoint: WithId<Touchpoint> }) {
  const t = useTranslations('map.touchpoint')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const counted = touchpoint.rule ? numbers?.touchpoint(touchpoint.id) : null
  const step = stepNameOf(map, touchpoint.step)
  const kind = [step, t(`presence.${touchpoint.presence}`), t(`media.${touchpoint.media}`)].filter(Boolean).join(' · ')
  return (
    <Tile
      opens={{ show: 'record', kind: 'touchpoint', id: touchpoint.id }}
      title={touchpoint.name}
      look={touchpoint.placeholder ? 'placeholder' : 'plain'}
      className="@container px-2 py-1"
    >
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 flex-1 basis-[calc(100%-3.5rem)] font-medium line-clamp-2 @[21rem]:basis-0">
          {touchpoint.name}
        </span>
        <span className="order-last basis-full text-2xs text-muted @[21rem]:order-none @[21rem]:basis-auto">
          {touchpoint.placeholder ? `${t('placeholder')} · ${kind}` : kind}
        </span>
        {counted ? (
          <span className="w-10 text-right text-xs text-muted">
            {formats.compact(counted.people)}
            <span className="sr-only"> {t('people')}</span>
          </span>
        ) : (
          <span className="w-10 text-right text-xs text-muted" title={touchpoint.rule ? undefined : t('noRule')}>
            –
          </span>
        )}
      </span>
    </Tile>
  )
}

const SHOWN = 4

/** What customers do that nobody drew: events that count for no touchpoint, most people first. */
export function UnmatchedLane() {
  const t = useTranslations('map.unmatched')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const rows = numbers?.answer.unmatched.rows ?? []
  if (rows.length === 0) return null
  return (
    <Row name={t('label')}>
      <Cell span={map.stages.length}>
        <div className="flex flex-wrap gap-1.5">
          {rows.slice(0, SHOWN).map((row) => (
            <Tile
              key={`${row.name} ${row.source}`}
              opens={{ show: 'unmatched' }}
              look="ghost"
              fits
              className="px-2 py-1"
            >
              {row.name} <span className="text-xs">· {row.source}</span>{' '}
              <span className="pl-1 text-xs">
                {formats.compact(row.people)} <span className="sr-only">{t('people')}</span>
                <span aria-hidden="true">+</span>
              </span>
            </Tile>
          ))}
          {rows.length > SHOWN && (
            <Tile opens={{ show: 'unmatched' }} look="bare" fits className="px-2 py-1 text-muted">
              {t('more', { n: formats.number(rows.length - SHOWN) })}
            </Tile>
          )}
        </div>
      </Cell>
    </Row>
  )
}
