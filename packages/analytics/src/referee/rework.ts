import { compareText } from '../compare-text.ts'
import type { Ask } from '../question/resolved.ts'
import { type CountedRework, noRework, type Rework, withRates } from '../question/rework.ts'
import { median, quantile } from '../statistics/interval.ts'
import { type Histories, inPeriod } from './history.ts'
import { keysOf } from './keys.ts'

/** Each key in everybody's journey, repeats kept. */
export function rework({ reworkBy: by = 'touchpoint', reading }: Ask<'loops'>, past: Histories): Rework[] {
  const seen = inPeriod(past).flatMap(([, own]) => {
    const steps = own.flatMap((one) => {
      const [key] = keysOf(by, reading, one)
      return key === undefined ? [] : [{ key, channel: one.event.channel }]
    })
    const placed = steps.map((step, place) => ({ ...step, place }))
    return [...Map.groupBy(placed, ({ key }) => key)].map(([key, times]) => ({ key, times }))
  })
  const byKey = Map.groupBy(seen, ({ key }) => key)
  const onMap = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const keys = by === 'event' ? [...byKey.keys()] : onMap.map(({ id }) => id)
  const rows = keys.map((key): Rework => {
    const people = byKey.get(key)
    if (!people) return withRates(noRework(key))
    const again = people.flatMap(({ times }) =>
      times.slice(1).map((time, index) => ({
        between: time.place - times[index]!.place - 1,
        sameChannel: time.channel === times[index]!.channel,
      })),
    )
    const fewest = people.flatMap(({ times }) =>
      times.length > 1 ? [Math.min(...times.slice(1).map(({ place }, index) => place - times[index]!.place - 1))] : [],
    )
    return withRates({
      key,
      people: people.length,
      reworked: fewest.length,
      selfLoops: again.filter(({ between }) => between === 0).length,
      returns: again.filter(({ between }) => between > 0).length,
      sameChannel: again.filter(({ sameChannel }) => sameChannel).length,
      leastBetween: quantile(fewest, 0),
      medianBetween: median(fewest),
    } satisfies CountedRework)
  })
  return by === 'event' ? rows.sort((a, b) => b.reworked - a.reworked || compareText(a.key, b.key)) : rows
}
