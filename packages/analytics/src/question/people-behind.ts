import { type MetricId, type Text, text } from '@wegwijs/journey'
import { type About, aboutOf, type Population } from './about.ts'
import type { AttributionModel } from './attribution.ts'
import { attributionChoices } from './attribution-terms.ts'
import { conformanceChoices } from './conformance.ts'
import { openChoice } from './flow.ts'
import { funnelChoices, requiredOf } from './funnel-steps.ts'
import { loopsDefinition } from './loops.ts'
import { pathsChoices } from './paths.ts'
import { peopleDefinition } from './people.ts'
import type { CountingPeople } from './people-of.ts'
import { saidRule } from './process-rules.ts'
import { repeatsOf, sequenceChoice } from './read-by.ts'
import { type Ask, type PartAt, partKey } from './resolved.ts'
import { retentionChoices } from './retention.ts'
import { retentionTable } from './retention-table.ts'
import { reworkChoice } from './rework.ts'
import { whereAndWhom } from './spoken.ts'
import { stageMovesChoice } from './stage-moves.ts'
import { nameOfStep } from './step.ts'
import { timeInStageChoices } from './time-in-stage.ts'
import { visitChoices } from './visit.ts'
import { PAGES_NAMED } from './visits.ts'

type Kind = CountingPeople['kind']
/** A question about who is behind a number of another, and that other one. */
export type AskOf<K extends Kind> = Omit<Ask<'people'>, 'of'> & { of: Ask<K> }

/** The step of a funnel that people are wanted of; `before` is the one they stopped at when they did not reach it. */
export function stepMeant({ of, step = 1, ...asked }: AskOf<'funnel'>) {
  const state = (asked.state ?? 'reached') as keyof typeof states
  const before = of.optional.includes(step) ? undefined : requiredOf(of).findLast((each) => each < step)
  return { step, state, before, openIsApart: of.inProgress === 'apart' }
}

/** The cell of a retention that people are wanted of; null when its number is not known. */
export function cellMeant({ of, cohort = 0, bucket = 0 }: AskOf<'retention'>, past: Population) {
  const row = retentionTable(of, past, []).cohorts.find(({ from }) => from === cohort)
  return row === undefined || row.returned[bucket] === null ? null : { cohort, bucket }
}

/** The stages of a flow that people are wanted of, by index. */
export function stageMeant({ of, key, to, ...asked }: AskOf<'flow'>) {
  const state = (asked.state ?? 'reached') as keyof typeof stays
  const indexOf = (id: string | undefined) => of.reading.stages.findIndex((stage) => stage.id === id)
  return { stage: indexOf(key), to: to === undefined ? null : indexOf(to), state }
}

/** The parts of the own KPI that people are wanted of. */
export function partsMeant({ of, key, part }: AskOf<'kpis'>): PartAt[] {
  const index = (of.own ?? []).findIndex(({ id }) => id === key)
  const names = part === undefined ? Object.keys(of.own?.[index]?.measure.parts ?? {}) : [part]
  const keys = names.map((name) => partKey(index, name))
  return (of.parts ?? []).filter((each) => keys.includes(each.key))
}

/** Behind a KPI of the product are the same people in whichever way it is asked. */
export function plainly(question: Ask<'people'>): Ask<'people'> {
  const { of, key, limit, offset } = question as unknown as AskOf<'kpis'>
  if (of?.kind !== 'kpis' || of.own?.some(({ id }) => id === key)) return question
  const { kpis: _kpis, own: _own, every: _every, compare: _compare, ...place } = of
  return { ...place, kind: 'people', kpi: key as MetricId, limit, offset }
}

export const aboutPeople = (question: Ask<'people'>, past: Population): About =>
  aboutOf(past, peopleDefinition, 'person', question.of ? choices[question.of.kind](question as never) : [])

const choices: { [K in Kind]: (question: AskOf<K>) => Text[] } = {
  funnel: (question) => {
    const { step, state } = stepMeant(question)
    const name = nameOfStep(question.of.steps[step - 1]!)
    return [
      text(`${states[state].nl} stap ${step} (${name}).`, `${states[state].en} step ${step} (${name}).`),
      ...funnelChoices(question.of),
    ]
  },
  retention: ({ of, cohort = 0, bucket = 0 }) => {
    const day = new Date(cohort).toISOString().slice(0, 10)
    return [
      text(`Begonnen vanaf ${day}, terug in tijdvak ${bucket}.`, `Started from ${day} on, back in bucket ${bucket}.`),
      ...retentionChoices(of),
    ]
  },
  counts: ({ key }) => [text(`Met een gebeurtenis bij “${key}”.`, `With an event at “${key}”.`)],
  transitions: ({ of, from, to }) => [
    text(`Van “${from}” direct naar “${to}”.`, `From “${from}” directly to “${to}”.`),
    sequenceChoice(of.by, repeatsOf(of)),
  ],
  paths: ({ of, path = [] }) => [
    text(`Met het pad ${path.join(' → ')}.`, `With the path ${path.join(' → ')}.`),
    ...pathsChoices(of),
  ],
  flow: ({ of, key, to, state = 'reached' }) => [
    to === undefined
      ? text(
          `${stays[state as keyof typeof stays].nl} fase “${key}”.`,
          `${stays[state as keyof typeof stays].en} stage “${key}”.`,
        )
      : text(`Na fase “${key}” later in fase “${to}”.`, `After stage “${key}” later in stage “${to}”.`),
    sequenceChoice('stage'),
    openChoice(of.openDays),
  ],
  attribution: ({ of, key = '', state }) => [
    state === undefined ? creditedChoice(key, of.model) : credit[state as keyof typeof credit],
    ...attributionChoices(of),
  ],
  visits: ({ of, ...asked }) => [visitsChoice(asked), ...visitChoices(of.timeoutMinutes, of.engagedSeconds)],
  conformance: (question) => [fared(question), ...conformanceChoices(question.of)],
  loops: (question) => looped(question),
  'time-in-stage': ({ of, key, state = 'n' }) => {
    const { nl, en } = stayed[state as keyof typeof stayed]
    return [
      text(
        `Met een verblijf in “${key}”, begonnen in de periode${nl}.`,
        `With a stay in “${key}” begun in the period${en}.`,
      ),
      ...timeInStageChoices(of),
    ]
  },
  kpis: ({ of, key, part }) => [
    part === undefined
      ? text(`Achter het KPI “${key}”.`, `Behind the KPI “${key}”.`)
      : text(`Achter onderdeel “${part}” van het KPI “${key}”.`, `Behind the part “${part}” of the KPI “${key}”.`),
    ...whereAndWhom(of),
  ],
}
const credit = {
  unattributed: text(
    'Met een conversie waar geen aanraking aan voorafging.',
    'With a conversion without a touch before it.',
  ),
  conversions: text('Met een conversie in de periode.', 'With a conversion in the period.'),
  nulls: text(
    'Met een aanraking in de periode, en zonder conversie erin.',
    'With a touch in the period, and without a conversion in it.',
  ),
}
/** Who stands behind a credit: of one path it can be told what it gives, of a chain of all paths it cannot. */
function creditedChoice(key: string, model: AttributionModel): Text {
  return model === 'markov'
    ? text(
        `Met een conversie met “${key}” in het pad ervoor: dit model verdeelt alle conversies samen, niet die van één persoon.`,
        `With a conversion with “${key}” in the path before it: this model shares out all conversions together, not those of one person.`,
      )
    : text(
        `Met een conversie waarvan “${key}” een deel krijgt, hoe klein ook.`,
        `With a conversion of which “${key}” gets a part, however small.`,
      )
}
/** How people fared with the model, a step of it or a rule, in words. */
function fared({ of, key, rule = 1, state }: AskOf<'conformance'>): Text {
  const activity = quoted(key ?? '').nl
  switch (state) {
    case 'open':
      return text('Nog bezig.', 'Still under way.')
    case 'fitting':
      return of.model === undefined
        ? text('Geen regel gebroken.', 'No rule broken.')
        : text('Precies gedaan wat het model toelaat.', 'Did just what the model allows.')
    case 'done':
      return text(`${activity} op zijn plaats gedaan.`, `Did ${activity} in its place.`)
    case 'skipped':
      return text(`${activity} overgeslagen.`, `Skipped ${activity}.`)
    case 'outOfOrder':
      return text(`${activity} niet in de volgorde gedaan.`, `Did ${activity} out of order.`)
    case 'repeated':
      return text(`${activity} herhaald.`, `Repeated ${activity}.`)
    case 'extra':
      return text(`${activity} gedaan waar het niet hoort.`, `Did ${activity} where it has no place.`)
    case 'unmapped':
      return text(`${activity} gedaan, dat niet in het model staat.`, `Did ${activity}, which is not in the model.`)
    case 'held':
    case 'broken':
    case 'undecided': {
      const said = saidRule(of.rules![rule - 1]!)
      return text(`${kept[state].nl} ${said.nl}`, `${kept[state].en} ${said.en}`)
    }
    default:
      return text('Met een stap in de periode.', 'With a step in the period.')
  }
}
const kept = {
  held: text('Houdt zich aan de regel:', 'Keeps to the rule:'),
  broken: text('Breekt de regel:', 'Breaks the rule:'),
  undecided: text('Nog niet beslist, de regel:', 'Not decided yet, the rule:'),
}

/** What people did between stages, between orders or again, in words, and how it is read. */
function looped({ of, key, from, to, state }: AskOf<'loops'>): Text[] {
  if (key !== undefined) {
    const often = state === undefined ? text('', '') : text(' meer dan één keer', ' more than once')
    return [
      text(`Met “${key}”${often.nl} in de periode.`, `With “${key}”${often.en} in the period.`),
      reworkChoice(of.reworkBy ?? 'touchpoint'),
    ]
  }
  const said =
    state === undefined
      ? text('Met een gebeurtenis in een fase.', 'With an event in a stage.')
      : went[state as keyof typeof went]
  const edge = text(`Van fase “${from}” direct naar fase “${to}”.`, `From stage “${from}” directly to stage “${to}”.`)
  const isBetweenOrders = state !== undefined && state !== 'skipping' && state !== 'looping'
  return [from === undefined ? said : edge, isBetweenOrders ? loopsDefinition : stageMovesChoice]
}
const went = {
  buyers: text('Met een bestelling in de periode.', 'With an order in the period.'),
  returned: text('Met hun tweede bestelling in de periode.', 'With their second order in the period.'),
  skipped: text(
    'Met hun tweede bestelling in de periode, zonder opnieuw te vergelijken.',
    'With their second order in the period, without comparing again.',
  ),
  comparedAgain: text(
    'Met hun tweede bestelling in de periode, na opnieuw te vergelijken.',
    'With their second order in the period, after comparing again.',
  ),
  skipping: text('Met minstens één stap over een fase heen.', 'With at least one step over a stage.'),
  looping: text('Met minstens één stap terug.', 'With at least one step back.'),
}

const stayed = {
  n: text('', ''),
  left: text(', dat is afgelopen', ', which has ended'),
  censored: text(', dat nog duurt', ', which still goes on'),
}

/** Which visits, in words: of what sort, and by which channel or page. */
function visitsChoice({ state = 'visits', channel, entryPage, exitPage }: Omit<AskOf<'visits'>, 'of'>): Text {
  const { nl, en } = visited[state as keyof typeof visited]
  if (channel !== undefined) {
    return state === 'led'
      ? text(`${nl} “${channel}” is.`, `${en} “${channel}”.`)
      : text(`${nl}, begonnen via kanaal “${channel}”.`, `${en}, begun by the channel “${channel}”.`)
  }
  const path = entryPage === undefined ? exitPage : entryPage
  if (path === undefined) return text(`${nl}.`, `${en}.`)
  const [eerste, first] = entryPage === undefined ? ['laatste', 'last'] : ['eerste', 'first']
  const page = path === null ? otherPages : path === '' ? text('een zonder pad', 'one without a path') : quoted(path)
  return text(`${nl}, met als ${eerste} pagina ${page.nl}.`, `${en}, with as its ${first} page ${page.en}.`)
}
const quoted = (name: string): Text => text(`“${name}”`, `“${name}”`)
const otherPages = text(
  `een andere dan de ${PAGES_NAMED} waar dat het vaakst was`,
  `another than the ${PAGES_NAMED} that most often were`,
)
const visited = {
  sessions: text(
    'Met een bezoek, of een reeks gebeurtenissen zonder pagina of scherm',
    'With a visit, or a stretch of events without a page or screen',
  ),
  visits: text('Met een bezoek', 'With a visit'),
  bounces: text('Met een bezoek dat een bounce was', 'With a visit that was a bounce'),
  engaged: text('Met een betrokken bezoek', 'With an engaged visit'),
  ordering: text('Met een bezoek met een bestelling', 'With a visit with an order'),
  led: text(
    'Met een bezoek waarvan het laatste kanaal dat niet direct is, tot 90 dagen ervoor,',
    'With a visit of which the last channel that is not direct, up to 90 days before, is',
  ),
}
const stays = {
  reached: text('In', 'In'),
  open: text('Nog niet verder, maar misschien nog wel, na', 'Not further yet, but perhaps still, after'),
  dropped: text('Afgevallen na', 'Dropped out after'),
  returning: text('Een stap terug vanuit', 'A step back from'),
}
const states = {
  reached: text('Bereikt:', 'Reached:'),
  dropped: text('Afgevallen vóór:', 'Dropped before:'),
  inProgress: text('Nog bezig vóór:', 'Still in progress before:'),
}
