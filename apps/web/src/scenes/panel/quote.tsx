import type { AnswersAnswer } from '@wegwijs/analytics/question'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'

/** What one customer said, with the score, the day, what its words sound like, and where it was if that is not plain. */
export function Quote({ row, at }: { row: AnswersAnswer['rows'][number]; at: string }) {
  const t = useTranslations('answers')
  const formats = useFormats()
  const { map } = useMapView()
  const places = row.touchpoints.flatMap((id) => {
    const record = map.journey.records[id]
    return id !== at && record?.kind === 'touchpoint' ? [record.name] : []
  })
  const said = [
    row.score === null ? t('noScore') : `${row.scale?.toUpperCase()} ${formats.decimal(row.score)}`,
    formats.shortDay(row.time),
    row.language === 'other' ? t('otherLanguage') : t(`sentiments.${row.sentiment}`).toLowerCase(),
    ...places,
  ]
  return (
    <li className="border-l-3 border-line-strong pl-2.5 break-words">
      “{row.text}”<span className="block text-2xs text-muted">{said.join(' · ')}</span>
    </li>
  )
}
