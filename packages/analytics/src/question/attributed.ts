import { minorOfMicros, type Text, text } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { removalEffectsBySweeps } from '../statistics/absorption.ts'
import { bootstrap } from '../statistics/bootstrap.ts'
import { bestOrder, triedOrders } from '../statistics/chosen-order.ts'
import { type Credits, creditBy, type Path, participation, sharesByPlace, sharesByTime } from '../statistics/credit.ts'
import { type Chain, chainOf, markov, removalEffects, transitionsOf } from '../statistics/markov.ts'
import { shapley } from '../statistics/shapley.ts'
import { aboutOf, type Population } from './about.ts'
import { type Attribution, type AttributionAnswer, type GivenPath, type KeyCredit, namesOf } from './attribution.ts'
import { attributionChoices, attributionDefinition, type Terms, termsOf } from './attribution-terms.ts'
import { isDirect } from './channel.ts'
import { DAY } from './day.ts'
import { Unanswerable } from './unanswerable.ts'

/** The paths of people alike. */
export interface Travellers {
  paths: Path[]
  people: number
}
/** What was spent on a channel or campaign. */
interface Spent {
  key: string
  costMicros: number
  currency: string
}
/** What the engines find out; the rest follows from it. */
export interface Found {
  travellers: readonly Travellers[]
  /** Currencies of the values of conversions. */
  currencies: readonly string[]
  spent: readonly Spent[]
}

/** The answer that follows from the paths: the same code for both engines. */
export function attributed(question: Attribution, found: Found, population: Population): AttributionAnswer {
  const terms = termsOf(question)
  const travellers = found.travellers.map((each) => ({ ...each, paths: each.paths.map(terms.prepared) }))
  const paths = merged(pathsOf(travellers))
  const tried = terms.order === 'best' ? triedOrders(paths) : null
  const chosen = { ...terms, order: terms.order === 'best' ? bestOrder(tried!) : terms.order }
  const { credits, chain, effects } = creditsOf(paths, chosen)
  const intervals = question.intervals ? intervalsOf(inOneOrder(travellers), chosen, chain) : null
  const met = new Set(paths.flatMap(({ touches }) => touches))
  const currency = oneOf(found.currencies)
  const costCurrency = oneOf(found.spent.map((each) => each.currency))
  const costs = new Map(found.spent.map(({ key, costMicros }) => [key, minorOfMicros(costMicros)]))
  const keys = [...new Set([...met, ...(costCurrency === null ? [] : costs.keys())])]
  const rows = keys.map((key): KeyCredit => {
    const { conversions, value } = credits.get(key) ?? { conversions: 0, value: 0 }
    const cost = costCurrency === null ? undefined : costs.get(key)
    const interval = intervals && (intervals.get(key) ?? { low: 0, high: 0 })
    return {
      key,
      conversions,
      value: currency === null ? null : value,
      ...(cost !== undefined && {
        cost,
        cpa: conversions > 0 ? cost / conversions : null,
        roas: cost > 0 && currency === costCurrency ? value / cost : null,
      }),
      ...(effects && { removalEffect: effects.get(key) ?? 0 }),
      ...interval,
    }
  })
  const choices = [...attributionChoices(question), ...mixedMoney(found)]
  const without = paths.filter(({ touches }) => touches.length === 0)
  const money = (some: readonly Path[]) => (currency === null ? null : sum(some, ({ value }) => value))
  return {
    credits: rows.sort((a, b) => b.conversions - a.conversions || compareText(a.key, b.key)),
    unattributed: sum(without, ({ conversions }) => conversions),
    unattributedValue: money(without),
    conversions: sum(paths, ({ conversions }) => conversions),
    value: money(paths),
    nulls: sum(paths, ({ touches, nulls }) => (touches.length > 0 ? nulls : 0)),
    currency: currency || null,
    costCurrency,
    ...(tried && { order: chosen.order, orders: tried }),
    ...(chain && { transitions: transitionsOf(chain) }),
    about: question.paths
      ? { ...aboutOf(peopleOf(paths), attributionDefinition, 'person'), choices }
      : aboutOf(population, attributionDefinition, 'person', choices),
  }
}

/** Money in several currencies is not added up, and that is said. */
function mixedMoney({ currencies, spent }: Found): Text[] {
  const said = (what: Text, found: readonly string[]): Text[] => {
    const distinct = [...new Set(found)].sort(compareText)
    const [nl, en] = ['zonder munt', 'no currency'].map((none) => distinct.map((each) => each || none).join(', '))
    if (distinct.length < 2) return []
    return [
      text(
        `${what.nl} zijn er in meer dan één munt (${nl}); ze zijn niet op te tellen en staan er dus niet.`,
        `${what.en} come in more than one currency (${en}); they do not add up, so they are left out.`,
      ),
    ]
  }
  return [
    ...said(text('Bedragen', 'Values'), currencies),
    ...said(
      text('Advertentiekosten', 'Ad costs'),
      spent.map(({ currency }) => currency),
    ),
  ]
}
/** Paths aggregated elsewhere say nothing of when, and nothing of the store. */
const peopleOf = (paths: readonly Path[]): Population => ({
  ...{ period: null, watermark: null, oldest: null, events: 0, unidentifiedEvents: 0 },
  people: sum(paths, ({ conversions, nulls }) => conversions + nulls),
})

/** Paths aggregated elsewhere; for intervals each conversion and each null is taken for a person's. */
export function givenPaths({ paths = [], intervals }: Attribution): Found {
  const travellers = paths.flatMap((given): Travellers[] => {
    const { conversions, nulls, value = 0 } = given
    const way = wayOf(given)
    if (!intervals) return [{ paths: [{ ...way, conversions, nulls, value }], people: 1 }]
    return [
      { paths: [{ ...way, conversions: 1, nulls: 0, value: value / conversions }], people: conversions },
      { paths: [{ ...way, conversions: 0, nulls: 1, value: 0 }], people: nulls },
    ].filter(({ people }) => people > 0)
  })
  return { travellers, currencies: paths.some(({ value }) => value !== undefined) ? [''] : [], spent: [] }
}

function wayOf({ path, daysBefore }: GivenPath): Pick<Path, 'touches' | 'ago'> {
  const kept = namesOf(path).flatMap((name, index) => (name === '' ? [] : [{ name, days: daysBefore?.[index] ?? 0 }]))
  return { touches: kept.map(({ name }) => name), ...(daysBefore && { ago: kept.map(({ days }) => days * DAY) }) }
}

/** Sums of fractions depend on the order of what is added, so that is always the same. */
function merged(paths: readonly Path[]): Path[] {
  const keyed = paths.map((path) => ({ path, key: JSON.stringify([path.touches, path.ago ?? []]) }))
  return [...Map.groupBy(keyed, ({ key }) => key)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, alike]) => ({
      ...alike[0]!.path,
      conversions: sum(alike, ({ path }) => path.conversions),
      nulls: sum(alike, ({ path }) => path.nulls),
      value: sum(alike, ({ path }) => path.value),
    }))
}

function inOneOrder(travellers: readonly Travellers[]): Travellers[] {
  const keyed = travellers.map(({ paths, people }) => {
    const sorted = paths.map((path) => ({ path, key: keyOf(path) })).sort((a, b) => compareText(a.key, b.key))
    return { paths: sorted.map(({ path }) => path), people, key: sorted.map(({ key }) => key).join() }
  })
  return [...Map.groupBy(keyed, ({ key }) => key)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, alike]) => ({ paths: alike[0]!.paths, people: sum(alike, ({ people }) => people) }))
}
const keyOf = ({ touches, ago, conversions, nulls, value }: Path): string =>
  JSON.stringify([touches, ago ?? [], conversions, nulls, value])

/** The paths of everybody, each as often as it was gone. */
function pathsOf(travellers: readonly Travellers[], people = travellers.map((each) => each.people)): Path[] {
  return travellers.flatMap(({ paths }, group) =>
    people[group] === 0
      ? []
      : paths.map((path) => ({
          ...path,
          conversions: path.conversions * people[group]!,
          nulls: path.nulls * people[group]!,
          value: path.value * people[group]!,
        })),
  )
}

interface Credited {
  credits: Credits
  chain?: Chain
  effects?: Map<string, number>
}

/** The choices with the order that was chosen. */
type Chosen = Terms & { order: number }

function creditsOf(paths: readonly Path[], terms: Chosen): Credited {
  const { model, order, weights, ofTwo, halfLife } = terms
  switch (model) {
    case 'markov': {
      const chain = chainOf(paths, order)
      const { effects } = chain.states.length > MOST_ELIMINATED ? swept(chain) : removalEffects(chain)
      return { credits: markov(paths, effects), chain, effects }
    }
    case 'shapley':
      return { credits: shapley(paths) }
    case 'participation':
      return { credits: participation(paths) }
    case 'time-decay':
      return { credits: creditBy(paths, ({ ago }) => sharesByTime(ago!, halfLife)) }
    case 'last-non-direct':
      return { credits: creditBy(paths, ({ touches }) => lastNonDirect(touches)) }
    default:
      return { credits: creditBy(paths, ({ touches }) => sharesByPlace(touches.length, weights, ofTwo)) }
  }
}

/**
 * What gets credit for a conversion after this path. Time never takes it all away, and in a chain of all paths each thing on
 * the way has its part.
 */
export function creditedFor(question: Attribution, path: Path): ReadonlySet<string> {
  const terms = termsOf(question)
  if (terms.model === 'time-decay' || terms.model === 'markov') return new Set(path.touches)
  const { credits } = creditsOf([terms.prepared(path)], { ...terms, order: 1 })
  return new Set([...credits].flatMap(([key, { conversions }]) => (conversions > 0 ? [key] : [])))
}

function swept(chain: Chain): { effects: Map<string, number> } {
  const found = chain.states.length > MOST_STATES ? null : removalEffectsBySweeps(chain)
  if (!found) throw tooManyStates(chain.states.length, MOST_STATES)
  return found
}

function lastNonDirect(touches: readonly string[]): number[] {
  const last = touches.findLastIndex((key) => !isDirect(key))
  return touches.map((_, index) => (index === (last < 0 ? touches.length - 1 : last) ? 1 : 0))
}

function intervalsOf(travellers: readonly Travellers[], terms: Chosen, chain?: Chain) {
  if (chain && chain.states.length > MOST_STATES_DRAWN) throw tooManyStates(chain.states.length, MOST_STATES_DRAWN)
  const people = travellers.map((each) => each.people)
  if (people.some((count) => !Number.isInteger(count)) || sum(people, (count) => count) > MOST_PEOPLE) throw noIntervals
  return bootstrap(people, (drawn) => {
    const { credits } = creditsOf(pathsOf(travellers, [...drawn]), terms)
    return new Map([...credits].map(([key, { conversions }]) => [key, conversions]))
  })
}

/** Inverting a matrix takes the cube of its size: about a second. Larger chains are solved by sweeps. */
const MOST_ELIMINATED = 1000
const MOST_STATES = 200_000
const MOST_STATES_DRAWN = 200
const MOST_PEOPLE = 5_000_000

const tooManyStates = (states: number, most: number) =>
  new Unanswerable({
    nl: `De Markov-keten zou ${states} toestanden hebben; er passen er ${most}. Vraag een lagere orde ("order"), deel grover in ("by") of laat de intervallen weg.`,
    en: `The Markov chain would have ${states} states; there is room for ${most}. Ask a lower order ("order"), a coarser division ("by"), or leave out the intervals.`,
  })
const noIntervals = new Unanswerable({
  nl: `Intervallen kunnen alleen over hele aantallen, tot ${MOST_PEOPLE} personen samen. Zet "intervals" uit of kies een kortere periode.`,
  en: `Intervals are only for whole numbers, up to ${MOST_PEOPLE} people together. Leave out "intervals" or choose a shorter period.`,
})

const sum = <T>(some: readonly T[], of: (one: T) => number): number => some.reduce((total, one) => total + of(one), 0)

/** The only one of these; null when there are none or several. */
function oneOf(currencies: readonly string[]): string | null {
  const distinct = [...new Set(currencies)]
  return distinct.length === 1 ? distinct[0]! : null
}
