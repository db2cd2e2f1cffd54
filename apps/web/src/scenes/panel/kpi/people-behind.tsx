import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../../../data/drawn-map.ts'
import { PEOPLE_A_TIME, useKpiPeople } from '../../../data/kpi-answer.ts'
import { useFormats } from '../../../language/provider.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

/** Who stands behind the number, seen last first, a page at a time. */
export function PeopleBehind({ drawn }: { drawn: DrawnKpi }) {
  const t = useTranslations('kpi')
  const formats = useFormats()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useKpiPeople(drawn, offset)
  if (drawn.kpi === null && !drawn.record?.measure)
    return (
      <PanelSection heading={t('people')}>
        <p className="text-muted">{t('peopleOfOwn')}</p>
      </PanelSection>
    )
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="mt-3 h-24" />
  if (data.found === null)
    return (
      <PanelSection heading={t('people')}>
        <p className="text-muted">{t('noPeople')}</p>
      </PanelSection>
    )
  const pages = Math.ceil(data.found / PEOPLE_A_TIME)
  return (
    <PanelSection heading={t('people')} aside={t('found', { n: data.found })}>
      {data.rows.length > 0 && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          aria-label={t('people')}
          className="max-h-56 overflow-y-auto rounded-lg border border-line"
        >
          <table className="w-full text-left text-xs tabular-nums [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1 [&_th]:font-medium">
            <caption className="sr-only">{t('people')}</caption>
            <thead className="sticky top-0 bg-sunken text-muted">
              <tr>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('lastSeen')}</th>
                <th scope="col" className="text-right">
                  {t('events')}
                </th>
                <th scope="col" className="text-right">
                  {t('orders')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.person} className="border-t border-line">
                  <td className="max-w-28 truncate" title={row.person}>
                    {row.person}
                  </td>
                  <td>{row.last === null ? '–' : formats.shortDay(row.last)}</td>
                  <td className="text-right">{formats.number(row.events)}</td>
                  <td className="text-right">{formats.number(row.orders)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {pages > 1 && (
        <div className="mt-1.5 flex items-center gap-2 text-xs text-muted">
          <Button size="small" disabled={offset === 0} onClick={() => setOffset(offset - PEOPLE_A_TIME)}>
            {t('previous')}
          </Button>
          <Button
            size="small"
            disabled={offset + PEOPLE_A_TIME >= data.found}
            onClick={() => setOffset(offset + PEOPLE_A_TIME)}
          >
            {t('next')}
          </Button>
          <span role="status">
            {t('shown', {
              from: formats.number(offset + 1),
              to: formats.number(Math.min(data.found, offset + PEOPLE_A_TIME)),
            })}
          </span>
        </div>
      )}
    </PanelSection>
  )
}
