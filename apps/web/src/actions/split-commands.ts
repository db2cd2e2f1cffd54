import {
  type Journey,
  mergedStep,
  newRecordId,
  type RecordKind,
  recordsOf,
  type Step,
  splitStage,
  splitStep,
  type WithId,
} from '@wegwijs/journey'
import { flushSync } from 'react-dom'
import type { Command, Workbench } from './command.ts'
import { focusRecord } from './grid-focus.ts'
import type { Target } from './target.ts'

/** The one step that an action is about. */
function stepHere(journey: Journey, { records }: Target): WithId<Step> | undefined {
  return records.length === 1 ? recordsOf(journey, 'step').find(({ id }) => id === records[0]) : undefined
}

/** The step after that one in the same stage. */
function nextStep(journey: Journey, target: Target): WithId<Step> | undefined {
  const here = stepHere(journey, target)
  const steps = recordsOf(journey, 'step').filter(({ stage }) => stage === here?.stage)
  return here && steps[steps.findIndex(({ id }) => id === here.id) + 1]
}

/** What is split off takes over a name that seldom fits, so that a better one can be typed at once. */
function splitOff(
  { pen, editor }: Workbench,
  kind: RecordKind,
  change: (journey: Journey, newId: string) => Journey,
): void {
  const id = newRecordId(pen.journey(), kind)
  flushSync(() => {
    pen.edit((journey) => change(journey, id))
    editor.set({ picked: new Set(), writing: id in pen.journey().records ? { what: 'record', id } : null })
  })
}

const withNext = ({ own, pen }: Workbench, target: Target): boolean =>
  own && nextStep(pen.journey(), target) !== undefined

/** What divides columns and puts them together; what stands in them, and what counts there, stays. */
export const splitCommands: readonly Command[] = [
  {
    id: 'splitStage',
    group: 'move',
    can: withNext,
    run: (bench, target) =>
      splitOff(bench, 'stage', (journey, newId) => {
        const next = nextStep(journey, target)
        return next ? splitStage(journey, next.stage, next.id, newId) : journey
      }),
  },
  {
    id: 'splitStep',
    group: 'move',
    can: ({ own, pen }, target) => own && stepHere(pen.journey(), target) !== undefined,
    run: (bench, target) => splitOff(bench, 'step', (journey, newId) => splitStep(journey, target.records[0]!, newId)),
  },
  {
    id: 'mergeStep',
    group: 'move',
    can: withNext,
    run: ({ pen }, target) => {
      flushSync(() =>
        pen.edit((journey) => {
          const next = nextStep(journey, target)
          return next ? mergedStep(journey, next.id) : journey
        }),
      )
      focusRecord(target.records[0]!)
    },
  },
]
