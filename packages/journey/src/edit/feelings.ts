import { emotionNamed } from '../emotion.ts'
import { type Journey, recordsOf, withoutRecord, withRecord } from '../journey/journey.ts'
import { orderKeyAfter } from '../journey/order-key.ts'
import type { Evidence, Feeling } from '../journey/record.ts'
import { type Language, type Text, text } from '../language.ts'
import { newRecordId } from './new-record.ts'

/** What customers answered about a place on the map. Days are YYYY-MM-DD. */
export interface MeasuredFeeling {
  mean: number
  n: number
  from: string
  to: string
}

/** A value on the scale of feelings: within −2 … +2, with at most two decimals. */
export const feelingValue = (value: number): number => Math.round(Math.min(2, Math.max(-2, value)) * 100) / 100 || 0

/** The journey with a feeling assumed to be so good or bad. */
export const felt = (journey: Journey, id: string, value: number): Journey =>
  changed(journey, id, (feeling) => ({ ...feeling, assumed: feelingValue(value) }))

/** A feeling named. A common word brings its face; a face that went with another common word goes. */
export function withWord<F extends Feeling>(feeling: F, emotion: string): F {
  const face = emotionNamed(emotion)?.face
  if (face !== undefined) return { ...feeling, emotion, face }
  const { face: old, ...rest } = feeling
  return (emotionNamed(feeling.emotion)?.face === old ? { ...rest, emotion } : { ...feeling, emotion }) as F
}

export const withEmotion = (journey: Journey, id: string, emotion: string): Journey =>
  changed(journey, id, (feeling) => (feeling.emotion === emotion ? feeling : withWord(feeling, emotion)))

export const withMomentOfTruth = (journey: Journey, id: string, momentOfTruth: boolean): Journey =>
  changed(journey, id, (feeling) =>
    (feeling.momentOfTruth ?? false) === momentOfTruth ? feeling : { ...feeling, momentOfTruth },
  )

/** The journey with a feeling that is these personas’; of none means everybody’s. */
export const withFeelingOf = (journey: Journey, id: string, personas: readonly string[]): Journey =>
  changed(journey, id, (feeling) => ({ ...feeling, personas: [...personas] }))

/**
 * The journey with a feeling changed for one persona alone. When it is others’ too it parts: they keep what was there,
 * and the persona gets a feeling of its own at the same place, called `own`.
 */
export function changedForOne(
  journey: Journey,
  { id, persona, own }: { id: string; persona: string; own: string },
  change: (journey: Journey, id: string) => Journey,
): Journey {
  const record = journey.records[id]
  const changed = change(journey, id)
  if (record?.kind !== 'feeling' || changed === journey) return journey
  const everybody = recordsOf(journey, 'persona').map((each) => each.id)
  const whose = record.personas.length > 0 ? record.personas : everybody
  if (!whose.includes(persona)) return changed
  const others = whose.filter((other) => other !== persona)
  if (others.length === 0) return withFeelingOf(changed, id, [persona])
  const { insteadOf: _theirs, ...same } = record
  const order = orderKeyAfter(recordsOf(journey, 'feeling'))
  const kept = withRecord(journey, id, { ...record, personas: others })
  return change(withRecord(kept, own, { ...same, order, personas: [persona] }), own)
}

/**
 * The journey with what customers answered as the new assumption. Where the value came from stays visible as evidence;
 * taking over the same answers again adds nothing.
 */
export function withMeasuredFeeling(
  journey: Journey,
  id: string,
  { mean, n, from, to, today, by }: MeasuredFeeling & { today: string; by: string },
): Journey {
  const now = felt(journey, id, mean)
  const source = answersOf(journey.language, from, to)
  // What contradicted the old assumption no longer does: the assumption is what was measured.
  const kept = withoutContradictions(now, id)
  const known = recordsOf(now, 'evidence').some((each) => each.for === id && each.source === source && each.n === n)
  if (known || now.records[id]?.kind !== 'feeling') return kept
  const evidence: Evidence = {
    kind: 'evidence',
    order: orderKeyAfter(recordsOf(kept, 'evidence')),
    for: id,
    state: 'measured',
    source,
    n,
    day: today,
    ...(by ? { by } : {}),
  }
  return withRecord(kept, newRecordId(kept, 'evidence'), evidence)
}

const withoutContradictions = (journey: Journey, id: string): Journey =>
  recordsOf(journey, 'evidence')
    .filter((each) => each.for === id && each.state === 'contradicted')
    .reduce<Journey>((left, each) => withoutRecord(left, each.id), journey)

/** What the team changes is the team’s own, no longer a suggestion. A feeling removed meanwhile stays away. */
function changed(journey: Journey, id: string, change: (feeling: Feeling) => Feeling): Journey {
  const record = journey.records[id]
  if (record?.kind !== 'feeling') return journey
  const next = change(record)
  if (JSON.stringify(next) === JSON.stringify(record)) return journey
  const { placeholder: _suggested, ...own } = next
  return withRecord(journey, id, own)
}

const answers: Text = text('Antwoorden van klanten', 'Answers of customers')

function answersOf(language: Language, from: string, to: string): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return `${answers[language]}, ${format.format(new Date(from))} – ${format.format(new Date(to))}`
}
