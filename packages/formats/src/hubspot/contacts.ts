import { mergeRow } from '../person-id.ts'
import type { Sheet } from '../product-format.ts'
import { errorRow, isFault } from '../row-error.ts'
import { eventRow } from '../table-cells.ts'
import { contactId, deleted, recordId, sourceName } from './words.ts'

const mergedIds = ['mergedrecordids', 'mergedcontactids', 'hsmergedobjectids', 'propertyhsmergedobjectids']
const created = ['createdate', 'aanmaakdatum', 'propertycreatedate']
const email = ['email', 'emailadres', 'propertyemail']
const lifecycle = ['lifecyclestage', 'levenscyclusfase', 'leadstatus', 'propertylifecyclestage']

/**
 * Contacts: the ids that were merged into one are one person; so are the e-mail address and the record id. Each
 * “Became a … date” is a stage of the lifecycle that was entered.
 */
export const contacts: Sheet = {
  recognises: (has) =>
    recordId.some(has) &&
    email.some(has) &&
    [...mergedIds, ...lifecycle, 'propertyfirstname'].some(has) &&
    !has('ticketname') &&
    !has('dealname'),
  open(cells, { headers }) {
    const [id, merged, mail] = [cells.text(...recordId), cells.text(...mergedIds), cells.text(...email)]
    const isDeleted = cells.yes(...deleted)
    const account = cells.text('associatedcompanyids', 'associatedcompany', 'companyname', 'propertycompany')
    const stages = headers.flatMap((header, index) => {
      const stage = stageOf(header)
      return stage ? [{ stage, at: cells.timeAt(index) }] : []
    })
    const createdAt = cells.time(...created)

    return (row, line) => {
      const person = contactId(id(row))
      if (isDeleted(row)) return [{ kind: 'leftOut', line, reason: deletedContact }]
      if (person === '') return [errorRow(line, missingId)]
      const same = [...others(merged(row), id(row)).map(contactId), ...(mail(row) ? [mail(row)] : [])]
      const rows = same.map((from) => mergeRow(line, { from, into: person }))
      const facts = [
        { name: 'Contact Created', stage: '', time: createdAt(row) },
        ...stages.map(({ stage, at }) => ({ name: 'Lifecycle Stage Entered', stage, time: at(row) })),
      ]
      for (const { name, stage, time } of facts) {
        if (isFault(time)) return [errorRow(line, time)]
        if (time === null) continue
        const key = `contact:${id(row)}:${stage ? `stage:${stage}` : 'created'}`
        rows.push(
          eventRow(line, {
            id: key,
            person,
            time,
            name,
            source: sourceName,
            account: account(row),
            properties: { stage },
          }),
        )
      }
      return rows.length > 0 ? rows : [{ kind: 'leftOut', line, reason: nothingKnown }]
    }
  },
}

/** Ids in one cell: `1;2`, or `1:1617298367000;2:…` with the time they were merged. */
const others = (cell: string, person: string): string[] =>
  cell
    .split(/[;,\s]+/)
    .map((each) => each.replace(/:.*$/, ''))
    .filter((each) => each !== '' && each !== person)

/** “Became a Marketing Qualified Lead Date” is the stage Marketing Qualified Lead. */
function stageOf(header: string): string | null {
  const exported = /^became an? (.+?) date$/i.exec(header.trim())
  if (exported) return exported[1]!
  return /^(?:property_)?hs_lifecyclestage_(.+)_date$/.exec(header.trim())?.[1] ?? null
}

const deletedContact = { nl: 'verwijderd contact', en: 'deleted contact' }

const nothingKnown = {
  nl: 'contact zonder datum of samengevoegd id: er is niets gebeurd om te tellen',
  en: 'contact without a date or a merged id: nothing happened that can be counted',
}

const missingId = {
  field: 'Record ID',
  reason: { nl: 'Het contact heeft geen Record ID', en: 'The contact has no Record ID' },
  remedy: { nl: 'Exporteer met de kolom Record ID', en: 'Export with the column Record ID' },
}
