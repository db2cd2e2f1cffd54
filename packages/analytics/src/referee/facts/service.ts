import { contactNames, parseNumber } from '@wegwijs/journey'
import { median } from '../../statistics/interval.ts'
import { type CountGroup, inSlice, newestOf, type Scoped } from './scope.ts'

export const service: CountGroup = (scope, slice) => {
  const here = inSlice(scope, slice)
    .flat()
    .filter((one) => one.here)
  const contacts = here.filter(({ event }) => contactNames.includes(event.name))
  const replied = here.filter((one) => waited(one) !== null)
  return {
    values: {
      contacts: contacts.length,
      firstReplies: replied.length,
      replySeconds: median(replied.map((one) => waited(one)!)),
    },
    currencies: [],
    newest: newestOf([...contacts, ...replied]),
  }
}

/** Seconds up to the first reply; a reply before the question is a mistake of the source and no wait. */
function waited({ event }: Scoped): number | null {
  const seconds = parseNumber(event.properties.first_reply_seconds ?? '')
  return seconds !== null && seconds >= 0 ? seconds : null
}
