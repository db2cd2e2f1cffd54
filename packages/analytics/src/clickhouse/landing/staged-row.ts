import { type Event, parseInstant, parseNumber } from '@wegwijs/journey'

export const stagedColumns = [
  'line',
  'given',
  'person',
  'time',
  'name',
  'source',
  'channel',
  'account',
  'value',
  'currency',
  'score',
  'scale',
  'text',
  'properties',
  'numbers',
  'dates',
] as const

/** An event as the staging table has it; properties that are numbers or dates are read once, here. */
export function stagedRow({ line, event }: { line: number; event: Event }): unknown[] {
  const numbers: Record<string, number> = {}
  const dates: Record<string, number> = {}
  for (const key in event.properties) {
    const raw = event.properties[key]!
    const number = parseNumber(raw)
    if (number !== null) numbers[key] = number
    else {
      const instant = parseInstant(raw)
      if (instant !== null) dates[key] = instant
    }
  }
  return [
    line,
    event.id ?? '',
    event.person ?? '',
    event.time,
    event.name,
    event.source,
    event.channel,
    event.account ?? '',
    event.value ?? null,
    event.currency ?? '',
    event.score ?? null,
    event.scale ?? '',
    event.text ?? '',
    event.properties,
    numbers,
    dates,
  ]
}
