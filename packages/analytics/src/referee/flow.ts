import { aboutOf } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { type FlowAnswer, flowDefinition, openChoice } from '../question/flow.ts'
import { sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import { median } from '../statistics/interval.ts'
import { type Histories, inPeriod, type Located } from './history.ts'
import { neverSeen } from './never-seen.ts'

export function flow({ reading, openDays }: Ask<'flow'>, past: Histories): FlowAnswer {
  const { population } = past
  const silentBefore = (population.watermark ?? 0) - openDays * DAY
  const histories = inPeriod(past)
  const stages = reading.stages.map(({ id }, index) => {
    const there = histories.filter(([, own]) => own.some((one) => one.stages.includes(index)))
    const stuck = there.filter(([, own]) => {
      const first = own.findIndex((one) => one.stages.includes(index))
      return !own.slice(first + 1).some((one) => one.stages.some((stage) => stage > index))
    })
    const dropped = stuck.filter(([, own]) => own.at(-1)!.event.time <= silentBefore)
    return {
      key: id,
      people: there.length,
      events: there.reduce((sum, [, own]) => sum + own.filter((one) => one.stages.includes(index)).length, 0),
      returning: there.filter(([, own]) => stepsBack(own).has(index)).length,
      dropped: dropped.length,
      open: stuck.length - dropped.length,
    }
  })
  const pairs = reading.stages.flatMap((from, i) =>
    reading.stages.flatMap((to, j) => {
      if (i === j) return []
      const gaps = histories.flatMap(([, own]) => gapBetween(own, i, j))
      const people = stages[i]!.people
      return [
        {
          from: from.id,
          to: to.id,
          people: gaps.length,
          share: people ? gaps.length / people : null,
          medianMs: median(gaps),
        },
      ]
    }),
  )
  return {
    stages,
    pairs,
    neverSeen: neverSeen('stage', reading, past),
    about: aboutOf(population, flowDefinition, 'person', [sequenceChoice('stage'), openChoice(openDays)]),
  }
}

/** How long a person took from one stage to another, when they got there. */
export function gapBetween(own: Located[], i: number, j: number): number[] {
  const first = own.findIndex((one) => one.stages.includes(i))
  if (first < 0) return []
  const later = own.slice(first + 1).find((one) => one.stages.includes(j))
  return later ? [later.event.time - own[first]!.event.time] : []
}

/** Stages out of which a person stepped directly back to an earlier one. */
export function stepsBack(own: Located[]): Set<number> {
  const stays = own.flatMap(({ stages }) => (stages.length > 0 ? [stages[0]!] : []))
  return new Set(stays.filter((stage, index) => index + 1 < stays.length && stays[index + 1]! < stage))
}
