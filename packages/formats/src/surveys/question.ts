import { type Scale, scaleRange } from '@wegwijs/journey'
import type { Question } from '../mapping.ts'

/** What a column of answers is taken for. */
export type Answered = Question['what']

/** Words by which a question tells what it asks, in Dutch, English and the German of some exports. */
const asks: readonly (readonly [Scale, RegExp])[] = [
  ['nps', /\bnps\b|recommend|^rec$|aanbeve|aanraden|aan te raden|\b(?:beveelt?|raadt?)\b.*\baan\b|weiterempf/i],
  ['csat', /\bcsat\b|satisf|tevreden|zufrieden/i],
  ['ces', /\bces\b|\beasy\b|\bease\b|effort|makkelijk|moeite|eenvoudig/i],
]

const open =
  /waarom|\bwhy\b|\bwarum\b|toelicht|opmerking|comment|feedback|vertel|tell us|explain|reden|reason|suggest|free text/i

/** A question that itself says that it is asked on 0–10. */
const onTen = /\bnps\b|\b0\s*(?:[-–—]|to|tot|t\/m|tot en met|through|bis)\s*10\b/i

/** A question that itself names the scale it is asked on: “(1-5)”, “van 1 tot en met 7”, “0 to 10”. */
const ownScale = /\b[01]\s*(?:[-–—]|to|tot|t\/m|tot en met|through|bis)\s*([4-9]|10)\b/i

/** The highest answer a question says there is; 0 when it does not say. A report mark goes up to 10. */
const highestOf = (question: string): number =>
  /rapportcijfer/i.test(question) ? 10 : Number(ownScale.exec(question)?.[1] ?? 0)

/**
 * What a question asks, by its words and the answers so far: NPS when it speaks of recommending and an answer on 0–10
 * is no 1–5, or the question names that scale; CSAT of being satisfied on 1–5, CES of ease or effort on 1–7; an open
 * answer when people wrote sentences; else a property. A question whose answers are all on a scale asks for that one;
 * else one that at least half of them are on, so that the others are errors on their line and the question is not lost.
 */
export function answered(question: string, samples: readonly string[]): Answered {
  const filled = samples.map((sample) => sample.trim()).filter((sample) => sample !== '' && !isNoAnswer(sample))
  const scores = filled.map(scoreIn)
  const written = filled.filter((_, index) => scores[index] === null)
  const asked = asks.filter(([, words]) => words.test(question)).map(([scale]) => scale)
  const onlyScores = asked.find((scale) => shareOn(scale, scores, question) === 1)
  if (onlyScores) return onlyScores
  // An open question may well be answered with a number here and there.
  const mostly = asked.find((scale) => shareOn(scale, scores, question) >= 0.5)
  if (mostly && !(open.test(question) && written.length > 0)) return mostly
  if (written.length === 0) return open.test(question) && filled.length === 0 ? 'text' : 'property'
  return open.test(question) || (areSentences(written) && areDifferent(written)) ? 'text' : 'property'
}

/** The share of the answers that are on a scale; 0 when they, or the question, show that it was asked on another. */
function shareOn(scale: Scale, scores: readonly (number | null)[], question: string): number {
  const fitting = scores.filter((score) => isOn(scale, score))
  const highest = highestOf(question)
  if (highest > 0 && highest !== scaleRange[scale][1]) return 0
  const asksIt = scale !== 'nps' || onTen.test(question) || fitting.some((score) => score === 0 || score! > 5)
  return asksIt && scores.length > 0 ? fitting.length / scores.length : 0
}

const isOn = (scale: Scale, score: number | null): boolean => {
  const [low, high] = scaleRange[scale]
  return score !== null && Number.isInteger(score) && score >= low && score <= high
}

const areSentences = (texts: readonly string[]): boolean =>
  texts.filter((text) => text.split(/\s+/).length >= 4).length * 2 >= texts.length

/** Options that people chose from come back; what they wrote themselves hardly does. */
const areDifferent = (texts: readonly string[]): boolean => new Set(texts).size * 2 > texts.length

/** The score in an answer: `9`, `9 - Very likely`, `10 (zeer waarschijnlijk)`; null when it is none. */
export function scoreIn(answer: string): number | null {
  const match = /^(\d{1,3}(?:[.,]\d+)?)(?:\s*[-–:=(/].*)?$/.exec(answer)
  return match ? Number(match[1]!.replace(',', '.')) : null
}

/** Whether somebody chose not to answer. */
export const isNoAnswer = (answer: string): boolean =>
  /^(n\.?v\.?t\.?|n\/a|not applicable|niet van toepassing|weet (ik )?niet|don.t know|geen antwoord|no answer|-+)$/i.test(
    answer,
  )

/** A question as people read it: without HTML. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
