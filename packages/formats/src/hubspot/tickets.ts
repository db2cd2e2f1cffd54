import type { Sheet } from '../product-format.ts'
import { errorRow, isFault, missingField } from '../row-error.ts'
import { timesOf } from '../table-cells.ts'
import { ticket } from '../ticket.ts'
import { contactId, deleted, firstOf, sourceName } from './words.ts'

const id = ['ticketid', 'recordid', 'id']
const created = ['createdate', 'aanmaakdatum', 'propertycreatedate']
const replied = [
  ...['firstagentresponsedate', 'firstagentreplydate', 'firstagentemailresponsedate', 'propertyfirstagentreplydate'],
  'datumvaneersteantwoordvanagent',
]
const closed = ['closedate', 'sluitingsdatum', 'propertycloseddate']
const signs = ['ticketname', 'ticketstatus', 'ticketnaam', 'propertyhsticketcategory', 'propertyhsticketpriority']

/** Tickets: when they came, were first answered and were closed. */
export const tickets: Sheet = {
  recognises: (has) => id.some(has) && created.some(has) && signs.some(has),
  open(cells) {
    const [ticketId, contact] = [cells.text(...id), cells.text('associatedcontactids', 'associatedcontact')]
    const company = cells.text('associatedcompanyids', 'associatedcompany')
    const category = cells.text('category', 'categorie', 'propertyhsticketcategory')
    const priority = cells.text('priority', 'prioriteit', 'propertyhsticketpriority')
    const source = cells.text('source', 'bron', 'propertysourcetype')
    const times = [cells.time(...created), cells.time(...replied), cells.time(...closed)]
    const isDeleted = cells.yes(...deleted)

    return (row, line) => {
      if (isDeleted(row)) return [{ kind: 'leftOut', line, reason: deletedTicket }]
      const found = timesOf(times, row)
      if (isFault(found)) return [errorRow(line, found)]
      const [createdAt = null, repliedAt = null, solvedAt = null] = found
      if (createdAt === null) return [errorRow(line, missingField('Create date'))]
      if (ticketId(row) === '') return [errorRow(line, missingField('Ticket ID'))]
      return ticket(line, {
        source: sourceName,
        id: ticketId(row),
        person: contactId(firstOf(contact(row))),
        account: firstOf(company(row)),
        channel: source(row),
        text: '',
        createdAt,
        repliedAt,
        solvedAt,
        csat: null,
        properties: { category: category(row), priority: priority(row) },
      })
    }
  },
}

const deletedTicket = { nl: 'verwijderd ticket', en: 'deleted ticket' }
