import type { PlaceSearches, SearchTerm } from '@wegwijs/analytics/question'
import { moments } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import type { DrawnMap } from '../../data/drawn-map.ts'
import { useSearches } from '../../data/searches.ts'
import { useFormats, useText } from '../../language/provider.tsx'
import { TableFrame } from '../../ui/table-frame.tsx'
import { AboutNote } from '../panel/about-note.tsx'

/** Terms of each stage; the numbers above them are over all. */
const A_STAGE = 50

/** All that people search for, with what the words of a term say they are doing. */
export function SearchTables({ map }: { map: DrawnMap }) {
  const t = useTranslations('searches')
  const { data } = useSearches(map.journey.id, map.model.id, A_STAGE)
  const places = data?.places.filter(({ total }) => total.terms > 0)
  if (!data || !places) return null
  return (
    <details className="rounded-2xl border border-line bg-surface p-4 shadow-card">
      <summary className="cursor-pointer text-base font-semibold">{t('heading')}</summary>
      <div className="mt-2 grid gap-4">
        {places.length === 0 && <p className="text-muted">{t('none')}</p>}
        {places.map((place) => (
          <Place key={place.where} place={place} map={map} />
        ))}
        {places.length > 0 && <AboutNote about={data.about} />}
      </div>
    </details>
  )
}

function Place({ place, map }: { place: PlaceSearches; map: DrawnMap }) {
  const t = useTranslations('searches')
  const formats = useFormats()
  const { where, stages, elsewhere, unknown, total, days, sources } = place
  const onEngine = where === 'engine'
  const groups = [
    ...stages.map(({ key, rows }) => ({ key, name: map.stages.find(({ id }) => id === key)?.name ?? key, rows })),
    { key: '~elsewhere', name: t('elsewhere'), rows: elsewhere.rows },
    { key: '~unknown', name: t('unknown'), rows: unknown.rows },
  ]
  return (
    <section className="grid gap-1">
      <h2 className="font-semibold">{t(`where.${where}`)}</h2>
      <p className="text-xs text-muted">
        {t('all', {
          n: total.terms,
          impressions: formats.number(total.impressions),
          unknown: formats.number(unknown.impressions),
        })}{' '}
        {days &&
          t('days', {
            from: formats.day(days.from),
            until: formats.day(days.until),
            n: days.n,
            sources: sources.join(', '),
          })}
      </p>
      <TableFrame label={t('table', { where: t(`where.${where}`) })}>
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('term')}</th>
            <th scope="col">{t('intent')}</th>
            <th scope="col" className="text-right">
              {t(onEngine ? 'impressions' : 'searched')}
            </th>
            {onEngine && (
              <>
                <th scope="col" className="text-right">
                  {t('clicks')}
                </th>
                <th scope="col" className="text-right">
                  {t('position')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ key, name, rows }) =>
            rows.map((row) => <TermRow key={`${key} ${row.term}`} stage={name} row={row} onEngine={onEngine} />),
          )}
        </tbody>
      </TableFrame>
    </section>
  )
}

function TermRow({ stage, row, onEngine }: { stage: string; row: SearchTerm; onEngine: boolean }) {
  const t = useTranslations('searches')
  const text = useText()
  const formats = useFormats()
  const { term, intent, words, impressions, clicks, position } = row
  return (
    <tr>
      <td className="text-muted">{stage}</td>
      <th scope="row" className="font-normal">
        {term}
      </th>
      <td>
        {intent ? text(moments[intent]) : t('unknown')}
        {words && <span className="text-xs text-muted"> {t('by', { words })}</span>}
      </td>
      <td className="text-right">{formats.number(impressions)}</td>
      {onEngine && (
        <>
          <td className="text-right">{clicks === null ? '' : formats.number(clicks)}</td>
          <td className="text-right">{position === null ? '' : formats.decimal(position)}</td>
        </>
      )}
    </tr>
  )
}
