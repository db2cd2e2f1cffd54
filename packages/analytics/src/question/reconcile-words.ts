import { type Text, text } from '@wegwijs/journey'
import { HALF_LIFE, LOOK_BACK } from './attribution-terms.ts'
import { saidDuration } from './duration.ts'
import type { Period } from './read-by.ts'
import type { Reconcilable } from './reconcile.ts'
import { nameOfStep, type Step } from './step.ts'
import { ENGAGED_SECONDS, VISIT_TIMEOUT_MINUTES } from './visit.ts'

type Kind = Reconcilable['kind']
type Asked<K extends Kind> = Extract<Reconcilable, { kind: K }>
/** By field, in the order in which they are taken over: a clause that may follow “because” and “that”. */
type Clauses<K extends Kind> = { [F in keyof Asked<K>]?: (value: NonNullable<Asked<K>[F]> | null) => Text }

const period = (asked: Period | null): Text => {
  if (asked === null) return text('alle dagen tellen', 'all days count')
  return 'days' in asked
    ? text(`de laatste ${asked.days} dagen tellen`, `the last ${asked.days} days count`)
    : text(`${asked.from} tot en met ${asked.to} telt`, `${asked.from} up to and including ${asked.to} counts`)
}
const clause = (nl: string, en: string) => (): Text => text(nl, en)
const oneOf =
  <V extends string>(clauses: Record<V, Text>, absent?: NoInfer<V>) =>
  (value: V | null): Text =>
    clauses[value ?? absent!]
const lasting = (nl: string, en: string, absent?: number) => (ms: number | null) => {
  const said = saidDuration(ms ?? absent ?? 0)
  return text(nl.replace('…', said.nl), en.replace('…', said.en))
}
const named = (nl: string, en: string) => (steps: readonly Step[] | null) => {
  const names = (steps ?? []).map(nameOfStep).join(', ')
  return text(nl.replace('…', names), en.replace('…', names))
}

const identity = oneOf(
  {
    merged: text('samengevoegde id’s één persoon zijn', 'merged ids are one person'),
    apart: text('elke id een persoon is', 'each id is a person'),
  },
  'merged',
)

const funnel: Clauses<'funnel'> = {
  period,
  identity,
  range: oneOf({
    entry: text('alleen de eerste stap in de periode hoeft te liggen', 'only the first step has to lie in the period'),
    all: text('alle stappen in de periode liggen', 'all steps have to lie in the period'),
  }),
  unit: oneOf({
    person: text('personen geteld worden', 'people are counted'),
    account: text('accounts geteld worden', 'accounts are counted'),
    visit: text('bezoeken geteld worden', 'visits are counted'),
  }),
  steps: named('… de stappen zijn', '… are the steps'),
  hold: (field) =>
    field === null
      ? text('geen waarde gelijk hoeft te blijven', 'no value has to stay the same')
      : text(`${field} in alle stappen gelijk is`, `${field} is the same in all steps`),
  exclude: (excluded) => {
    const cut = (excluded ?? []).map(({ step }) => nameOfStep(step)).join(', ')
    return cut === ''
      ? text('niets is uitgesloten', 'nothing is excluded')
      : text(`${cut} uitgesloten is`, `${cut} is excluded`)
  },
  optional: (steps) => {
    const numbers = (steps ?? []).join(', ')
    return numbers === ''
      ? text('geen stap optioneel is', 'no step is optional')
      : text(`stap ${numbers} optioneel is`, `step ${numbers} is optional`)
  },
  order: oneOf({
    sequential: text('er van alles tussen de stappen mag gebeuren', 'anything may happen between the steps'),
    strict: text('er niets tussen de stappen mag gebeuren', 'nothing may happen between the steps'),
    any: text('de stappen in willekeurige volgorde mogen', 'the steps may come in any order'),
  }),
  entry: oneOf({
    best: text('van wie vaker begint de beste poging telt', 'the best attempt counts of who begins several times'),
    first: text('van wie vaker begint de eerste keer telt', 'the first attempt counts of who begins several times'),
  }),
  ties: oneOf({
    stored: text('op hetzelfde moment de volgorde van opslag geldt', 'at the same moment the stored order holds'),
    strict: text('op hetzelfde moment niets op elkaar volgt', 'at the same moment nothing follows anything'),
  }),
  grace: lasting('een stap tot … vóór de stap ervoor mag liggen', 'a step may lie up to … before the step before it'),
  windowFrom: oneOf({
    entry: text('de tijd vanaf de eerste stap loopt', 'the window counts from the first step'),
    previous: text('de tijd vanaf de stap ervoor loopt', 'the window counts from the step before'),
  }),
  window: (ms) =>
    ms === null
      ? text('er geen grens aan de tijd is', 'there is no limit of time')
      : lasting('het hoogstens … mag duren', 'it may take at most …')(ms),
  inProgress: oneOf({
    apart: text('wie nog bezig is apart staat', 'who is still in progress stands apart'),
    dropped: text('wie nog bezig is als uitval telt', 'who is still in progress counts as dropped'),
  }),
  breakdown: clause('er anders is uitgesplitst', 'it is broken down otherwise'),
}

const retention: Clauses<'retention'> = {
  period,
  identity,
  start: (step) => named('… het begin is', '… is the start')(step === null ? [] : [step]),
  return: (step) =>
    step === null
      ? text('het begin zelf terugbrengt', 'the start itself brings back')
      : named('… terugbrengt', '… brings back')([step]),
  cohort: oneOf({
    first: text('alleen de allereerste keer als begin telt', 'only the first time ever counts as a start'),
    every: text('elk tijdvak met een begin een nieuw begin is', 'every bucket with a start is a new start'),
  }),
  clock: oneOf({
    calendar: text('tijdvakken de kalender volgen', 'buckets follow the calendar'),
    rolling: text('tijdvakken vanaf het begin zelf lopen', 'buckets run from the start itself'),
  }),
  mode: oneOf({
    on: text('wie precies in dat tijdvak terugkwam terug is', 'back is who came back in exactly that bucket'),
    onOrAfter: text('wie dan of later terugkwam terug is', 'back is who came back then or later'),
  }),
}

const attribution: Clauses<'attribution'> = {
  period,
  identity,
  conversion: (conversion) => {
    if (conversion === null) return text('elke bestelling een conversie is', 'every order is a conversion')
    const name = nameOfStep('event' in conversion ? conversion.event : conversion)
    return text(`${name} de conversie is`, `${name} is the conversion`)
  },
  counting: oneOf(
    {
      every: text('elke conversie telt', 'every conversion counts'),
      first: text('alleen iemands eerste conversie telt', 'only the first conversion of a person counts'),
    },
    'every',
  ),
  lookBack: lasting('een aanraking hoogstens … eerder mag zijn', 'a touch may be at most … earlier', LOOK_BACK),
  repeats: oneOf(
    {
      kept: text('dezelfde achter elkaar elk een aanraking zijn', 'the same in a row are each a touch'),
      merged: text('dezelfde achter elkaar één aanraking zijn', 'the same in a row are one touch'),
    },
    'kept',
  ),
  order: (order) => text(`${order ?? 1} aanraking(en) een toestand zijn`, `${order ?? 1} touch(es) make a state`),
  weights: clause('andere gewichten gelden', 'other weights hold'),
  ofTwo: oneOf(
    {
      normalised: text('van twee aanrakingen het midden wegvalt', 'of two touches the middle is left out'),
      shared: text('van twee aanrakingen elk het halve midden krijgt', 'of two touches each gets half of the middle'),
    },
    'normalised',
  ),
  halfLife: lasting('een aanraking na … half telt', 'a touch counts for half after …', HALF_LIFE),
  model: (model) => text(`het model “${model}” deelt`, `the model “${model}” shares`),
  intervals: clause('er intervallen bij staan', 'intervals are told'),
}

const visits: Clauses<'visits'> = {
  period,
  identity,
  timeoutMinutes: (minutes) =>
    text(
      `een bezoek na ${minutes ?? VISIT_TIMEOUT_MINUTES} minuten stilte eindigt`,
      `a visit ends after ${minutes ?? VISIT_TIMEOUT_MINUTES} minutes of silence`,
    ),
  engagedSeconds: (seconds) =>
    text(
      `betrokken langer dan ${seconds ?? ENGAGED_SECONDS} seconden is`,
      `engaged is longer than ${seconds ?? ENGAGED_SECONDS} seconds`,
    ),
}

export const clauses: { [K in Kind]: Clauses<K> } = {
  funnel,
  retention,
  attribution,
  counts: { period, identity },
  visits,
}
