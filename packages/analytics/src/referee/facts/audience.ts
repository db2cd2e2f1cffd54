import { displayNames, downloadNames, leadNames, signUpNames, socialNames } from '@wegwijs/journey'
import { type CountGroup, inSlice, newestOf } from './scope.ts'

export const audience: CountGroup = (scope, slice) => {
  const people = inSlice(scope, slice)
    .map((own) => own.filter(({ here }) => here))
    .filter((own) => own.length > 0)
  const events = people.flat()
  const eventsNamed = (names: readonly string[]) => events.filter(({ event }) => names.includes(event.name)).length
  const peopleWith = (names: readonly string[]) =>
    people.filter((own) => own.some(({ event }) => names.includes(event.name))).length
  return {
    values: {
      people: people.length,
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
