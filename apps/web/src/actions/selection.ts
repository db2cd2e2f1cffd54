import type { RecordKind } from '@wegwijs/journey'

const shownKinds = ['touchpoint', 'stage', 'step', 'card', 'feeling', 'kpi', 'persona', 'action'] as const
const formKinds: readonly RecordKind[] = [
  'touchpoint',
  'card',
  'feeling',
  'kpi',
  'persona',
  'action',
  'stage',
  'step',
  'lane',
  'evidence',
  'validation',
]
/** What can be said of the journey as a whole. */
export const journeyParts = ['settings', 'versions', 'attention'] as const
/** What differs between its states opens with the switch. */
const shownParts = [...journeyParts, 'states'] as const
export type JourneyPart = (typeof shownParts)[number]
type ShownKind = (typeof shownKinds)[number]

/** What the side panel shows. It stands in the address as text, such as `touchpoint:tp-cart` or `new:card:see:lane-pains`. */
export type Selection =
  | { show: 'record'; kind: ShownKind; id: string }
  | { show: 'edit'; kind: RecordKind; id: string }
  /** `beside` is the lane of a new card, the record a new action point or evidence is about, or the event of a new touchpoint. */
  | { show: 'new'; kind: RecordKind; stage: string; beside?: string }
  | { show: 'number'; of: string }
  | { show: 'unmatched' }
  /** What customers said at a stage, step or touchpoint. */
  | { show: 'answers'; at: string }
  /** A KPI at a stage, step or touchpoint, whether or not it is on the map. */
  | { show: 'kpiAt'; kpi: string; at: string }
  | { show: 'journey'; part: JourneyPart }

export function selectionFrom(text: string | undefined): Selection | null {
  const [head = '', first = '', second = '', third] = text?.split(':') ?? []
  if (head === 'unmatched') return { show: 'unmatched' }
  if (head === 'answers' && first) return { show: 'answers', at: first }
  if (head === 'kpi-at' && first && second) return { show: 'kpiAt', kpi: first, at: second }
  const part = shownParts.find((each) => each === first)
  if (head === 'journey' && part) return { show: 'journey', part }
  if (head === 'number' && first) return { show: 'number', of: first }
  const formKind = formKinds.find((kind) => kind === first)
  if (head === 'edit' && formKind && second) return { show: 'edit', kind: formKind, id: second }
  if (head === 'new' && formKind) {
    return { show: 'new', kind: formKind, stage: second, ...(third ? { beside: decodeURIComponent(third) } : {}) }
  }
  const kind = shownKinds.find((candidate) => candidate === head)
  return kind && first ? { show: 'record', kind, id: first } : null
}

export function textOfSelection(selection: Selection): string {
  switch (selection.show) {
    case 'record':
      return `${selection.kind}:${selection.id}`
    case 'edit':
      return `edit:${selection.kind}:${selection.id}`
    case 'new':
      return [
        'new',
        selection.kind,
        selection.stage,
        ...(selection.beside ? [encodeURIComponent(selection.beside)] : []),
      ].join(':')
    case 'number':
      return `number:${selection.of}`
    case 'unmatched':
      return 'unmatched'
    case 'answers':
      return `answers:${selection.at}`
    case 'kpiAt':
      return `kpi-at:${selection.kpi}:${selection.at}`
    case 'journey':
      return `journey:${selection.part}`
  }
}
