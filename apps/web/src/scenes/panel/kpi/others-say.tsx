import type { KpiFigures } from '@wegwijs/analytics/question'
import type { MetricId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../../../data/drawn-map.ts'
import { type SaidFigure, saidBy, useCountedOver, useFigures } from '../../../data/figures.ts'
import { type KpiReading, writeKpi } from '../../../data/kpi-reading.ts'
import { useFormats } from '../../../language/provider.tsx'
import { PanelSection } from '../../../ui/panel.tsx'

interface OthersSayProps {
  drawn: DrawnKpi
  reading: KpiReading
}

/** What other systems report of a KPI, beside what is counted over the same days, and why the two may differ. */
export function OthersSay({ drawn, reading }: OthersSayProps) {
  const t = useTranslations('figures')
  const isWhole = !drawn.record?.at && !drawn.record?.segment && drawn.at === undefined
  const { data } = useFigures(isWhole ? drawn.kpi : null)
  if (!data || data.rows.length === 0 || drawn.kpi === null) return null
  return (
    <PanelSection heading={t('heading')}>
      <ul className="grid gap-2">
        {data.rows.map((row) => (
          <Source key={`${row.source} ${row.currency}`} row={row} kpi={drawn.kpi!} reading={reading} />
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">{t('why')}</p>
    </PanelSection>
  )
}

interface SourceProps {
  row: KpiFigures
  kpi: MetricId
  reading: KpiReading
}

function Source({ row, kpi, reading }: SourceProps) {
  const t = useTranslations('figures')
  const formats = useFormats()
  const said = saidBy(row)
  const write = (value: number): string => writeKpi(value, reading.unit, row.currency, formats)
  return (
    <li>
      {said ? (
        <>
          <p>
            <span className="font-semibold">{write(said.value)}</span>{' '}
            <span className="text-muted">{t('says', { source: row.source })}</span>
          </p>
          <p className="text-xs text-muted">
            {formats.period(Date.parse(said.day), Date.parse(said.until))}
            {said.added && ` · ${t('added', { n: said.added.days, missing: said.added.missing })}`}
          </p>
          <Beside said={said} kpi={kpi} currency={row.currency} write={write} />
        </>
      ) : (
        <p>{t('onlySplit', { source: row.source })}</p>
      )}
      {row.splits.length > 0 && (
        <details className="mt-1 text-xs">
          <summary className="cursor-pointer">{t('splits', { n: row.splits.length })}</summary>
          <table className="mt-1 w-full text-left [&_td]:py-0.5 [&_td]:text-right [&_th]:font-normal">
            <caption className="sr-only">{t('splits', { n: row.splits.length })}</caption>
            <tbody>
              {row.splits
                .map((each) => ({ name: Object.values(each.split).join(' · '), said: saidBy(each)! }))
                .toSorted((a, b) => b.said.value - a.said.value)
                .map(({ name, said }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="font-semibold">{write(said.value)}</td>
                    <td className="w-40 text-muted">{formats.period(Date.parse(said.day), Date.parse(said.until))}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  )
}

interface BesideProps {
  said: SaidFigure
  kpi: MetricId
  currency: string | null
  write: (value: number) => string
}

/** What is counted over the same days, and how far the other number is from it. */
function Beside({ said, kpi, currency, write }: BesideProps) {
  const t = useTranslations('figures')
  const formats = useFormats()
  const [counted] = useCountedOver(kpi, said).data?.rows ?? []
  if (counted?.value == null || (currency !== null && counted.currency !== currency)) return null
  const more = counted.value === 0 ? null : said.value / counted.value - 1
  return (
    <p className="text-xs">
      {t('counted', { value: write(counted.value) })}
      {more !== null && ` · ${t('difference', { share: `${more > 0 ? '+' : ''}${formats.share(more)}` })}`}
    </p>
  )
}
