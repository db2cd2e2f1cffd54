import type { answers as nl } from '../nl/answers.ts'
import type { SameKeys } from '../same-keys.ts'

export const answers: SameKeys<typeof nl> = {
  kind: 'open answers',
  quotes: 'What customers say',
  here: '{shown} of {all, plural, one {# open answer} other {# open answers}}',
  readAll: '{n, plural, one {Read the answer} other {Read all # answers}}',
  none: 'Nobody has said anything in their own words here yet.',
  noneSuch: 'No answers with this choice.',
  counted: '{n, plural, one {# answer} other {# answers}}, {withText, number} of them with words',
  sentiment: 'Sentiment, read from the words',
  all: 'All {n}',
  sentiments: { positive: 'Positive', negative: 'Negative', mixed: 'Mixed', unsure: 'Not sure' },
  some: { positive: '{n} positive', negative: '{n} negative', mixed: '{n} mixed', unsure: '{n} not sure' },
  hint: 'A clue to what to read first, no measurement: the measured feeling is made of scores alone.',
  themes: 'Themes',
  tooFew: 'Too few answers for themes: it takes 15.',
  withoutTheme: '{n, plural, one {# answer} other {# answers}} without a theme',
  list: 'Answers, newest first',
  found: '{n, plural, one {# answer} other {# answers}}',
  more: 'More answers',
  noScore: 'no score',
  otherLanguage: 'in another language',
  fromWords:
    'Read from words: {mean} on −1 … +1 (n {n}), from answers without a score. No part of the measured feeling.',
}
