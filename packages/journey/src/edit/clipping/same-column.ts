import type { Journey } from '../../journey/journey.ts'
import { stageIndex } from '../../journey/reading.ts'
import { plain } from '../../journey/table/lane-names.ts'
import { type Column, columnsOf, ownStages } from '../columns.ts'
import { type ClippedItem, type Clipping, nameOf } from './clipping.ts'

/**
 * The column here that is called the same. A step looks for a step, in a stage called the same if there is one, and else
 * for its stage as a whole; a stage looks for a stage, else for a step. Of several the one with the same number.
 */
export function namesake(
  journey: Journey,
  { name, stage }: Clipping['columns'][number],
  number: number,
): Column | undefined {
  const columns = columnsOf(journey)
  const isCalled = (id: string | null, words: string): boolean =>
    id !== null && words !== '' && plain(nameOf(journey.records[id])) === plain(words)
  const nearest = (found: readonly Column[]): Column | undefined =>
    found.find((each) => each === columns[number]) ?? found[0]
  const steps = columns.filter(({ step }) => isCalled(step, name))
  const stageCalled = (words: string): Column | undefined => {
    const found = ownStages(journey).find(({ id }) => isCalled(id, words))
    return found && { stage: found.id, step: null }
  }
  if (stage === undefined) return stageCalled(name) ?? nearest(steps)
  const inSameStage = steps.filter((each) => isCalled(each.stage, stage))
  return nearest(inSameStage) ?? nearest(steps) ?? stageCalled(name) ?? stageCalled(stage)
}

/** The stage here that holds the moment of a card; of what lies further on under a wide card the moment is not known. */
export function columnOfMoment(journey: Journey, { record, column }: ClippedItem, at: number): Column | undefined {
  const stages = ownStages(journey)
  const index = at === column ? stageIndex({ moment: record.moment }, stages) : null
  return index === null ? undefined : { stage: stages[index]!.id, step: null }
}
