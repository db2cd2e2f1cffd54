import { parseNumber } from '@wegwijs/journey'
import { clockSeconds } from '../clock-seconds.ts'
import { personId } from '../person-id.ts'
import { productFormat, type Sheet } from '../product-format.ts'
import { errorRow, type Fault, isFault, missingField, notANumber } from '../row-error.ts'
import { misfitOf } from '../score.ts'
import { eventRow, timesOf } from '../table-cells.ts'

const DAY = 24 * 60 * 60 * 1000

const words = {
  id: ['callid', 'gespreksid', 'gespreknummer', 'oproepid', 'belid'],
  started: [
    ...['startedat', 'starttijd', 'begintijd', 'gestartop', 'starttime', 'start', 'calldate', 'datumtijd', 'datum'],
    ...['date', 'dag', 'day'],
  ],
  day: ['datum', 'date', 'dag', 'day', 'calldate', 'startdatum', 'startdate', 'beldatum'],
  answered: ['answeredat', 'aangenomenop', 'beantwoordop', 'answertime'],
  ended: ['endedat', 'eindtijd', 'beeindigdop', 'endtime', 'einde'],
  direction: ['direction', 'richting'],
  from: ['from', 'van', 'caller', 'beller', 'nummerbeller'],
  queue: ['queue', 'wachtrij'],
  disposition: ['disposition', 'afhandeling', 'resultaat', 'uitkomst'],
  wait: ['waitseconds', 'wachttijd', 'wachtseconden', 'wachttijdseconden', 'wachttijdinseconden', 'waittime'],
  talk: ['talkseconds', 'gesprekstijd', 'gespreksduur', 'gespreksseconden', 'gesprekstijdinseconden', 'talktime'],
  hold: ['holdseconds', 'holdtime', 'indewacht'],
  wrap: ['wrapseconds', 'wraptime', 'nawerktijd', 'nawerkseconden'],
  customer: ['customerkey', 'klantnummer', 'klantid', 'klant', 'customerid', 'klantsleutel'],
  reason: ['reason', 'reden', 'belreden', 'onderwerp'],
  transferred: ['transferredto', 'doorverbondennaar'],
  csat: ['csat', 'tevredenheid', 'klanttevredenheid'],
}

/** Calls have no standard: the columns every log has under some name, in English or Dutch. */
const log: Sheet = {
  recognises: (has) =>
    words.started.some(has) &&
    [words.id, words.queue, words.direction].some((list) => list.some(has)) &&
    [words.wait, words.talk, words.answered].some((list) => list.some(has)),
  open(cells) {
    const text = (list: readonly string[]) => cells.text(...list)
    const [id, queue, reason, from] = [text(words.id), text(words.queue), text(words.reason), text(words.from)]
    const [direction, disposition, csat] = [text(words.direction), text(words.disposition), text(words.csat)]
    const [customer, transferred] = [text(words.customer), text(words.transferred)]
    const durations = [words.wait, words.talk, words.hold, words.wrap].map(text)
    // A time of day without a day, that lies before the beginning, is one after midnight.
    const clocks = [words.answered, words.ended].map((list) => cells.areClocks(...list))
    const times = [words.started, words.answered, words.ended].map((list) => cells.moment(list, words.day))

    return (row, line) => {
      const found = timesOf(times, row)
      if (isFault(found)) return [errorRow(line, found)]
      const [started = null, ...later] = found
      if (started === null) return [errorRow(line, missingField('started_at'))]
      const [answered = null, ended = null] = later.map((time, index) =>
        clocks[index] && time !== null && time < started ? time + DAY : time,
      )
      const given = secondsOf(durations.map((read) => read(row)))
      if (isFault(given)) return [errorRow(line, given)]
      const [wait = between(started, answered), talk = between(answered, ended), hold, wrap] = given
      if ((wait ?? 0) < 0 || (talk ?? 0) < 0) return [errorRow(line, backwards)]
      const score = scoreOf(csat(row))
      if (isFault(score)) return [errorRow(line, score)]
      const outgoing = /^(out|uit)/i.test(direction(row))
      const properties = {
        ...{ queue: queue(row), reason: reason(row), direction: direction(row), transferred_to: transferred(row) },
        ...{ wait_seconds: written(wait), talk_seconds: written(talk) },
        ...{ hold_seconds: written(hold), wrap_seconds: written(wrap) },
      }
      return [
        eventRow(line, {
          id: id(row) && `call:${id(row)}`,
          person: personId(customer(row) || (outgoing ? '' : from(row))),
          time: started,
          name: outgoing
            ? 'Call Made'
            : wasAnswered(disposition(row), answered, talk)
              ? 'Call Answered'
              : 'Call Abandoned',
          source: 'calls',
          channel: 'phone',
          properties,
          ...(score !== null && { score, scale: 'csat' as const }),
        }),
      ]
    }
  },
}

function wasAnswered(disposition: string, answered: number | null, talk: number | undefined): boolean {
  if (/abandon|missed|no.?answer|opgehangen|gemist|afgehaakt|niet/i.test(disposition)) return false
  return /answered|handled|beantwoord|aangenomen/i.test(disposition) || answered !== null || (talk ?? 0) > 0
}

const between = (from: number | null, to: number | null): number | undefined =>
  from === null || to === null ? undefined : Math.round((to - from) / 1000)

const written = (seconds: number | undefined): string => (seconds === undefined ? '' : String(seconds))

/** Durations as seconds (`95`), or as `1:35` and `0:01:35`. */
function secondsOf(cells: readonly string[]): (number | undefined)[] | Fault {
  const seconds: (number | undefined)[] = []
  for (const cell of cells) {
    const value = clockSeconds(cell) ?? parseNumber(cell.replace(',', '.'))
    if (cell !== '' && (value === null || value < 0)) return notANumber('seconds', cell)
    seconds.push(cell === '' ? undefined : value!)
  }
  return seconds
}

function scoreOf(cell: string): number | null | Fault {
  if (cell === '') return null
  const score = parseNumber(cell.replace(',', '.'))
  if (score === null) return notANumber('csat', cell)
  return misfitOf(score, 'csat') ?? score
}

const backwards: Fault = {
  field: 'answered_at',
  reason: { nl: 'Het gesprek eindigt of begint vóór zijn begin', en: 'The call is answered or ends before it begins' },
  remedy: { nl: 'Verbeter de tijden van dit gesprek', en: 'Correct the times of this call' },
}

/** A log of telephone calls, with the columns named in docs/import.md. */
export const calls = productFormat('calls', { nl: 'Telefoongesprekken', en: 'Telephone calls' }, [log])
