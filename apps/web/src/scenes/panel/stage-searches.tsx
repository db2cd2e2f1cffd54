import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useSearches } from '../../data/searches.ts'
import { useFormats } from '../../language/provider.tsx'
import { PanelSection } from '../../ui/panel.tsx'

const SHOWN = 5

/** What people in this stage search for, most shown first, per place where they searched. */
export function StageSearches({ stage }: { stage: string }) {
  const t = useTranslations('searches')
  const formats = useFormats()
  const { map } = useMapView()
  const { data } = useSearches(map.journey.id, map.model.id, SHOWN)
  const places = (data?.places ?? []).flatMap(({ where, stages }) => {
    const found = stages.find(({ key }) => key === stage)
    return found && found.terms > 0 ? [{ where, found }] : []
  })
  if (places.length === 0) return null
  return (
    <PanelSection heading={t('heading')}>
      {places.map(({ where, found }) => (
        <table key={where} className="mb-2 w-full text-left [&_td]:py-0.5 [&_td]:text-right [&_th]:py-0.5">
          <caption className="text-left text-xs text-muted">
            {t(`where.${where}`)} · {t('more', { shown: formats.number(found.rows.length), n: found.terms })}
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('term')}</th>
              <th scope="col">{t(where === 'engine' ? 'impressions' : 'searched')}</th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map(({ term, impressions }) => (
              <tr key={term}>
                <th scope="row" className="font-normal break-words">
                  {term}
                </th>
                <td className="w-20">{formats.number(impressions)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </PanelSection>
  )
}
