import { aboutOf } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import type { Ask } from '../question/resolved.ts'
import { type RetentionAnswer, retentionChoices, retentionDefinition, rollingDays } from '../question/retention.ts'
import { type CohortCount, retentionTable } from '../question/retention-table.ts'
import { bucketAfter, startOf } from '../question/slices.ts'
import type { Histories, Located } from './history.ts'
import { isAt } from './is-at.ts'

export function retention(question: Ask<'retention'>, past: Histories): RetentionAnswer {
  const { buckets, mode } = question
  const members = membersOf(question, past)
  const counts: CohortCount[] = [...Map.groupBy(members, ({ from }) => from)].map(([from, cohort]) => ({
    from,
    size: cohort.length,
    back: Array.from({ length: buckets - 1 }, (_, index) => {
      const n = index + 1
      return cohort.filter((one) => (mode === 'on' ? one.in.has(n) : [...one.in].some((each) => each >= n))).length
    }),
  }))
  return {
    ...retentionTable(question, past.population, counts),
    about: aboutOf(past.population, retentionDefinition, 'person', retentionChoices(question)),
  }
}

/** Each person in each cohort: when its bucket begins, and the buckets after it that they came back in. */
export function membersOf(question: Ask<'retention'>, past: Histories) {
  const { bucket } = question
  const [start, back] = question.stepsAt!
  return [...past.people].flatMap(([person, own]) => {
    const returns = own.filter((one) => isAt(back!, one)).map(({ event }) => event.time)
    return startsOf(
      question,
      own.filter((one) => isAt(start!, one)),
    ).map((time) => ({
      person,
      from: startOf(time, bucket),
      in: new Set(returns.flatMap((at) => (at > time ? [bucketsBetween(question, time, at)] : []))),
    }))
  })
}

/** When a person starts: the first time ever, or the first time in each bucket; in the period. */
function startsOf({ cohort, bucket }: Ask<'retention'>, starts: readonly Located[]): number[] {
  if (cohort === 'first') return starts.slice(0, 1).flatMap((one) => (one.inPeriod ? [one.event.time] : []))
  const within = starts.filter(({ inPeriod }) => inPeriod).map(({ event }) => event.time)
  return [...Map.groupBy(within, (time) => startOf(time, bucket)).values()].map((times) => times[0]!)
}

function bucketsBetween({ clock, bucket }: Ask<'retention'>, start: number, back: number): number {
  if (clock === 'rolling') return Math.floor((back - start) / (rollingDays[bucket] * DAY))
  let n = 0
  for (let from = startOf(start, bucket); from < startOf(back, bucket); from = bucketAfter(from, bucket)) n += 1
  return n
}
