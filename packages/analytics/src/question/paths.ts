import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { saidDuration, windowSchema } from './duration.ts'
import { bySchema, readBy, repeatsOf, sequenceChoice } from './read-by.ts'
import type { Ask } from './resolved.ts'
import { anchorsOf, nameOfStep, type Step, stepSchema } from './step.ts'

/** Columns of the Sankey when paths may be of any length. */
export const MOST_COLUMNS = 50

export const pathsSchema = z.strictObject({
  kind: z.literal('paths'),
  /** What makes a step of a path. */
  by: bySchema.default('event'),
  /** Whose path it is: all that a person did, across visits, or each visit apart. */
  unit: z.enum(['person', 'visit']).default('person'),
  /** Where a path begins; absent means at the first step. */
  start: stepSchema.optional(),
  /** What it has to pass after the start and before the end, in this order. */
  through: z.array(stepSchema).max(10).default([]),
  /** Where a path ends; absent means at the last step. */
  end: stepSchema.optional(),
  /** Which of several starts and ends: the first start, and the first end after it; or the last end, and the last start before it. */
  which: z.enum(['first', 'last']).default('first'),
  /** `merged`: the same in a row is one step; `first`, `last`: each counts once, where it first or last came. Absent means merged by stage, else kept. */
  repeats: z.enum(['kept', 'merged', 'first', 'last']).optional(),
  /** How long a path may take from its start on, or, when it has only an end, before that; the limit is included. */
  window: windowSchema.default(null),
  /** Steps of a path that are told; what comes beyond is counted. Null or `all` is the whole path. */
  length: z.union([z.null(), z.literal('all').transform(() => null), z.number().int().min(1).max(100)]).default(7),
  /** Which steps of a longer path are told; absent means the last ones when there is only an end, else the first. */
  keep: z.enum(['first', 'last']).optional(),
  /** How many paths are listed. */
  limit: z.number().int().min(1).max(1000).default(50),
  /** How many things are named in a column of the Sankey, the others being one; 0 leaves it out. */
  nodes: z.number().int().nonnegative().max(100).default(10),
  ...readBy,
})

/** What to do with the same that comes again. */
export const pathRepeats = ({ repeats, by }: Pick<Ask<'paths'>, 'repeats' | 'by'>) =>
  repeats === 'first' || repeats === 'last' ? repeats : repeatsOf({ repeats, by })

/** Whether the last steps of a longer path are told. */
export const keepsLast = ({ keep, start, end }: Pick<Ask<'paths'>, 'keep' | 'start' | 'end'>): boolean =>
  (keep ?? (end !== undefined && start === undefined ? 'last' : 'first')) === 'last'

/** Whether paths by event name still need to know where events stand, or of which visit they are. */
export function readsPlaces(question: { kind: string }): boolean {
  if (question.kind !== 'paths') return false
  const { unit, ...anchored } = question as Ask<'paths'>
  return unit === 'visit' || anchorsOf(anchored).some((step) => typeof step !== 'string')
}

export interface PathsAnswer {
  /** With an event in the period. */
  units: number
  /** Of those, the ones with a path as asked. */
  found: number
  /** Paths with steps beyond the `length`. */
  longer: number
  /** Most frequent first. */
  paths: {
    path: string[]
    count: number
    people: number
    /** Of all paths found. */
    share: number
    /** How many of these have steps beyond. */
    longer: number
  }[]
  /** How many different paths there are, of which `paths` lists the first. */
  variants: number
  /** After so many variants, most frequent first, so many paths and this share of all are covered; in between it is a straight line. */
  coverage: { variants: number; paths: number; share: number }[]
  sankey: Sankey | null
  about: About
}

/**
 * Columns of nodes. For each node count = all that comes in + `began` = all that goes out + `ended`, where `beyond` comes in or
 * goes out at the edge. A key is null for all others together.
 */
export interface Sankey {
  nodes: SankeyNode[]
  links: SankeyLink[]
}
interface SankeyNode {
  /** Column: 1 is the first step; counted from the end −1 is the last. */
  step: number
  key: string | null
  count: number
  people: number
  /** Paths whose first step this is. */
  began: number
  /** Paths whose last step this is. */
  ended: number
  /** Paths that go on beyond the last column, or come from before the first. */
  beyond: number
}
interface SankeyLink {
  /** Column of `from`; `to` stands in the next. */
  step: number
  from: string | null
  to: string | null
  count: number
  people: number
  /** Of the node it leaves. */
  share: number
  meanMs: number
  medianMs: number
}

export const pathsDefinition = text(
  'Welke weg mensen aflegden, stap voor stap: de meest gelopen paden, hoeveel verschillende er zijn, en per stap waar zij heen gingen.',
  'Which way people went, step by step: the paths most of them took, how many different ones there are, and at each step where they went.',
)

export function pathsChoices(question: Ask<'paths'>): Text[] {
  const { by, unit, which, window, length, nodes } = question
  const said = window === null ? null : saidDuration(window)
  const isAnchored = anchorsOf(question).length > 0
  const isBackward = question.start === undefined && question.end !== undefined
  return [
    sequenceChoice(by, pathRepeats(question)),
    units[unit],
    ...(isAnchored ? [anchored[which]] : []),
    said === null
      ? text('Er is geen grens aan de tijd.', 'There is no limit of time.')
      : isBackward
        ? text(
            `Stappen tot ${said.nl} vóór het eind, de grens zelf telt mee.`,
            `Steps up to ${said.en} before the end, the limit itself included.`,
          )
        : text(
            `Stappen tot ${said.nl} na het begin, de grens zelf telt mee.`,
            `Steps up to ${said.en} after the start, the limit itself included.`,
          ),
    length === null
      ? text(
          `Paden zijn heel; de figuur toont ${MOST_COLUMNS} stappen.`,
          `Paths are whole; the picture shows ${MOST_COLUMNS} steps.`,
        )
      : keepsLast(question)
        ? text(
            `Van een langer pad tellen de laatste ${length} stappen; hoeveel er langer zijn staat erbij.`,
            `Of a longer path the last ${length} steps count; how many are longer is told.`,
          )
        : text(
            `Van een langer pad tellen de eerste ${length} stappen; hoeveel er langer zijn staat erbij.`,
            `Of a longer path the first ${length} steps count; how many are longer is told.`,
          ),
    ...(nodes > 0
      ? [
          text(
            `In elke kolom van de figuur staan de ${nodes} grootste apart; de andere zijn samen één.`,
            `In each column of the picture the ${nodes} largest stand apart; the others are one together.`,
          ),
        ]
      : [text('Zonder figuur.', 'Without the picture.')]),
    anchorChoice(question),
  ]
}

/** What paths begin with, pass and end at. */
function anchorChoice({ start, through, end }: Ask<'paths'>): Text {
  const name = (step: Step | undefined, absent: Text) => {
    const said = step && `“${nameOfStep(step)}”`
    return text(said ?? absent.nl, said ?? absent.en)
  }
  const from = name(start, text('de eerste stap', 'the first step'))
  const to = name(end, text('de laatste', 'the last'))
  const via = through.map((step) => `“${nameOfStep(step)}”`).join(', ')
  return text(
    `Paden lopen van ${from.nl}${via && ` via ${via}`} tot ${to.nl}.`,
    `Paths run from ${from.en}${via && ` through ${via}`} to ${to.en}.`,
  )
}

const units = {
  person: text(
    'Van elke persoon één pad, over alle bezoeken in de periode heen.',
    'One path of each person, across all visits in the period.',
  ),
  visit: text(
    'Van elk bezoek één pad; wat buiten een bezoek gebeurt, telt niet mee.',
    'One path of each visit; what happens outside a visit does not count.',
  ),
}
const anchored = {
  first: text(
    'Wie vaker begint of eindigt, telt van het eerste begin tot het eerste eind daarna.',
    'Who begins or ends several times counts from the first start to the first end after it.',
  ),
  last: text(
    'Wie vaker begint of eindigt, telt tot het laatste eind, vanaf het laatste begin daarvoor.',
    'Who begins or ends several times counts up to the last end, from the last start before it.',
  ),
}
