import { type Journey, type JourneyRecord, type Language, orderKeyBetween, type Text } from '@wegwijs/journey'
import {
  actions,
  cards,
  departmentOf,
  feelings,
  journeyOwner,
  kpiTargets,
  laneIds,
  organisation,
  personas,
  reviewInDays,
  reviewTriggers,
  type StageId,
  scope,
  stages,
  status,
  title,
  touchpointContent,
  touchpointIds,
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
    ...personaRecords(say),
    ...touchpointRecords(say),
    ...laneIds.map((content): [string, Unordered] => [`lane-${content}`, { kind: 'lane', content }]),
    ...cardRecords(say),
    ...feelingRecords(say),
    ...evidenceRecords(say),
    ...actionRecords(say, today),
    ...kpiRecords(),
  ]
}

function stageRecords(say: Say): [string, Unordered][] {
  return Object.entries(stages).map(([id, { name, question, moments, rule }]) => [
    id,
    { kind: 'stage', name, question: say(question), moments: [...moments], ...(rule ? { rule } : {}) },
  ])
}

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

function touchpointRecords(say: Say): [string, Unordered][] {
  return touchpointIds.map((id) => {
    const { type, stage, moment, presence, media, owner, rule, ...words } = touchpointContent(id)
    return [
      id,
      {
        kind: 'touchpoint',
        moment,
        stage,
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

function cardRecords(say: Say): [string, Unordered][] {
  return Object.entries(cards).map(([id, { lane, personas, at, text, sort, ringed, impact, effort }]) => {
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
      },
    ]
  })
}

function feelingRecords(say: Say): [string, Unordered][] {
  return Object.entries(feelings).map(([id, { at, personas, face, emotion, assumed, momentOfTruth }]) => {
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
      },
    ]
  })
}

function evidenceRecords(say: Say): [string, Unordered][] {
  return Object.entries({ ...cards, ...feelings }).map(([id, { evidence }]) => [
    `evidence-${id}`,
    { kind: 'evidence', for: id, ...evidence, source: say(evidence.source) },
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

function kpiRecords(): [string, Unordered][] {
  return kpiTargets.map(({ stage, kpi, target }) => [
    `kpi-${kpi}`,
    { kind: 'kpi', moment: firstMoment(stage), stage, kpi, target, values: [] },
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
