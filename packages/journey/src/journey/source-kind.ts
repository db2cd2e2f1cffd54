import type { Evidence } from './record.ts'

/** Kinds of source that a claim may rest on; what its words do not tell is of another kind. */
export const sourceKinds = [
  'interview',
  'workshop',
  'observation',
  'usability',
  'survey',
  'review',
  'service',
  'data',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Words by which a source is known, in Dutch and English; of several the first kind holds. */
const words: readonly [SourceKind, RegExp][] = [
  ['interview', /interview|focusgroep|focus group/i],
  ['workshop', /workshop|brainstorm/i],
  ['usability', /usability|gebruik(s|ers)test|user test/i],
  ['observation', /observati|observeren|meelop|meegelop|meekijk|shadow|mystery/i],
  ['review', /\breview|recensie|trustpilot|kiyoh/i],
  ['survey', /enqu[eê]te|survey|vragenlijst|questionnaire|\b(nps|csat|ces)\b|antwoord|answer/i],
  ['service', /\bbel|telefo|\bcalls?\b|\bchat|ticket|klacht|complaint|klantenservice|customer service|support/i],
  ['data', /meet|gemeten|meting|metric|measured|analytics|\bga4\b|cijfer|\bdata\b|zoekopdracht|search/i],
]

/** What kind of source a piece of evidence comes from, by the words its writer chose; what is measured comes from data. */
export const sourceKindOf = ({ source, state }: Pick<Evidence, 'source' | 'state'>): SourceKind =>
  words.find(([, known]) => known.test(source))?.[0] ?? (state === 'measured' ? 'data' : 'other')
