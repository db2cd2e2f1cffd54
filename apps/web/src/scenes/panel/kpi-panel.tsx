import { metrics } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { DrawnKpi } from '../../data/drawn-map.ts'
import { readKpi, writeKpi } from '../../data/kpi-reading.ts'
import { KpiTarget, useKpiName, useMissing } from '../../lanes/kpis.tsx'
import { useFormats, useText } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { AboutNote } from './about-note.tsx'
import { EditButton } from './edit-button.tsx'

/** A KPI: what it means, what it is now, what it should be. */
export function KpiPanel({ drawn, onClose }: { drawn: DrawnKpi; onClose: () => void }) {
  const t = useTranslations('panel')
  const m = useTranslations('map.kpi')
  const text = useText()
  const formats = useFormats()
  const missing = useMissing()
  const { numbers } = useMapView()
  const counted = numbers?.kpi(drawn) ?? null
  const reading = readKpi(drawn, counted)
  const write = (value: number): string => writeKpi(value, reading.unit, reading.currency, formats)
  return (
    <Panel title={useKpiName(drawn)} chips={<Chip look="soft">{t('kind.kpi')}</Chip>} onClose={onClose}>
      <PanelSection heading={t('kpiValue')}>
        {reading.value === null ? (
          <p className="text-muted italic">{missing(reading.missing)}</p>
        ) : (
          <p>
            <span className={classes('text-xl font-bold', reading.met === false && 'text-pain')}>
              {write(reading.value)}
            </span>{' '}
            <KpiTarget drawn={drawn} reading={reading} />
            {reading.met !== null && (
              <span className={reading.met ? 'text-muted' : 'text-pain'}> · {m(reading.met ? 'met' : 'missed')}</span>
            )}
          </p>
        )}
        {reading.source === 'byHand' && <p className="text-xs text-muted">{m('byHand')}</p>}
        {reading.source === 'counted' && counted && (
          <p className="text-xs text-muted">
            {t('kpiBasis', { n: formats.number(counted.n) })}
            {counted.low !== null &&
              counted.high !== null &&
              ` · ${t('interval', { low: write(counted.low), high: write(counted.high) })}`}
          </p>
        )}
      </PanelSection>
      {drawn.kpi && (
        <PanelSection heading={t('kpiMeaning')}>
          <p>{text(metrics[drawn.kpi].meaning)}</p>
        </PanelSection>
      )}
      <TypedValues drawn={drawn} write={write} />
      {reading.source === 'counted' && numbers && <AboutNote about={numbers.answer.kpis.about} />}
      {drawn.id && <EditButton kind="kpi" id={drawn.id} />}
    </Panel>
  )
}

/** The values typed by hand, newest first, each with its source. */
function TypedValues({ drawn, write }: { drawn: DrawnKpi; write: (value: number) => string }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const values = drawn.record?.values ?? []
  if (values.length === 0) return null
  return (
    <PanelSection heading={t('kpiHistory')}>
      <table className="w-full text-left [&_td]:py-0.5">
        <tbody>
          {values
            .toSorted((a, b) => (a.day < b.day ? 1 : -1))
            .map((value) => (
              <tr key={`${value.day} ${value.source}`}>
                <td>{formats.day(value.day)}</td>
                <td className="font-semibold">{write(value.value)}</td>
                <td className="text-muted">{value.source}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </PanelSection>
  )
}
