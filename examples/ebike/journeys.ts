import { type Journey, type JourneyRecord, type Language, orderKeyBetween, type Text } from '@wegwijs/journey'
import {
  actions,
  type CardContent,
  cards,
  departmentOf,
  type FeelingContent,
  feelings,
  forgottenDaysAgo,
  journeyOwner,
  kpis,
  laneIds,
  lookedAtDaysAgo,
  organisation,
  personas,
  reviewInDays,
  reviewTriggers,
  type StageId,
  scope,
  stages,
  status,
  steps,
  type TouchpointId,
  title,
  touchpointContent,
  touchpointIds,
  validations,
  wishes,
} from './content.ts'

/**
 * The journey ‘Ik koop een e-bike’ in Dutch and in English.
 * Deadlines and the review date count from `today` (YYYY-MM-DD), the day the example is opened.
 */
export function ebikeJourneys(today: string): Journey[] {
  return [ebikeJourney('nl', today), ebikeJourney('en', today)]
}

function ebikeJourney(language: Language, today: string): Journey {
  const say = (text: Text): string => text[language]
  return {
    format: 'wegwijs.journey',
    version: 1,
    id: `ebike-${language}`,
    title: say(title),
    organisation,
    language,
    family: 'ebike',
    example: true,
    model: 'stdc',
    scope: { audience: say(scope.audience), useCase: say(scope.useCase), channels: scope.channels.map(say) },
    owner: say(journeyOwner),
    status,
    review: { next: dayAfter(today, reviewInDays), everyMonths: 12, triggers: reviewTriggers.map(say), raised: [] },
    records: Object.fromEntries(ordered(recordsIn(say, today))),
  }
}

type Say = (text: Text) => string
/** Each member of the union without its order key, so that kinds keep their own fields. */
type Unordered = JourneyRecord extends infer R ? (R extends JourneyRecord ? Omit<R, 'order'> : never) : never

function recordsIn(say: Say, today: string): [string, Unordered][] {
  return [
    ...stageRecords(say),
    ...stepRecords(say),
    ...personaRecords(say),
    ...touchpointRecords(say, today),
    ...laneIds.map((content): [string, Unordered] => [`lane-${content}`, { kind: 'lane', content }]),
    ...cardRecords(say, today),
    ...feelingRecords(say, today),
    ...evidenceRecords(say, today),
    ...validationRecords(say, today),
    ...actionRecords(say, today),
    ...kpiRecords(say),
  ]
}

function stageRecords(say: Say): [string, Unordered][] {
  return Object.entries(stages).map(([id, { name, question, moments, rule }]) => [
    id,
    { kind: 'stage', name, question: say(question), moments: [...moments], ...(rule ? { rule } : {}) },
  ])
}

function stepRecords(say: Say): [string, Unordered][] {
  return Object.entries(steps).map(([id, { stage, name }]) => [`step-${id}`, { kind: 'step', stage, name: say(name) }])
}

/** The step a touchpoint stands in, where its stage has steps. */
function stepOf(touchpoint: TouchpointId): { step?: string } {
  const found = Object.entries(steps).find(([, { touchpoints }]) => touchpoints.includes(touchpoint))
  return found ? { step: `step-${found[0]}` } : {}
}

const lookedAt = (id: string, today: string): string => dayAfter(today, -(forgottenDaysAgo[id] ?? lookedAtDaysAgo))

function personaRecords(say: Say): [string, Unordered][] {
  return Object.entries(personas).map(([id, persona]) => [
    id,
    {
      kind: 'persona',
      name: persona.name,
      who: say(persona.who),
      goal: say(persona.goal),
      job: say(persona.job),
      frustrations: say(persona.frustrations),
      challenge: say(persona.challenge),
      looksOn: say(persona.looksOn),
      quote: say(persona.quote),
      segment: persona.segment,
    },
  ])
}

function touchpointRecords(say: Say, today: string): [string, Unordered][] {
  return touchpointIds.map((id) => {
    const { type, stage, moment, presence, media, owner, rule, ...words } = touchpointContent(id)
    return [
      id,
      {
        kind: 'touchpoint',
        moment,
        stage,
        ...stepOf(id),
        updated: lookedAt(id, today),
        name: say(words.name),
        type,
        presence,
        media,
        channel: say(words.channel),
        owner,
        department: say(departmentOf(owner)),
        message: say(words.message),
        proof: say(words.proof),
        callToAction: words.callToAction ? say(words.callToAction) : '',
        rule,
      },
    ]
  })
}

function cardRecords(say: Say, today: string): [string, Unordered][] {
  const drawn = Object.entries(cards).map(([id, card]) => cardRecord(id, card, say, today))
  const { id, insteadOf, text } = wishes.card
  const [, replaced] = cardRecord(insteadOf, cards[insteadOf]!, say, today)
  const wish = { ...replaced, text: say(text), only: 'to-be', insteadOf, updated: today } as Unordered
  return [...drawn.map(([each, record]) => asIs(each, record, insteadOf)), [id, wish]]
}

/** What a wish takes the place of is drawn in the state as it is only. */
const asIs = (id: string, record: Unordered, replaced: string): [string, Unordered] => [
  id,
  id === replaced ? ({ ...record, only: 'as-is' } as Unordered) : record,
]

function cardRecord(id: string, card: CardContent, say: Say, today: string): [string, Unordered] {
  const { lane, personas, at, text, sort, ringed, impact, effort, proposition, proof, answers } = card
  const { stage, moment } = typeof at === 'string' ? touchpointContent(at) : at
  return [
    id,
    {
      kind: 'card',
      moment,
      stage,
      lane: `lane-${lane}`,
      ...(typeof at === 'string' ? { touchpoint: at } : {}),
      personas: [...personas],
      text: say(text),
      ...(sort ? { sort: say(sort) } : {}),
      ...(ringed ? { ringed } : {}),
      ...(impact === undefined ? {} : { impact }),
      ...(effort === undefined ? {} : { effort }),
      ...(proposition ? { proposition: say(proposition) } : {}),
      ...(proof ? { proof: say(proof) } : {}),
      ...(answers ? { answers } : {}),
      updated: lookedAt(id, today),
    },
  ]
}

function feelingRecords(say: Say, today: string): [string, Unordered][] {
  const drawn = Object.entries(feelings).map(([id, feeling]) => feelingRecord(id, feeling, say, today))
  const { id, insteadOf, assumed, emotion, face } = wishes.feeling
  const [, replaced] = feelingRecord(insteadOf, feelings[insteadOf]!, say, today)
  const wish = {
    ...replaced,
    assumed,
    emotion: say(emotion),
    face,
    only: 'to-be',
    insteadOf,
    updated: today,
  } as Unordered
  return [...drawn.map(([each, record]) => asIs(each, record, insteadOf)), [id, wish]]
}

function feelingRecord(id: string, feeling: FeelingContent, say: Say, today: string): [string, Unordered] {
  const { at, personas, face, emotion, assumed, momentOfTruth } = feeling
  const { stage, moment } = touchpointContent(at)
  return [
    id,
    {
      kind: 'feeling',
      moment,
      stage,
      touchpoint: at,
      personas: [...personas],
      assumed,
      emotion: say(emotion),
      face,
      ...(momentOfTruth ? { momentOfTruth } : {}),
      updated: lookedAt(id, today),
    },
  ]
}

function evidenceRecords(say: Say, today: string): [string, Unordered][] {
  return Object.entries({ ...cards, ...feelings }).map(([id, { evidence }]) => [
    `evidence-${id}`,
    { kind: 'evidence', for: id, ...evidence, source: say(evidence.source), day: lookedAt(id, today) },
  ])
}

function validationRecords(say: Say, today: string): [string, Unordered][] {
  return Object.entries(validations).map(([id, { daysAgo, changed, ...check }]) => [
    id,
    { kind: 'validation', ...check, with: say(check.with), day: dayAfter(today, -daysAgo), changed: say(changed) },
  ])
}

function actionRecords(say: Say, today: string): [string, Unordered][] {
  return Object.entries(actions).map(([id, { text, from, owner, dueInDays, status }]) => [
    id,
    {
      kind: 'action',
      text: say(text),
      from,
      owner,
      department: say(departmentOf(owner)),
      due: dayAfter(today, dueInDays),
      status,
    },
  ])
}

function kpiRecords(say: (text: Text) => string): [string, Unordered][] {
  return kpis.map(({ id, name, stage, ...rest }) => [
    id ?? `kpi-${rest.kpi}`,
    { kind: 'kpi', moment: firstMoment(stage), stage, ...rest, ...(name && { name: say(name) }), values: [] },
  ])
}

const firstMoment = (stage: StageId) => stages[stage].moments[0]!

/** Gives the records of each kind order keys in the order they are listed. */
function ordered(records: [string, Unordered][]): [string, JourneyRecord][] {
  const last = new Map<string, string>()
  return records.map(([id, record]) => {
    const order = orderKeyBetween(last.get(record.kind) ?? null, null)
    last.set(record.kind, order)
    return [id, { ...record, order }]
  })
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
