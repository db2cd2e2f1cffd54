import { type Reading, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { Move } from '../statistics/alignment.ts'
import type { Tree } from '../statistics/process-tree.ts'
import type { About } from './about.ts'
import { namesInRule, type ProcessRule, processRuleSchema } from './process-rules.ts'
import { bySchema, readBy, repeatsOf, repeatsSchema, sequenceChoice } from './read-by.ts'
import { countedStages } from './stage-moves.ts'

/** How many people come at a time. */
export const CASES_A_TIME = 50
const MOST_ACTIVITIES = 1000
const MOST_RULES = 200

const treeHint =
  'A model is a name, a list, or one of {"seq": […]}, {"and": […]}, {"xor": […]} and {"loop": [body, way back]} / Een model is een naam, een lijst, of een van {"seq": […]}, {"and": […]}, {"xor": […]} en {"loop": [lus, terugweg]}'

const treeSchema: z.ZodType<Tree> = z
  .lazy(() =>
    z.union(
      [
        z.string().min(1),
        z.array(treeSchema),
        z.strictObject({ seq: z.array(treeSchema) }),
        z.strictObject({ and: z.array(treeSchema) }),
        z.strictObject({ xor: z.array(treeSchema) }),
        z.strictObject({ loop: z.array(treeSchema).min(1).max(2) }),
      ],
      { error: treeHint },
    ),
  )
  .meta({ id: 'process', description: 'What may happen in what order' })

/** The names in a tree, once for each time that it names them. */
export function activitiesIn(tree: Tree): string[] {
  if (typeof tree === 'string') return [tree]
  const parts = Array.isArray(tree) ? tree : (Object.values(tree)[0] as Tree[])
  return parts.flatMap(activitiesIn)
}

/** The order in which a journey is drawn. */
const drawnSchema = z.strictObject({ journey: readBy.journey.unwrap(), by: z.enum(['touchpoint', 'stage']) })
type Drawn = z.infer<typeof drawnSchema>

export const isDrawn = (model: Tree | Drawn | undefined): model is Drawn =>
  typeof model === 'object' && 'journey' in model

export const conformanceSchema = z
  .strictObject({
    kind: z.literal('conformance'),
    /** What should happen: names in order, a tree of them, or the order in which a journey is drawn. */
    model: z.union([treeSchema, drawnSchema], { error: treeHint }).optional(),
    /** What must hold of everybody's steps, besides the model or instead of it. */
    rules: z.array(processRuleSchema).min(1).max(MOST_RULES).optional(),
    /** What the names are; absent means event, or what the model is drawn by. */
    by: bySchema.optional(),
    /** Whether the same in a row is each a step, or one; absent means merged by stage, else kept. */
    repeats: repeatsSchema.optional(),
    /** People with an event in this many days before the newest may still go on; absent means that nobody may. */
    openDays: z.number().positive().max(36_500).optional(),
    limit: z.number().int().min(1).max(1000).default(CASES_A_TIME),
    offset: z.number().int().nonnegative().default(0),
    journey: readBy.journey,
    /** Model to read the journey through; absent means its own. */
    through: readBy.model,
    period: readBy.period,
  })
  .refine(({ model, rules }) => model !== undefined || rules !== undefined, {
    error: 'A conformance needs a model, rules, or both / Een conformance heeft een model, regels of allebei nodig',
    path: ['model'],
  })
  .refine(({ model }) => model === undefined || isDrawn(model) || activitiesIn(model).length <= MOST_ACTIVITIES, {
    error: `More than ${MOST_ACTIVITIES} names in the model / Meer dan ${MOST_ACTIVITIES} namen in het model`,
    path: ['model'],
  })
export type Conformance = z.infer<typeof conformanceSchema>

/** What the names of the model are. */
export const namesBy = ({ model, by }: Pick<Conformance, 'model' | 'by'>) => by ?? (isDrawn(model) ? model.by : 'event')

/** The model as it is put to the engines: what is drawn becomes a list of what can be counted, in map order. */
export function drawn(question: Conformance, reading: Reading): Pick<Conformance, 'model' | 'by'> {
  const by = namesBy(question)
  if (question.model === undefined) return { by }
  if (!isDrawn(question.model)) return { model: question.model, by }
  const { stages, touchpoints } = reading
  const counted =
    question.model.by === 'touchpoint'
      ? touchpoints.filter(({ rule }) => rule)
      : countedStages(reading).map((index) => stages[index]!)
  return { model: counted.map(({ id }) => id), by }
}

/** A name in the model or rules that is no touchpoint or stage of the map, where names are; undefined when all are. */
export function unknownName(question: Conformance, { stages, touchpoints }: Reading): string | undefined {
  const { model, rules = [] } = question
  const by = namesBy(question)
  if (by === 'event') return undefined
  const known = new Set((by === 'touchpoint' ? touchpoints : stages).map(({ id }) => id))
  const named = model === undefined || isDrawn(model) ? [] : activitiesIn(model)
  return [...named, ...rules.flatMap(namesInRule)].find((name) => !known.has(name))
}

export interface Deviation {
  /** `out of order`: done, but not when it should have been; `repeated`: done once more; `extra`: not in its place at all. */
  kind: 'missing' | 'extra' | 'out of order' | 'repeated'
  activity: string
  people: number
  count: number
}

/** How people fared with a step of the model. Counts are of people; one may be in several. */
export interface ModelStep {
  activity: string
  /** Who did it in its place. */
  done: number
  /** Who skipped it; of those still under way only who did what comes later. */
  skipped: number
  outOfOrder: number
  repeated: number
}

/** How many people do what a rule says. */
export interface KeptRule {
  rule: ProcessRule
  words: Text
  held: number
  broken: number
  /** Who may still do it, being under way. */
  undecided: number
  /** Of those decided; null when nobody is. */
  share: number | null
}

/** One person's steps; `null` is of what was not asked. */
export interface Case {
  person: string
  fitness: number | null
  cost: number | null
  /** Fitness by token replay; also null of a model that is no list of names. */
  replay: number | null
  open: boolean
  moves: Move[]
  /** Of each rule whether it holds; null while it may still. */
  rules?: (boolean | null)[]
}

export interface ConformanceAnswer {
  /** 1 − all costs / all that could be: the length of each trace and of the shortest run. Null without people or model. */
  fitness: number | null
  /** The mean of the fitness of people. */
  averageFitness: number | null
  /** Fitness by token replay of the sums over people, which passes over what the model does not name. Null of a model that is no list of names. */
  replay: number | null
  /** People who did exactly what the model allows, and their share; without a model those who broke no rule. */
  fitting: number
  share: number | null
  /** People with a step in the period. */
  n: number
  /** Of those, the ones who may still go on. */
  open: number
  /** The fewest steps that the model allows. Null without a model. */
  shortest: number | null
  /** What people did together: their steps, how many of those were in their place, and the share. Null without a model. */
  events: number
  conformingEvents: number | null
  eventShare: number | null
  /** Worst first; a page of the `n`. */
  cases: Case[]
  /** Each step of the model, in the order that it names them. */
  byStep: ModelStep[]
  /** Most people first. */
  deviations: Deviation[]
  /** What is done but not in the model, most people first. */
  unmapped: { activity: string; people: number; count: number }[]
  /** In the order asked; only when rules were. */
  rules?: KeptRule[]
  about: About
}

export const conformanceDefinition = text(
  'Hoe goed wat mensen deden past bij wat bedoeld was: het kleinste aantal stappen dat ontbreekt of te veel is.',
  'How well what people did fits what was meant: the smallest number of steps that are missing or too many.',
)
export const rulesDefinition = text(
  'Welk deel van de mensen doet wat de regels zeggen, elk voor zich.',
  'What part of people do what the rules say, each by itself.',
)
const closedChoice = text(
  'Iedereen geldt als klaar: wat aan het eind ontbreekt, ontbreekt.',
  'Everybody counts as done: what is missing at the end is missing.',
)
const openChoice = (days: number) =>
  text(
    `Wie in de laatste ${days} dagen iets deed, is nog bezig: na de laatste stap ontbreekt dan niets.`,
    `Whoever did something in the last ${days} days is still under way: nothing is missing after the last step.`,
  )

/** How steps are read, and who is done. */
export function conformanceChoices(question: Pick<Conformance, 'by' | 'repeats' | 'openDays'>): Text[] {
  const { by = 'event', openDays } = question
  return [sequenceChoice(by, repeatsOf(question)), openDays === undefined ? closedChoice : openChoice(openDays)]
}
