import { type KeyboardEvent, useId } from 'react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { EmotionWords } from '../../forms/emotion-words.tsx'
import { FeelingRow } from './feeling-row.tsx'
import type { MeasuredPoint } from './measured-points.ts'
import { touchpointSpot } from './spots.ts'

interface FeelingTableProps {
  feelings: PlacedFeeling[]
  measured: MeasuredPoint[]
  /** Whose a feeling typed here becomes; of none is everybody's. */
  addFor: string[]
}

/** The curve in words and numbers: to read it exactly, to fill it in with the keyboard, or when it cannot be seen. */
export function FeelingTable({ feelings, measured, addFor }: FeelingTableProps) {
  const t = useTranslations('map.feeling')
  const { map } = useMapView()
  const words = useId()
  const empty = map.touchpoints
    .flat()
    .filter(({ id }) => map.touchpointX.has(id) && !feelings.some(({ feeling }) => feeling.touchpoint === id))
    .map(({ id, name }) => ({ key: id, where: name, x: map.touchpointX.get(id)!, feeling: null, touchpoint: id }))
  const filled = feelings.map(({ feeling, where, x }) => ({
    key: feeling.id,
    where,
    x,
    feeling,
    touchpoint: feeling.touchpoint,
  }))
  const rows = [...filled, ...empty].sort((a, b) => a.x - b.x)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed in the table are the table's, not the map's
    <div className="overflow-x-auto p-2 has-[[role=alert]]:pb-20" onKeyDown={onKeyDown}>
      <EmotionWords id={words} language={map.journey.language} />
      <fieldset disabled={useLooking()}>
        <table className="w-full text-left text-xs [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1 [&_th]:first-letter:uppercase">
          <caption className="sr-only">{t('table')}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col">{t('where')}</th>
              {map.personas.length > 0 && <th scope="col">{t('whose')}</th>}
              <th scope="col">{t('assumed')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">★ {t('truth')}</th>
              <th scope="col">{t('measured')}</th>
              <th scope="col">{t('interval')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, where, feeling, touchpoint }) => (
              <FeelingRow
                key={key}
                where={where}
                feeling={feeling}
                spot={feeling === null && touchpoint !== undefined ? touchpointSpot(map, touchpoint) : null}
                point={measured.find((each) => each.touchpoint === touchpoint)}
                words={words}
                addFor={addFor}
              />
            ))}
          </tbody>
        </table>
      </fieldset>
    </div>
  )
}

/** Enter goes down the column, as in a spreadsheet; only Escape leaves the table. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape') return
  event.stopPropagation()
  const cell = (event.target as Element).closest('td')
  if (event.key !== 'Enter' || event.defaultPrevented || !cell || !(event.target as Element).matches('input')) return
  let row = cell.closest('tr')?.nextElementSibling
  while (row && !row.children[cell.cellIndex]?.querySelector('input')) row = row.nextElementSibling
  const next = row?.children[cell.cellIndex]?.querySelector('input')
  next?.focus()
  next?.select()
}
