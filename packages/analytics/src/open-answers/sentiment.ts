import type { AnswerLanguage } from './language.ts'
import { type Entry, emojiValues, type Lexicon, lexicons } from './lexicon/lexicon.ts'
import { plainText, wordsOf } from './words.ts'

export const sentiments = ['positive', 'negative', 'mixed', 'unsure'] as const
export type Sentiment = (typeof sentiments)[number]

/** What a text's words say. The score runs from −1 to 1 and is null when unsure: no words is not neutral. */
export interface Felt {
  sentiment: Sentiment
  score: number | null
}

interface Grammar {
  negations: ReadonlySet<string>
  /** Words after which a sentence turns: what follows weighs more. */
  turns: ReadonlySet<string>
  strong: ReadonlySet<string>
  weak: ReadonlySet<string>
  /** "too": makes something good into something bad. */
  too: string
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const grammars: Record<AnswerLanguage, Grammar> = {
  nl: {
    negations: set('niet geen nooit nergens niks niets zonder nauwelijks amper noch'),
    turns: set('maar echter alleen enkel behalve desondanks'),
    strong: set(
      'erg heel zeer enorm ontzettend vreselijk verschrikkelijk hartstikke echt super mega uiterst bijzonder zo ongelooflijk ongelofelijk waanzinnig extreem absoluut totaal helemaal volledig compleet veel zwaar diep behoorlijk hoogst',
    ),
    weak: set('beetje wat enigszins iets redelijk best vrij tamelijk aardig nogal licht lichtelijk soms'),
    too: 'te',
  },
  en: {
    negations: set('not no never nothing none hardly barely without cannot neither nor'),
    turns: set('but however although though yet only except'),
    strong: set(
      'very really so extremely absolutely totally completely incredibly super highly truly awfully terribly utterly particularly especially exceptionally',
    ),
    weak: set('bit little slightly somewhat fairly quite rather kinda sometimes'),
    too: 'too',
  },
}

const STRONG = 1.4
const WEAK = 0.6
/** A denied good is bad, a denied bad is somewhat good, and "it does not work" is worse than "it works" is good. */
const DENIED_GOOD = -0.6
const DENIED_BAD = -0.5
const DENIED_VERB = -1.5
/** That something works or fits is hardly praise. */
const PLAIN_VERB = 0.5
/** "Good, but …" announces a complaint, also when no bad word follows. */
const ANNOUNCED = -0.4
/** Words of a complaint that is announced. */
const FEWEST_WORDS = 3
const BEFORE_TURN = 0.75
const AFTER_TURN = 1.25
/** Words before and after within which a negation counts. */
const REACH_BEFORE = 3
const REACH_AFTER = 8
/** Less than this is too little to go by; "a bit" before a word of strength 1 of 3 is just enough. */
const ENOUGH = 0.19
/** Mixed when the lesser side is at least this part of the greater one. */
const MIXED = 0.45

/** Reads how good or bad a text is, by its words. */
export function sentimentOf(text: string, language: AnswerLanguage): Felt {
  const values = [...emojiIn(text), ...sentencesOf(text).flatMap((sentence) => valuesIn(sentence, language))]
  const good = sum(values.filter((value) => value > 0))
  const bad = -sum(values.filter((value) => value < 0))
  if (good + bad < ENOUGH) return { sentiment: 'unsure', score: null }
  const [less, more] = good < bad ? [good, bad] : [bad, good]
  const score = (good - bad) / (good + bad + 0.5)
  if (less >= ENOUGH && less / more >= MIXED) return { sentiment: 'mixed', score }
  return { sentiment: good > bad ? 'positive' : 'negative', score }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** "Niet alleen" and "not only" deny nothing, so they are left out; "But …" goes on with the sentence before. */
const sentencesOf = (text: string): string[] =>
  plainText(text)
    .replace(/\b(niet alleen|not only|not just)\b/g, ' ')
    .replace(/[.!?\n]+\s*(?=(maar|echter|alleen|but|however|only)\b)/g, ', ')
    .split(/[.!?\n]+/)

const smileys = new RegExp(
  [...emojiValues.keys()]
    .sort((a, b) => b.length - a.length)
    .map((emoji) => emoji.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|'),
  'gu',
)
const emojiIn = (text: string): number[] =>
  [...text.replace(/https?:\/\/\S+/g, '').matchAll(smileys)].map(([emoji]) => emojiValues.get(emoji)!)

/** The values of a sentence; what follows a "but" weighs more than what stands before it. */
function valuesIn(sentence: string, language: AnswerLanguage): number[] {
  const parts = partsOf(sentence, language)
  if (parts.length === 1) return parts[0]!.values
  const [first, ...after] = parts
  const said = after.flatMap(({ values }) => values)
  const isAnnounced =
    said.length === 0 && sum(first!.values) >= ENOUGH && sum(after.map(({ words }) => words)) >= FEWEST_WORDS
  return [
    ...first!.values.map((value) => value * BEFORE_TURN),
    ...(isAnnounced ? [ANNOUNCED] : said).map((value) => value * AFTER_TURN),
  ]
}

/** What stands before and after each "but", read clause by clause. */
function partsOf(sentence: string, language: AnswerLanguage): { values: number[]; words: number }[] {
  const { turns } = grammars[language]
  const parts: { values: number[]; words: number }[] = [{ values: [], words: 0 }]
  const read = (words: readonly string[]): void => {
    parts.at(-1)!.values.push(...valuesOfClause(words, language))
    parts.at(-1)!.words += words.length
  }
  for (const clause of sentence.split(/[,;:()–—]+|\s-\s/)) {
    let words: string[] = []
    for (const word of wordsOf(clause)) {
      if (turns.has(word)) {
        read(words)
        parts.push({ values: [], words: 0 })
        words = []
      } else words.push(word)
    }
    read(words)
  }
  return parts
}

/** A word or phrase that says something, from word `start` up to `end`. */
interface Hit {
  start: number
  end: number
  entry: Entry
}

function valuesOfClause(words: readonly string[], language: AnswerLanguage): number[] {
  const hits = hitsIn(words, lexicons[language])
  const grammar = grammars[language]
  const inHit = new Set(hits.flatMap(({ start, end }) => range(start, end)))
  const isFree = (index: number): boolean => index >= 0 && index < words.length && !inHit.has(index)
  const denies = (index: number): boolean => isFree(index) && isNegation(words[index]!, grammar)
  return hits
    .filter(({ start, end }) => !(end - start === 1 && grammar.strong.has(words[start]!) && inHit.has(end)))
    .map(({ start, end, entry }) => {
      const strength = range(start - 2, start).reduce(
        (product, index) => product * strengthOf(words[index], grammar),
        1,
      )
      const spoiled = words[start - 1] === grammar.too && entry.value > 0 && !entry.verb
      const value = clamp((spoiled ? -1 / 3 : entry.value) * strength)
      const isDenied =
        range(start - REACH_BEFORE, start).some(denies) || (entry.verb && range(end, end + REACH_AFTER).some(denies))
      if (!isDenied) return entry.verb ? value * PLAIN_VERB : value
      if (value < 0) return value * DENIED_BAD
      return value * (entry.verb ? DENIED_VERB : DENIED_GOOD)
    })
}

/** Longest phrases first, from left to right, none over another. */
function hitsIn(words: readonly string[], { find, longest }: Lexicon): Hit[] {
  const hits: Hit[] = []
  for (let start = 0; start < words.length; ) {
    const end = range(start + 1, Math.min(words.length, start + longest) + 1)
      .reverse()
      .find((until) => find(words.slice(start, until).join(' ')))
    const entry = end && find(words.slice(start, end).join(' '))
    if (entry && entry.value !== 0) hits.push({ start, end: end!, entry })
    start = end ?? start + 1
  }
  return hits
}

const isNegation = (word: string, { negations }: Grammar): boolean => negations.has(word) || /n't$/.test(word)

function strengthOf(word: string | undefined, { strong, weak }: Grammar): number {
  if (word === undefined) return 1
  if (strong.has(word)) return STRONG
  return weak.has(word) ? WEAK : 1
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
const clamp = (value: number): number => Math.max(-1, Math.min(1, value))
