import {
  type Journey,
  modelOf,
  nearestWord,
  type Reading,
  type Rule,
  readThrough,
  recordsOf,
  type Text,
} from '@wegwijs/journey'
import { needsNoJourney } from './attribution.ts'
import { drawn, namesBy, unknownName } from './conformance.ts'
import { placeOf } from './facts/place.ts'
import type { CountingPeople } from './people-of.ts'
import type { Question } from './question.ts'
import type { By } from './read-by.ts'
import { noReading, type Resolved } from './resolved.ts'
import { needsMap, stepsOf, unknownStep } from './step.ts'
import { END, START } from './transitions.ts'

/** Why a question cannot be asked of this journey. */
export interface Refused {
  refused: Text
}

/** The question with its journey read, and its place and segment found there; questions by event name need no journey. */
export function resolve(asking: Question, journey: Journey | null): Resolved | Refused {
  if (asking.kind === 'reconcile') return bothResolved(asking, journey)
  if (asking.kind === 'people' && asking.of) return behindResolved(asking, asking.of, journey)
  const { model, rest } = modelAside(asking)
  const reading = journey ? readThrough(journey, modelOf(model ?? journey.model)) : readingWithout(asking)
  if ('refused' in reading) return reading
  const { segment, ...question } = rest as typeof rest & { segment?: string | Rule; at?: string }
  if (question.at !== undefined && !placeOf(reading, question.at)) return unknownPlace(question.at, reading)
  const noStep = unknownStep(stepsOf(question), reading)
  if (noStep) return { refused: noStep }
  const unknown = asking.kind === 'conformance' ? unknownName(asking, reading) : undefined
  if (unknown !== undefined) return unknownPlace(unknown, reading)
  const asked = {
    ...withOwnWords(question, journey),
    ...(asking.kind === 'conformance' && drawn(asking, reading)),
    reading,
  }
  if (segment === undefined) return asked as Resolved
  const people = typeof segment === 'string' ? segmentOf(journey!, segment) : segment
  return 'refused' in people ? people : ({ ...asked, segment: people } as Resolved)
}

function bothResolved(asking: Reconciliation, journey: Journey | null): Resolved | Refused {
  const [a, b] = [resolve(asking.a, journey), resolve(asking.b, journey)]
  if ('refused' in a) return a
  return 'refused' in b ? b : ({ kind: 'reconcile', a, b, reading: a.reading } as unknown as Resolved)
}

/** Who is behind a number of another question: the map and the period are those of that question. */
function behindResolved(
  asking: Extract<Question, { kind: 'people' }>,
  of: CountingPeople,
  journey: Journey | null,
): Resolved | Refused {
  const asked = resolve(of, journey)
  if ('refused' in asked) return asked
  const { reading } = asked
  const identity = 'identity' in of && of.identity ? { identity: of.identity } : {}
  const { key, edge } = placesOf(asked)
  const isUnknown = (id: string | undefined, known: readonly string[] | null) =>
    id !== undefined && known !== null && !known.includes(id)
  const unknown = isUnknown(asking.key, key) ? asking.key : [asking.from, asking.to].find((id) => isUnknown(id, edge))
  if (unknown !== undefined) return unknownPlace(unknown, reading)
  return { ...asking, of: asked, reading, ...(of.period && { period: of.period }), ...identity } as unknown as Resolved
}

/** The places of the map that a key, or the ends of an edge, may be; null where they are no places. */
function placesOf(asked: Resolved): Record<'key' | 'edge', readonly string[] | null> {
  const { kind, reading } = asked
  const { by, reworkBy } = asked as { by?: By; reworkBy?: By }
  const idsBy = (named: By | undefined) =>
    named === 'touchpoint' || named === 'stage'
      ? (named === 'touchpoint' ? reading.touchpoints : reading.stages).map(({ id }) => id)
      : null
  if (kind === 'loops') return { key: idsBy(reworkBy ?? 'touchpoint'), edge: idsBy('stage') }
  const known = idsBy(kind === 'flow' ? 'stage' : by)
  return { key: known, edge: known && kind === 'transitions' ? [...known, START, END] : known }
}

type Reconciliation = Extract<Question, { kind: 'reconcile' }>

/** The model to read a journey through is `model`, or `through` where the question's model is another; both go aside. */
function modelAside(question: Exclude<Question, Reconciliation>) {
  if (question.kind === 'attribution' || question.kind === 'conformance') {
    const { journey: _journey, through: model, ...rest } = question
    return { model, rest }
  }
  const { journey: _journey, model, ...rest } = question
  return { model, rest }
}

/** Answers too short to tell their language are in that of the journey, and its name is the own one, unless the question says otherwise. */
function withOwnWords<Q extends Omit<Question, 'journey' | 'model' | 'segment'>>(
  question: Q,
  journey: Journey | null,
): Q {
  if (question.kind === 'answers' && journey) return { language: journey.language, ...question }
  if (question.kind === 'searches' && journey) return { organisation: journey.organisation, ...question }
  return question
}

function readingWithout(question: Exclude<Question, Reconciliation>): Reading | Refused {
  if (!countsOnMap(question)) return noReading
  return {
    refused: {
      nl: 'Deze vraag gaat over een klantreis. Noem er een in "journey".',
      en: 'This question is about a journey. Name one in "journey".',
    },
  }
}

/** Whether there is nothing to count without a journey. */
function countsOnMap(question: Exclude<Question, Reconciliation>): boolean {
  switch (question.kind) {
    case 'visits':
    case 'figures':
    case 'timeline':
      return false
    case 'funnel':
    case 'retention':
      return needsMap(stepsOf(question))
    case 'counts':
    case 'transitions':
    case 'paths':
    case 'time-in-stage':
      return question.by !== 'event' || needsMap(stepsOf(question))
    case 'attribution':
      return !needsNoJourney(question)
    case 'conformance':
      return namesBy(question) !== 'event'
    default:
      return true
  }
}

function unknownPlace(at: string, { stages, touchpoints }: Reading): Refused {
  const near = nearestWord(
    at,
    [...stages, ...touchpoints].map(({ id }) => id),
  )
  return {
    refused: {
      nl: `In deze klantreis staat geen fase, stap of touchpoint “${at}”.${near ? ` Bedoel je “${near}”?` : ''}`,
      en: `This journey has no stage, step or touchpoint “${at}”.${near ? ` Do you mean “${near}”?` : ''}`,
    },
  }
}

function segmentOf(journey: Journey, id: string): Rule | Refused {
  const personas = recordsOf(journey, 'persona')
  const persona = personas.find((each) => each.id === id)
  if (persona?.segment) return persona.segment
  const known = personas.flatMap((each) => (each.segment ? [each.id] : [])).join(', ') || '–'
  return {
    refused: persona
      ? {
          nl: `Persona “${persona.name}” heeft geen segment: zeg eerst met een regel welke klanten dit zijn.`,
          en: `Persona “${persona.name}” has no segment: say first by a rule which customers these are.`,
        }
      : {
          nl: `In deze klantreis staat geen persona “${id}”. Met een segment: ${known}.`,
          en: `This journey has no persona “${id}”. With a segment: ${known}.`,
        },
  }
}
