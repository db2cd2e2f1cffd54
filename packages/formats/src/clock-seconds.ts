/** Seconds written as a clock, `1:35` or `0:01:35`; null when it is none. */
export function clockSeconds(cell: string): number | null {
  const [, hours = 0, minutes, seconds] = /^(?:(\d+):)?(\d+):(\d\d)$/.exec(cell) ?? []
  return minutes === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
