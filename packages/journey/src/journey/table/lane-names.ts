import type { LaneContent } from '../record.ts'

/** What a row of a table holds: a lane of cards, the feelings or the touchpoints. */
export type RowContent = LaneContent | 'touchpoints'
type KnownContent = Exclude<RowContent, 'own'>

const names: Record<KnownContent, readonly string[]> = {
  actions: [
    ...['acties', 'actie', 'klantacties', 'activiteiten', 'gedrag', 'doen', 'wat doet de klant', 'acties van de klant'],
    ...['actions', 'action', 'customer actions', 'user actions', 'activities', 'doing', 'behaviour', 'behavior'],
  ],
  thoughts: [
    ...['gedachten', 'gedachte', 'denken', 'vragen', 'klantvragen', 'wat denkt de klant'],
    ...['thoughts', 'thought', 'thinking', 'questions', 'customer questions'],
  ],
  needs: ['behoeften', 'behoefte', 'behoeftes', 'doelen', 'klantdoelen', 'needs', 'need', 'goals', 'customer goals'],
  feelings: [
    ...['gevoel', 'gevoelens', 'emotie', 'emoties', 'voelen', 'beleving', 'wat voelt de klant'],
    ...['feelings', 'feeling', 'emotions', 'emotion', 'experience', 'sentiment'],
  ],
  pains: [
    ...['pijnpunten', 'pijnpunt', 'pijn', 'pains', 'pain', 'pain points', 'painpoints', 'frustraties', 'knelpunten'],
    ...['problemen', 'obstakels', 'frustrations', 'problems', 'barriers'],
  ],
  opportunities: ['kansen', 'kans', 'ideeen', 'verbeteringen', 'opportunities', 'opportunity', 'ideas', 'improvements'],
  backstage: [
    'achter de schermen',
    'backstage',
    'afdelingen',
    'processen',
    'systemen',
    'departments',
    'processes',
    'systems',
  ],
  stakeholders: ['betrokkenen', 'stakeholders'],
  visibility: ['zichtbaarheidslijn', 'lijn van zichtbaarheid', 'line of visibility', 'visibility line'],
  touchpoints: [
    ...['touchpoints', 'touchpoint', 'touch points', 'contactmomenten', 'contactmoment', 'contactpunten'],
    ...['kanalen', 'kanaal', 'channels', 'channel'],
  ],
}

const contentOf = new Map(
  Object.entries(names).flatMap(([content, words]) => words.map((word) => [word, content as KnownContent] as const)),
)

/** What a row is for by its name, in Dutch or English, such as “Pijnpunten / frustraties”; otherwise a lane of one’s own. */
export function rowContent(name: string): RowContent {
  const parts = plain(name).split(/[/&+,;:()[\]]| en | and /)
  return (
    parts.map((part) => contentOf.get(part.replace(/[?!.]/g, '').trim())).find((content) => content !== undefined) ??
    'own'
  )
}

/** Lower case, without accents and with single spaces, to compare names by. */
export const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
