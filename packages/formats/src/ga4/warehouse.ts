import { headerRowWith, type TableFormat } from '../table-format.ts'
import { eventReader } from './event.ts'

/** The GA4 export as connectors lay it flat in a warehouse: a column for each field and parameter (`param_…`). */
export const ga4Warehouse: TableFormat = {
  id: 'ga4',
  name: { nl: 'Google Analytics 4, tabel uit een datawarehouse', en: 'Google Analytics 4, warehouse table' },
  recognise(rows) {
    const headerRow = headerRowWith(
      rows,
      ['userpseudoid'],
      ['eventtimestamp', 'timestamp'],
      ['eventname', 'name'],
      ['streamid', 'paramgasessionid', 'parampagelocation', 'paramsessionengaged'],
    )
    return headerRow < 0 ? null : { headerRow, firstRow: headerRow + 1 }
  },
  open({ headers }) {
    const read = eventReader()
    return (cells, line) => read(new Map(headers.map((header, index) => [header, cells[index]!.trim()])), line)
  },
}
