/** How long something lasted, in any unit; `ended` is false when it still went on at that moment (censored). */
export interface Lasted {
  time: number
  ended: boolean
}

/** The share that still lasts after a time at which something ended. */
export interface Survival {
  time: number
  /** How many lasted until just before that time. */
  atRisk: number
  ended: number
  share: number
}

/**
 * S(t) = Π over times tⱼ ≤ t of (1 − dⱼ / nⱼ), with dⱼ ended at tⱼ of nⱼ at risk; what is censored at the same time leaves
 * after it (Kaplan and Meier 1958). One entry a time at which something ended, in order.
 */
export function kaplanMeier(lasted: readonly Lasted[]): Survival[] {
  const times = [...Map.groupBy(lasted, ({ time }) => time)].sort(([a], [b]) => a - b)
  let atRisk = lasted.length
  let share = 1
  return times.flatMap(([time, some]) => {
    const ended = some.filter((one) => one.ended).length
    const before = atRisk
    atRisk -= some.length
    if (ended === 0) return []
    share *= 1 - ended / before
    return [{ time, atRisk: before, ended, share }]
  })
}

/** The share that still lasts after `time`: 1 before anything ended. */
export const survivalAt = (curve: readonly Survival[], time: number): number =>
  curve.findLast((each) => each.time <= time)?.share ?? 1

/** The first time after which no more than half still lasts; null when more than half outlasts all that is known. */
export const medianSurvival = (curve: readonly Survival[]): number | null =>
  curve.find(({ share }) => share <= 0.5)?.time ?? null
