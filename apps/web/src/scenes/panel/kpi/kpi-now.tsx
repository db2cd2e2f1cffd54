import { Link } from '@tanstack/react-router'
import type { KpiValue } from '@wegwijs/analytics/question'
import { needs } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../../../data/drawn-map.ts'
import type { KpiReading } from '../../../data/kpi-reading.ts'
import { today } from '../../../data/today.ts'
import { KpiTarget } from '../../../lanes/kpi-target.tsx'
import { useMissing, whyMissing } from '../../../lanes/use-missing.ts'
import { useFormats } from '../../../language/provider.tsx'
import { classes } from '../../../ui/classes.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import { freshnessOf } from '../../sources/freshness.ts'

/** What the parts of a KPI's panel have in common. */
export interface KpiParts {
  drawn: DrawnKpi
  /** Null while it is being counted, or when it cannot be. */
  counted: KpiValue | null
  reading: KpiReading
  /** A value in the KPI's own unit. */
  write: (value: number) => string
}

interface KpiNowProps extends KpiParts {
  /** Whether the period goes on until the newest event, so that an old number is one that may need a fresh import. */
  isUpToNow: boolean
}

/** The value against its target, with how sure it is, on how much it rests and how old that is. */
export function KpiNow({ drawn, counted, reading, write, isUpToNow }: KpiNowProps) {
  const t = useTranslations('kpi')
  const p = useTranslations('panel')
  const s = useTranslations('figures')
  const m = useTranslations('map.kpi')
  const f = useTranslations('sources.fresh')
  const formats = useFormats()
  const missing = useMissing()
  const why = whyMissing(drawn, counted, reading)
  const { value, met, source } = reading
  const fresh = counted?.value != null && counted.newest !== null ? freshnessOf(counted.newest, today()) : null
  return (
    <PanelSection heading={p('kpiValue')}>
      {value === null ? (
        <>
          <p className="text-muted italic">{missing(why)}</p>
          {why !== null && why in needs && (
            <Link to="/sources" hash="connect" className="rounded text-xs underline underline-offset-3">
              {t('howToConnect')}
            </Link>
          )}
        </>
      ) : (
        <p>
          <span
            className={classes('mr-1.5 text-2xl font-bold', reading.few ? 'text-muted' : met === false && 'text-pain')}
          >
            {write(value)}
          </span>
          <KpiTarget drawn={drawn} reading={reading} />
          {met !== null && (
            <span aria-hidden="true" className={met ? 'text-gain' : 'text-pain'}>
              {' '}
              {m(met ? 'met' : 'missed')}
            </span>
          )}
        </p>
      )}
      {source === 'byHand' && <p className="text-xs text-muted">{m('byHand')}</p>}
      {reading.reported && <p className="text-xs text-muted">{s('says', { source: reading.reported.source })}</p>}
      {source === 'counted' && counted && (
        <p className="text-xs text-muted">
          {p('kpiBasis', { n: formats.number(counted.n) })}
          {counted.low !== null &&
            counted.high !== null &&
            ` · ${p('interval', { low: write(counted.low), high: write(counted.high) })}`}
          {reading.few && ` · ${t('few')}`}
        </p>
      )}
      {fresh && counted?.newest != null && (
        <p
          className={classes('text-xs', isUpToNow && fresh.age === 'stale' ? 'font-medium text-notice' : 'text-muted')}
        >
          {t('newest', { day: formats.day(counted.newest) })}
          {isUpToNow && ` · ${'days' in fresh ? f(fresh.age, { n: String(fresh.days) }) : f(fresh.age)}`}
        </p>
      )}
    </PanelSection>
  )
}
