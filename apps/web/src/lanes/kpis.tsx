import type { Hindrance } from '@wegwijs/analytics/question'
import { metrics, type Need, needs } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import type { DrawnKpi } from '../data/drawn-map.ts'
import { type KpiReading, readKpi, writeKpi } from '../data/kpi-reading.ts'
import { useFormats, useText } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { Cell, newIn, Row } from './row.tsx'
import { Tile } from './tile.tsx'

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
          <div className="grid grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] items-start gap-1.5">
            {view.map.kpis[index]!.map((drawn) => (
              <KpiTile key={drawn.id ?? drawn.kpi} drawn={drawn} />
            ))}
          </div>
        </Cell>
      ))}
    </Row>
  )
}

function KpiTile({ drawn }: { drawn: DrawnKpi }) {
  const t = useTranslations('map.kpi')
  const formats = useFormats()
  const { numbers } = useMapView()
  const reading = readKpi(drawn, numbers?.kpi(drawn) ?? null)
  const name = useKpiName(drawn)
  const missing = useMissing()
  return (
    <Tile opens={{ show: 'record', kind: 'kpi', id: drawn.id ?? drawn.kpi! }} title={name}>
      <span className="flex items-baseline justify-between gap-2">
        <span className="line-clamp-2 min-w-0">{name}</span>
        {reading.value !== null && (
          <span className={classes('font-semibold whitespace-nowrap', reading.met === false && 'text-pain')}>
            {writeKpi(reading.value, reading.unit, reading.currency, formats)}
          </span>
        )}
      </span>
      <span className="flex justify-between gap-2 text-2xs text-muted">
        {numbers && reading.value === null ? (
          <span className="italic">{missing(reading.missing)}</span>
        ) : (
          <KpiTarget drawn={drawn} reading={reading} />
        )}
        {reading.value !== null && (
          <span className="whitespace-nowrap">
            {reading.source === 'byHand' ? t('byHand') : reading.n !== null && `n ${formats.compact(reading.n)}`}
          </span>
        )}
      </span>
    </Tile>
  )
}

/** "≥ 8% ×": the target and whether it is met, said in a sign as well as a colour. */
export function KpiTarget({ drawn, reading }: { drawn: DrawnKpi; reading: KpiReading }) {
  const t = useTranslations('map.kpi')
  const formats = useFormats()
  const target = drawn.record?.target
  if (target === undefined) return <span />
  return (
    <span className="whitespace-nowrap">
      {t(`target.${reading.direction}`, { target: writeKpi(target, reading.unit, reading.currency, formats) })}
      {reading.met !== null && (
        <>
          {' '}
          <span aria-hidden="true">{reading.met ? '✓' : '×'}</span>
          <span className="sr-only">{t(reading.met ? 'met' : 'missed')}</span>
        </>
      )}
    </span>
  )
}

/** The team's own name for a KPI, or the one everybody uses. */
export function useKpiName(drawn: DrawnKpi): string {
  const text = useText()
  return drawn.record?.name ?? (drawn.kpi ? text(metrics[drawn.kpi].name) : '')
}

/** Why there is no number, and what to do about it. */
export function useMissing(): (missing: KpiReading['missing']) => string {
  const t = useTranslations('map.kpi')
  const text = useText()
  return (missing) => {
    if (missing === null) return t('typeIn')
    return missing in needs ? text(needs[missing as Need]) : t(`hindered.${missing as Hindrance}`)
  }
}
