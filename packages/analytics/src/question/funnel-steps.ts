import { type Text, text } from '@wegwijs/journey'
import { saidDuration } from './duration.ts'
import type { FunnelStep } from './funnel.ts'
import type { Ask } from './resolved.ts'
import { nameOfStep } from './step.ts'

/** What is counted of one step. */
export interface StepCount {
  reached: number
  inProgress: number
  medianMs: number | null
  meanMs: number | null
}
export const noneReached: StepCount = { reached: 0, inProgress: 0, medianMs: null, meanMs: null }

/** Numbers, from 1, of the steps that everybody has to take. */
export const requiredOf = ({ steps, optional }: Pick<Ask<'funnel'>, 'steps' | 'optional'>): number[] =>
  steps.flatMap((_, index) => (optional.includes(index + 1) ? [] : [index + 1]))

/** Counts of all steps, in order, as an answer tells them. */
export function toldSteps(question: Ask<'funnel'>, counts: readonly StepCount[], units: number): FunnelStep[] {
  const required = requiredOf(question)
  return counts.map(({ reached, inProgress, medianMs, meanMs }, index) => {
    const before = required.findLast((step) => step <= index)
    const came = before === undefined ? null : counts[before - 1]!.reached
    const open = question.inProgress === 'dropped' ? 0 : inProgress
    return {
      name: nameOfStep(question.steps[index]!),
      reached,
      ofAll: share(reached, units),
      ofEntry: share(reached, counts[0]!.reached),
      ofPrevious: came === null ? null : share(reached, came),
      dropped: came === null || question.optional.includes(index + 1) ? 0 : came - reached - open,
      inProgress: open,
      medianMs,
      meanMs,
    }
  })
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** What the choices of a funnel mean, in words. */
export function funnelChoices(question: Ask<'funnel'>): Text[] {
  const { order, entry, window, windowFrom, ties, grace, exclude, optional, hold, range, unit, breakdown, inProgress } =
    question
  const said = window === null ? null : saidDuration(window)
  const late = saidDuration(grace)
  const names = question.steps.map(nameOfStep).join(', ')
  return [
    text(`De stappen zijn: ${names}.`, `The steps are: ${names}.`),
    orders[order],
    entries[entry],
    said === null
      ? text(
          'Er is geen grens aan de tijd, dus niemand is nog bezig.',
          'There is no limit of time, so nobody is in progress.',
        )
      : windowFrom === 'entry'
        ? text(
            `Hoogstens ${said.nl} na de eerste stap, de grens zelf telt mee.`,
            `At most ${said.en} after the first step, the limit itself included.`,
          )
        : text(
            `Hoogstens ${said.nl} na de stap ervoor, de grens zelf telt mee.`,
            `At most ${said.en} after the step before, the limit itself included.`,
          ),
    ...(order === 'any' ? [] : [tied[ties]]),
    grace > 0
      ? text(
          `Een stap mag tot ${late.nl} vóór de stap ervoor liggen.`,
          `A step may lie up to ${late.en} before the step before it.`,
        )
      : text('Een stap mag niet vóór de stap ervoor liggen.', 'A step may not lie before the step before it.'),
    exclude.length === 0
      ? text('Niets is uitgesloten.', 'Nothing is excluded.')
      : excludedChoice(exclude, question.steps.length),
    ...[...new Set(exclude.map(({ effect }) => effect))].map((effect) => effects[effect]),
    optional.length === 0
      ? text('Elke stap moet.', 'Every step has to be taken.')
      : text(`Optioneel is stap ${optional.join(', ')}.`, `Optional is step ${optional.join(', ')}.`),
    ...(optional.length > 0
      ? [
          text(
            'Een optionele stap telt als hij tussen de stappen eromheen gebeurt en houdt niemand tegen.',
            'An optional step counts when it happens between the steps around it, and stops nobody.',
          ),
        ]
      : []),
    ...(hold
      ? [
          text(
            `Alle stappen met dezelfde waarde van ${hold}; een gebeurtenis zonder waarde is geen stap, maar kan er wel tussen liggen.`,
            `All steps with the same value of ${hold}; an event without one is no step, but may come between them.`,
          ),
        ]
      : []),
    ranges[range],
    units[unit],
    ...(breakdown
      ? [text(`Uitgesplitst naar ${breakdown} bij de eerste stap.`, `Broken down by ${breakdown} at the first step.`)]
      : []),
    ...(window === null ? [] : [open[inProgress]]),
  ]
}

/** What is excluded, and between which steps. */
function excludedChoice(exclude: Ask<'funnel'>['exclude'], last: number): Text {
  const said = (between: (from: number, to: number) => string) =>
    exclude.map(({ step, from, to = last }) => `“${nameOfStep(step)}” ${between(from, to)}`).join(', ')
  const nl = said((from, to) => `tussen stap ${from} en ${to}`)
  const en = said((from, to) => `between steps ${from} and ${to}`)
  return text(`Uitgesloten is ${nl}.`, `Excluded is ${en}.`)
}

const orders = {
  sequential: text(
    'De stappen op volgorde; er mag van alles tussen gebeuren.',
    'The steps in order; anything may happen in between.',
  ),
  strict: text(
    'De stappen direct na elkaar, zonder iets ertussen.',
    'The steps directly after each other, with nothing in between.',
  ),
  any: text(
    'De stappen in willekeurige volgorde: stap n is bereikt door wie er n deed. Wat bij twee verschillende stappen past, telt voor allebei.',
    'The steps in any order: step n is reached by who did n of them. What fits two different steps counts for both.',
  ),
}
const entries = {
  best: text(
    'Wie vaker begint, telt met de poging die het verst komt, en daarvan de vroegste.',
    'Who begins several times counts with the attempt that gets furthest, and of those the earliest.',
  ),
  first: text(
    'Wie vaker begint, telt met de eerste keer in de periode.',
    'Who begins several times counts with the first time in the period.',
  ),
}
const tied = {
  stored: text('Op hetzelfde moment geldt de volgorde van opslag.', 'At the same moment the stored order holds.'),
  strict: text('Op hetzelfde moment volgt niets op elkaar.', 'At the same moment nothing follows anything.'),
}
const effects = {
  cut: text('Wat uitgesloten is, breekt de poging daar af.', 'What is excluded ends the attempt there.'),
  remove: text('Wie deed wat uitgesloten is, telt nergens mee.', 'Who did what is excluded counts nowhere.'),
}
const ranges = {
  entry: text(
    'De eerste stap ligt in de periode; de rest mag erna vallen.',
    'The first step lies in the period; the others may fall after it.',
  ),
  all: text('Alle stappen liggen in de periode.', 'All steps lie in the period.'),
}
const units = {
  person: text('Geteld worden personen.', 'Counted are people.'),
  account: text(
    'Geteld worden accounts; gebeurtenissen zonder account niet.',
    'Counted are accounts; events without one are not.',
  ),
  visit: text(
    'Geteld worden bezoeken; de stappen gebeuren binnen één bezoek.',
    'Counted are visits; the steps happen within one visit.',
  ),
}
const open = {
  apart: text(
    'Bezig is wie nog niet klaar is en van wie de tijd na een eerste stap nog loopt bij de nieuwste gebeurtenis; dat is geen uitval.',
    'In progress is who has not finished and whose time after a first step still runs at the newest event; that is no drop-out.',
  ),
  dropped: text(
    'Wie nog niet klaar is telt als uitval, ook als de tijd nog loopt.',
    'Who has not finished counts as dropped, also while the time still runs.',
  ),
}
