import { models } from '../../model/models.ts'
import { type Moment, momentIds } from '../../moment.ts'
import { plain } from './lane-names.ts'

const knownStages = new Map(
  Object.values(models)
    .flatMap(({ stages }) => stages)
    .toReversed()
    .flatMap(({ name, moments }) => [name.nl, name.en].map((word) => [plain(word), moments] as const)),
)

/** The moments of a stage that one of the models has by this name, in Dutch or English. */
export const knownMoments = (stage: string): readonly Moment[] | undefined => knownStages.get(plain(stage))

/**
 * The moments of each stage, so that the map can be read through any model: those of a known stage of that name,
 * else an even share of the moments between the known stages around it.
 */
export function momentsOfStages(stages: readonly string[]): Moment[][] {
  const known = stages.map(knownMoments)
  return stages.map((_, index) => [...(known[index] ?? shareOf(index, known))])
}

function shareOf(index: number, known: readonly (readonly Moment[] | undefined)[]): readonly Moment[] {
  const before = known.findLastIndex((moments, at) => at < index && moments !== undefined)
  const after = known.findIndex((moments, at) => at > index && moments !== undefined)
  const from = before < 0 ? 0 : momentIds.indexOf(known[before]!.at(-1)!) + 1
  const to = after < 0 ? momentIds.length : momentIds.indexOf(known[after]![0]!)
  const free = momentIds.slice(from, to)
  // No moment is left between two known stages: the stage shares one with its neighbour.
  if (free.length === 0) return [momentIds[Math.min(Math.max(from - 1, 0), momentIds.length - 1)]!]
  const run = (after < 0 ? known.length : after) - before - 1
  const place = index - before - 1
  const start = Math.floor((place * free.length) / run)
  return free.slice(start, Math.max(start + 1, Math.floor(((place + 1) * free.length) / run)))
}
