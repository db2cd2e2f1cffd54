import { metrics, sentenceOf, type Text, text } from '@wegwijs/journey'
import type { About } from './about.ts'
import type { CountingKind } from './question.ts'
import type { Ask } from './resolved.ts'

/** The fields that questions of several kinds have, and that are spoken in the same words for all. */
interface Common {
  at?: string
  by?: string
  kpi?: string
  every?: keyof typeof slices
  compare?: boolean
  sentiment?: string
  theme?: string
}

/** An answer that also says where, and of whom, its numbers are. */
export function spoken<A extends { about: About }>(question: Ask<CountingKind>, answer: A): A {
  const { about } = answer
  return { ...answer, about: { ...about, choices: [...about.choices, ...commonChoices(question)] } }
}

function commonChoices(question: Ask<CountingKind>): Text[] {
  const { by, kpi, every, compare, sentiment, theme } = question as Common
  const { kind } = question
  return [
    ...(kind === 'counts' ? [counted[by as keyof typeof counted]] : []),
    ...(isPlaced(question) ? whereAndWhom(question) : []),
    ...(kind === 'people' && isPlaced(question) ? [behindKpi(kpi)] : []),
    ...(kind === 'figures' ? [kpi === undefined ? text('Van elk KPI.', 'Of every KPI.') : only(kpi)] : []),
    ...(every ? [slices[every]] : []),
    ...(compare ? [compared] : []),
    ...(sentiment
      ? [text(`In de lijst alleen sentiment “${sentiment}”.`, `Listed are those of sentiment “${sentiment}” only.`)]
      : []),
    ...(theme ? [text(`In de lijst alleen thema “${theme}”.`, `Listed are those of theme “${theme}” only.`)] : []),
  ]
}

const isPlaced = ({ kind, ...question }: Ask<CountingKind>): boolean =>
  ['kpis', 'answers', 'clv'].includes(kind) || (kind === 'people' && !('of' in question))

/** At what place, and of which people, a question counts. */
export function whereAndWhom(question: Ask<CountingKind>): Text[] {
  const { at } = question as Common
  return [
    at === undefined ? everywhere : text(`Alleen bij “${at}”.`, `Only at “${at}”.`),
    ...(question.kind === 'answers' ? [] : [ofWhom(question)]),
  ]
}

function ofWhom({ segmentAt, reading }: Ask<CountingKind>): Text {
  const rule = segmentAt === undefined ? undefined : reading.touchpoints[segmentAt]!.rule
  return rule === undefined
    ? text('Van iedereen.', 'Of everybody.')
    : text(
        `Alleen van personen met ooit een gebeurtenis waarvoor geldt: ${sentenceOf(rule, 'nl')}.`,
        `Only of people with ever an event for which holds: ${sentenceOf(rule, 'en')}.`,
      )
}

function behindKpi(kpi: string | undefined): Text {
  if (kpi === undefined) return text('Iedereen met een gebeurtenis daar.', 'Everybody with an event there.')
  const { name } = metrics[kpi as keyof typeof metrics]
  return text(`Achter het KPI ${name.nl}.`, `Behind the KPI ${name.en}.`)
}

const only = (kpi: string): Text => text(`Alleen van “${kpi}”.`, `Only of “${kpi}”.`)
const everywhere = text('In de hele klantreis.', 'In the whole journey.')
const counted = {
  event: text('Geteld per naam van de gebeurtenis.', 'Counted by the name of the event.'),
  touchpoint: text('Geteld per touchpoint, in de volgorde van de kaart.', 'Counted by touchpoint, in map order.'),
  stage: text('Geteld per fase, in de volgorde van de kaart.', 'Counted by stage, in map order.'),
}
const sliceWords = (nl: string, en: string): Text =>
  text(
    `Ook per ${nl} in UTC, elk apart geteld; de eerste en de laatste kunnen korter zijn.`,
    `Also by ${en} in UTC, each counted by itself; the first and the last may be shorter.`,
  )
const slices = {
  day: sliceWords('dag', 'day'),
  week: sliceWords('week vanaf maandag', 'week from Monday'),
  month: sliceWords('kalendermaand', 'calendar month'),
}
const compared = text(
  'Ervoor is even lang, een geheel aantal weken eerder; een jaar geleden is 52 weken eerder. Reiken de gebeurtenissen niet zo ver terug, dan staat er niets.',
  'Before is as long, a whole number of weeks earlier; a year ago is 52 weeks earlier. Where the events do not go back so far there is nothing.',
)
