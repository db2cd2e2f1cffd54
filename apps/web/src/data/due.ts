const DAY = 86_400_000

/** Whole days from today to a day, both taken as calendar days in UTC; negative when it has passed. */
export function daysUntil(day: string, now: number): number {
  return Math.round((Date.parse(`${day}T00:00Z`) - Math.floor(now / DAY) * DAY) / DAY)
}
