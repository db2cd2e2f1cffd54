import { displayNames, downloadNames, isStandIn, leadNames, signUpNames, socialNames } from '@wegwijs/journey'
import { type CountGroup, inSlice, newestOf } from './scope.ts'

export const audience: CountGroup = (scope, slice) => {
  const people = inSlice(scope, slice)
    .map((own) => own.filter(({ here }) => here))
    .filter((own) => own.length > 0)
  const events = people.flat()
  const known = people.filter(([first]) => !isStandIn(first!.event.person))
  const eventsNamed = (names: readonly string[]) => events.filter(({ event }) => names.includes(event.name)).length
  const peopleWith = (names: readonly string[]) =>
    known.filter((own) => own.some(({ event }) => names.includes(event.name))).length
  return {
    values: {
      people: known.length,
      events: events.length,
      displays: eventsNamed(displayNames),
      exposed: peopleWith(displayNames),
      social: eventsNamed(socialNames),
      downloads: eventsNamed(downloadNames),
      signUps: peopleWith(signUpNames),
      leads: peopleWith(leadNames),
    },
    currencies: [],
    newest: newestOf(events),
  }
}
