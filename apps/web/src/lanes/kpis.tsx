import type { KpiValue } from '@wegwijs/analytics/question'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { type DrawnKpi, placeName } from '../data/drawn-map.ts'
import { type KpiReading, readKpi, writeKpiShort } from '../data/kpi-reading.ts'
import { useFormats, useText } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { KpiTarget } from './kpi-target.tsx'
import { Cell, newIn, Row } from './row.tsx'
import { Sparkline } from './sparkline.tsx'
import { Tile } from './tile.tsx'
import { useKpiName } from './use-kpi-name.ts'
import { useMissing, whyMissing } from './use-missing.ts'
import { WrittenKpi } from './written-kpi.tsx'

/** What each stage is judged by, against its target. */
export function KpiLane() {
  const t = useTranslations('map')
  const view = useMapView()
  return (
    <Row row="kpis" name={t('lane.kpis')}>
      {view.map.stages.map((stage, index) => (
        <Cell
          key={stage.id}
          from={view.map.spans[index]![0]}
          to={view.map.spans[index]![1]}
          add={{ label: t('add.kpi', { stage: stage.name }), selection: newIn(view, 'kpi', index) }}
        >
          <div className="grid grid-cols-[repeat(auto-fill,minmax(max(8.5rem,23%),1fr))] gap-1.5">
            {view.map.kpis[index]!.map((drawn) => (
              <KpiTile key={drawn.id ?? drawn.kpi} drawn={drawn} />
            ))}
            <WrittenKpi stage={index} label={t('add.kpi', { stage: stage.name })} />
          </div>
        </Cell>
      ))}
    </Row>
  )
}

function KpiTile({ drawn }: { drawn: DrawnKpi }) {
  const t = useTranslations('map.kpi')
  const f = useTranslations('figures')
  const text = useText()
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const place = drawn.record?.at
  const counted = numbers?.kpi(drawn) ?? null
  const reading = readKpi(drawn, counted, numbers?.reported(drawn))
  const name = useKpiName(drawn)
  const missing = useMissing()
  const { value, unit, currency } = reading
  /** What the model suggests and nothing is known of is no KPI of the team's own yet. */
  const isSuggested = drawn.record === null && value === null
  const unusual = counted?.unusual
  return (
    <Tile
      opens={{ show: 'record', kind: 'kpi', id: drawn.id ?? drawn.kpi! }}
      title={[place === undefined ? name : `${name} · ${placeName(map, place)}`, unusual && text(unusual.reason)]
        .filter(Boolean)
        .join('\n')}
      look={isSuggested ? 'placeholder' : 'plain'}
      className="flex h-full flex-col justify-between px-2 py-1"
    >
      <span className="flex items-baseline justify-between gap-2">
        <span className="line-clamp-2 min-w-0 break-words hyphens-auto">{name}</span>
        {value !== null && (
          <span
            className={classes(
              'font-semibold whitespace-nowrap',
              reading.few ? 'text-muted' : reading.met === false && 'text-pain',
            )}
          >
            {unusual && <UnusualMark reason={text(unusual.reason)} />}
            <ChangeArrow counted={counted} direction={reading.direction} />
            {writeKpiShort(value, unit, currency, formats)}
          </span>
        )}
      </span>
      {/* Where the line of the trend does not fit beside the target and n, it is left out: those are what it is about. */}
      <span
        className={classes(
          'flex items-center justify-between gap-x-1 text-2xs text-muted',
          value === null ? 'min-h-4' : 'h-4 flex-wrap overflow-hidden',
        )}
      >
        {numbers && value === null ? (
          <span className="italic">
            {isSuggested && `${t('suggested')} · `}
            {missing(whyMissing(drawn, counted, reading))}
          </span>
        ) : (
          <span className="min-w-0 truncate">
            <KpiTarget drawn={drawn} reading={reading} short />
            {value !== null && <Behind drawn={drawn} reading={reading} />}
          </span>
        )}
        {reading.source === 'counted' && counted?.trend && <Sparkline points={counted.trend} />}
      </span>
      {reading.reported && (
        <span className="truncate text-2xs text-muted italic">{f('short', { source: reading.reported.source })}</span>
      )}
      {reading.source === 'byHand' && <span className="text-2xs text-muted italic">{t('byHand')}</span>}
    </Tile>
  )
}

/** How much lies behind the number. */
function Behind({ drawn, reading }: { drawn: DrawnKpi; reading: KpiReading }) {
  const formats = useFormats()
  if (reading.n === null) return null
  return (
    <>
      {drawn.record?.target !== undefined && ' · '}n {formats.compact(reading.n)}
    </>
  )
}

function UnusualMark({ reason }: { reason: string }) {
  return (
    <>
      <TriangleAlert size={11} aria-hidden="true" className="mr-1 inline-block align-baseline text-notice" />
      <span className="sr-only">{reason} </span>
    </>
  )
}

/** Up or down since the stretch before, only when that is more than chance. */
function ChangeArrow({ counted, direction }: { counted: KpiValue | null; direction: 'up' | 'down' }) {
  const t = useTranslations('map.kpi')
  const change = counted?.before?.change
  if (!change?.certain) return null
  const isUp = change.difference > 0
  const isBetter = isUp === (direction === 'up')
  return (
    <span className="mr-0.5 text-2xs">
      <span aria-hidden="true" className={isBetter ? 'text-gain' : 'text-pain'}>
        {isUp ? '↑' : '↓'}
      </span>
      <span className="sr-only">{t(isUp ? 'rose' : 'fell')} </span>
    </span>
  )
}
