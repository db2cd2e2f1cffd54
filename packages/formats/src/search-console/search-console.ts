import { dayOf, type SearchDay } from '@wegwijs/journey'
import { amountOf } from '../amount.ts'
import { formatOf } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { guessDecimal, readNumber } from '../number.ts'
import { periodOf } from '../period.ts'
import { errorRow, type Fault, missingField, noDay, notANumber } from '../row-error.ts'
import { columnNamed, headerRowWith, type OpenTable, type ReadRow, type TableFormat } from '../table-format.ts'
import { timeColumnReader } from '../time-column.ts'
import { badTime } from '../time-error.ts'

const words = {
  term: [
    ...['topqueries', 'query', 'queries', 'topquery', 'populairstezoekopdrachten', 'topzoekopdrachten'],
    ...['zoekopdracht', 'zoekopdrachten', 'zoekterm'],
  ],
  page: ['toppages', 'page', 'pages', 'populairstepaginas', 'toppaginas', 'pagina', 'paginas'],
  day: ['date', 'datum'],
  clicks: ['clicks', 'klikken'],
  impressions: ['impressions', 'vertoningen', 'weergaven'],
  position: ['position', 'positie', 'averageposition', 'gemiddeldepositie', 'gempositie', 'avgposition'],
}

/** Google Search Console: queries, pages or days, Dutch and English, as the screen or the API exports them. */
export const searchConsole: TableFormat = {
  id: 'search-console',
  name: { nl: 'Google Search Console', en: 'Google Search Console' },
  recognise(rows) {
    const headerRow = headerRowWith(rows, words.clicks, words.impressions, words.position, ['ctr', 'urlctr'])
    return headerRow < 0 ? null : { headerRow, firstRow: headerRow + 1 }
  },
  open: (table, mapping) => openSearches(table, mapping),
}

function openSearches(table: OpenTable, mapping?: Mapping): ReadRow | Fault {
  const at = (list: readonly string[]) => columnNamed(table.headers, list)
  const [term, page, day] = [at(words.term), at(words.page), at(words.day)]
  const [clicks, impressions, position] = [at(words.clicks), at(words.impressions), at(words.position)]
  if (term < 0 && page < 0 && day < 0) return notBySearch(table.headers[0]!)
  const period = periodOf(mapping)
  if (day < 0 && !period) return noDay
  const decimal = guessDecimal(
    [position, clicks, impressions].flatMap((index) => table.samples[index]!),
    table.delimiter,
  )
  const column = { header: table.headers[day] ?? '', samples: table.samples[day] ?? [] }
  const readTime = day < 0 ? null : timeColumnReader(table, column, formatOf(mapping, 'day'), (wall) => wall)
  const text = (cells: readonly string[], index: number): string => (index < 0 ? '' : cells[index]!.trim())

  return (cells, line) => {
    for (const index of [term, page, day]) {
      if (index >= 0 && text(cells, index) === '') return [errorRow(line, missingField(table.headers[index]!))]
    }
    const when = readTime ? readTime(text(cells, day)) : period!
    if (typeof when === 'string') return [errorRow(line, badTime(table.headers[day]!, text(cells, day), when))]
    const clicked = amountOf('clicks', text(cells, clicks), decimal, true)
    if (typeof clicked === 'object') return [errorRow(line, clicked)]
    const shown = amountOf('impressions', text(cells, impressions), decimal, true)
    if (typeof shown === 'object') return [errorRow(line, shown)]
    const place = text(cells, position)
    const mean = place === '' ? null : readNumber(place, decimal)
    if (place !== '' && mean === null) return [errorRow(line, notANumber('position', place))]
    const date = typeof when === 'number' ? dayOf(when) : null
    const search: SearchDay = {
      ...(date ? { day: date, until: date } : period!),
      term: text(cells, term),
      where: 'engine',
      page: text(cells, page),
      impressions: shown,
      clicks: clicked,
      position: mean,
      source: 'search console',
    }
    return [{ kind: 'search', line, search }]
  }
}

const notBySearch = (header: string): Fault => ({
  field: header,
  reason: {
    nl: `Dit deel van de export is per “${header}”, niet per zoekopdracht, pagina of dag`,
    en: `This part of the export is by “${header}”, not by query, page or day`,
  },
  remedy: {
    nl: 'Importeer Zoekopdrachten.csv, Pagina’s.csv of Datums.csv uit dezelfde export',
    en: 'Import Queries.csv, Pages.csv or Dates.csv from the same export',
  },
})
