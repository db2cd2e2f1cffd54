import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { useFormats } from '../language/provider.tsx'
import { Cell, Row } from './row.tsx'
import { Tile } from './tile.tsx'

const SHOWN = 4

/** What customers do that nobody drew: events that count for no touchpoint, most people first. */
export function UnmatchedLane() {
  const t = useTranslations('map.unmatched')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const rows = numbers?.answer.unmatched.rows ?? []
  if (rows.length === 0) return null
  return (
    <Row row="unmatched" name={t('label')} folded={formats.number(rows.length)}>
      <Cell from={0} to={map.columns.length - 1}>
        <div className="flex flex-wrap gap-1.5">
          {rows.slice(0, SHOWN).map((row) => (
            <Tile
              key={`${row.name} ${row.source}`}
              opens={{ show: 'unmatched' }}
              look="ghost"
              fits
              className="px-2 py-1"
            >
              {row.name} {row.source && <span className="text-xs">· {row.source} </span>}
              <span className="pl-1 text-xs">
                {formats.compact(row.people)} <span className="sr-only">{t('people')}</span>
                <span aria-hidden="true">+</span>
              </span>
            </Tile>
          ))}
          {rows.length > SHOWN && (
            <Tile opens={{ show: 'unmatched' }} look="bare" fits className="px-2 py-1 text-muted">
              {t('more', { n: formats.number(rows.length - SHOWN) })}
            </Tile>
          )}
        </div>
      </Cell>
    </Row>
  )
}
