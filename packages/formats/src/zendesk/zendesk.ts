import { mergeOnce, personId, productPersonId } from '../person-id.ts'
import { productFormat, type Sheet } from '../product-format.ts'
import { errorRow, type Fault, isFault, missingField } from '../row-error.ts'
import { timesOf } from '../table-cells.ts'
import { ticket } from '../ticket.ts'

const replyMinutes = 'firstreplytimeinminutes'
const businessMinutes = 'firstreplytimeinminuteswithinbusinesshours'

/** Tickets as Zendesk's export writes them, also with semicolons. */
const tickets: Sheet = {
  recognises: (has) =>
    ['requester', 'requesterid', 'requesteremail'].some(has) &&
    has('createdat') &&
    ['solvedat', 'satisfactionscore', 'tickettype', replyMinutes].some(has),
  open(cells) {
    const [id, via, subject] = [cells.text('id', 'ticketid'), cells.text('via'), cells.text('subject')]
    const [external, mail] = [cells.text('requesterexternalid'), cells.text('requesteremail')]
    const [requester, name] = [cells.text('requesterid'), cells.text('requester')]
    const merged = mergeOnce()
    const organisation = cells.text('organization', 'organisation')
    const [minutes, business] = [cells.number(replyMinutes), cells.number(businessMinutes)]
    const score = cells.text('satisfactionscore')
    const [type, priority, tags] = [cells.text('tickettype'), cells.text('priority'), cells.text('tags')]
    const status = cells.text('status')
    const times = [cells.time('createdat'), cells.time('solvedat')]

    return (row, line) => {
      if (/^(deleted|verwijderd)$/i.test(status(row))) return [{ kind: 'leftOut', line, reason: deletedTicket }]
      const [wait, office] = [minutes(row), business(row)]
      const found = timesOf(times, row)
      if (isFault(wait)) return [errorRow(line, wait)]
      if (isFault(office)) return [errorRow(line, office)]
      if (isFault(found)) return [errorRow(line, found)]
      const [createdAt = null, solvedAt = null] = found
      if (createdAt === null) return [errorRow(line, missingField('Created at'))]
      if (id(row) === '') return [errorRow(line, missingField('Id'))]
      const answer = answerOf(score(row))
      if (answer === undefined) return [errorRow(line, unknownScore(score(row)))]
      const ids = [personId(external(row)), personId(mail(row)), productPersonId('zendesk', requester(row))]
      // A name alone is somebody, but joins nobody: others may bear it.
      const [person = productPersonId('zendesk', name(row)), ...same] = ids.filter((each) => each !== '')
      const events = ticket(line, {
        source: 'zendesk',
        id: id(row),
        person,
        account: organisation(row),
        channel: via(row),
        text: subject(row),
        createdAt,
        repliedAt: wait === null ? null : createdAt + wait * 60_000,
        solvedAt,
        csat: answer?.score ?? null,
        properties: {
          type: type(row),
          priority: priority(row),
          tags: tags(row),
          satisfaction: answer ? answer.word : '',
          first_reply_business_seconds: office === null ? '' : String(Math.round(office * 60)),
        },
      })
      if (events.some(({ kind }) => kind === 'error')) return events
      return [...same.flatMap((from) => merged(line, { from, into: person })), ...events]
    }
  },
}

/** Zendesk asks good or bad: the ends of the 1 … 5 scale, with the word kept beside. Null when nobody answered. */
function answerOf(raw: string): { score: number; word: string } | null | undefined {
  const word = raw.toLowerCase()
  if (word.startsWith('good') || word.startsWith('goed')) return { score: 5, word: 'good' }
  if (word.startsWith('bad') || word.startsWith('slecht')) return { score: 1, word: 'bad' }
  return ['', 'offered', 'not offered', 'unoffered', 'aangeboden', 'niet aangeboden'].includes(word) ? null : undefined
}

const deletedTicket = { nl: 'verwijderd ticket', en: 'deleted ticket' }

const unknownScore = (raw: string): Fault => ({
  field: 'Satisfaction Score',
  reason: { nl: `“${raw}” is geen beoordeling die we kennen`, en: `“${raw}” is not a score we know` },
  remedy: { nl: 'Gebruik Good, Bad, Offered of Not Offered', en: 'Use Good, Bad, Offered or Not Offered' },
})

export const zendesk = productFormat('zendesk', { nl: 'Zendesk', en: 'Zendesk' }, [tickets])
