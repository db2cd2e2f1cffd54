import { nearestWord, type Reading, type Rule, ruleSchema, sentenceOf, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'

/** What a person does at one point of a funnel: an event by its name, something on the map, or what matches a rule. */
export const stepSchema = z.union(
  [
    z.string().min(1).max(1000),
    z.strictObject({ touchpoint: z.string() }),
    z.strictObject({ stage: z.string() }),
    z.strictObject({ rule: ruleSchema, name: z.string().optional() }),
    ruleSchema,
  ],
  {
    error:
      'A step is an event name, {"touchpoint": id}, {"stage": id}, {"rule": …} or a rule / Een stap is de naam van een gebeurtenis, {"touchpoint": id}, {"stage": id}, {"rule": …} of een regel',
  },
)
export type Step = z.infer<typeof stepSchema>

/** Where on the map a step counts. Indices are in map order; a rule is matched as a touchpoint in no stage. */
export type StepAt = { touchpoint: number } | { stage: number }

/** The rule of a step that is nothing on the map. */
export function ruleOfStep(step: Step): Rule | null {
  if (typeof step === 'string') return { field: 'name', op: 'is', value: step }
  if ('touchpoint' in step || 'stage' in step) return null
  return 'rule' in step ? step.rule : step
}

export function nameOfStep(step: Step): string {
  if (typeof step === 'string') return step
  if ('touchpoint' in step) return step.touchpoint
  if ('stage' in step) return step.stage
  return 'rule' in step ? (step.name ?? sentenceOf(step.rule, 'en')) : sentenceOf(step, 'en')
}

interface WithSteps {
  steps?: Step[]
  exclude?: { step: Step }[]
  start?: Step
  return?: Step
  conversion?: Exclude<Step, string> | { event: string }
  exit?: Step
  consideration?: { on?: Step }
}

interface WithAnchors {
  start?: Step | undefined
  through: readonly Step[]
  end?: Step | undefined
}

/** Where a path begins, what it has to pass and where it ends. */
export const anchorsOf = ({ start, through, end }: WithAnchors): Step[] => [
  ...(start === undefined ? [] : [start]),
  ...through,
  ...(end === undefined ? [] : [end]),
]

/** The steps of any question that has them; a conversion is one too. */
export function stepsOf(question: object): Step[] {
  if ('kind' in question && question.kind === 'paths') return anchorsOf(question as unknown as WithAnchors)
  const { steps = [], exclude = [], start, conversion, exit, consideration, ...more } = question as WithSteps
  const returning = start === undefined ? [] : [start, more.return ?? start]
  const converting = conversion === undefined ? [] : ['event' in conversion ? conversion.event : conversion]
  const leaving = [exit, consideration?.on].flatMap((step) => step ?? [])
  return [...steps, ...exclude.map(({ step }) => step), ...returning, ...converting, ...leaving]
}

/** Whether a question with these steps is about a journey. */
export const needsMap = (steps: readonly Step[]): boolean => steps.some((step) => ruleOfStep(step) === null)

/** Each step on the map, where rules stand from touchpoint `free` on, in order. Null for what the map does not have. */
export function stepsAt(steps: readonly Step[], { stages, touchpoints }: Reading, free: number): (StepAt | null)[] {
  let next = free
  return steps.map((step) => {
    if (ruleOfStep(step)) return { touchpoint: next++ }
    const { touchpoint, stage } = step as { touchpoint?: string; stage?: string }
    const index = touchpoint
      ? touchpoints.findIndex(({ id }) => id === touchpoint)
      : stages.findIndex(({ id }) => id === stage)
    return index < 0 ? null : touchpoint ? { touchpoint: index } : { stage: index }
  })
}

/** Why the map has no such step; null when it has them all. */
export function unknownStep(steps: readonly Step[], reading: Reading): Text | null {
  const missing = steps[stepsAt(steps, reading, 0).indexOf(null)]
  if (missing === undefined) return null
  const isTouchpoint = typeof missing === 'object' && 'touchpoint' in missing
  const id = nameOfStep(missing)
  const known = (isTouchpoint ? reading.touchpoints : reading.stages).map((each) => each.id)
  const near = nearestWord(id, known)
  return text(
    `In deze klantreis staat geen ${isTouchpoint ? 'touchpoint' : 'fase'} “${id}”.${near ? ` Bedoel je “${near}”?` : ''}`,
    `This journey has no ${isTouchpoint ? 'touchpoint' : 'stage'} “${id}”.${near ? ` Do you mean “${near}”?` : ''}`,
  )
}
