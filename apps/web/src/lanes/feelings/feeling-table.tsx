import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import type { MeasuredPoint } from './measured-points.ts'

/** The curve in words and numbers, for whoever cannot see it or wants to read it exactly. */
export function FeelingTable({ feelings, measured }: { feelings: PlacedFeeling[]; measured: MeasuredPoint[] }) {
  const t = useTranslations('map.feeling')
  const { map } = useMapView()
  const formats = useFormats()
  const rows = map.touchpoints.flat().flatMap((touchpoint) => {
    const felt = feelings.filter(({ feeling }) => feeling.touchpoint === touchpoint.id)
    const point = measured.find((each) => each.touchpoint === touchpoint.id)
    return felt.length > 0 || point ? [{ id: touchpoint.id, where: touchpoint.name, felt, point }] : []
  })
  const elsewhere = feelings
    .filter(({ feeling }) => !rows.some(({ id }) => id === feeling.touchpoint))
    .map((each) => ({ id: each.feeling.id, where: each.where, felt: [each], point: undefined }))
  return (
    <div className="overflow-x-auto p-2">
      <table className="w-full text-left text-xs [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1">
        <caption className="sr-only">{t('table')}</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('assumed')}</th>
            <th scope="col">{t('measured')}</th>
            <th scope="col">{t('interval')}</th>
            <th scope="col">{t('answers')}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...elsewhere].map(({ id, where, felt, point }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="font-medium">
                {where}
              </th>
              <td>{felt.map(({ feeling }) => feeling.emotion).join('; ')}</td>
              <td>{felt.map(({ feeling }) => formats.signed(feeling.assumed)).join('; ')}</td>
              <td>{point ? formats.signed(point.mean) : t('notMeasured')}</td>
              <td>
                {point && point.low !== null && point.high !== null
                  ? `${formats.signed(point.low)} … ${formats.signed(point.high)}`
                  : ''}
              </td>
              <td>{point ? formats.number(point.n) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
