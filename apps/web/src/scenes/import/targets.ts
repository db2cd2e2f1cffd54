import type { Mapping } from '@wegwijs/formats'

export type Target = keyof Mapping['fields']

/** The fields of each kind of row, the ones that cannot be missed first. A copy of what a mapping may hold: a screen imports types only. */
const targets: Record<Mapping['record'], readonly Target[]> = {
  event: [
    'time',
    'name',
    'person',
    'source',
    'channel',
    'value',
    'currency',
    'score',
    'scale',
    'text',
    'account',
    'id',
  ],
  spend: [
    'day',
    'cost',
    'channel',
    'campaign',
    'impressions',
    'clicks',
    'currency',
    'costMicros',
    'platform',
    'until',
    'reach',
    'engagements',
  ],
  orders: [
    'time',
    'order',
    'person',
    'value',
    'quantity',
    'currency',
    'status',
    'refund',
    'refundedAt',
    'paidAt',
    'account',
    'channel',
    'source',
  ],
  answers: ['time', 'person', 'touchpoint', 'survey', 'id', 'account', 'channel', 'source'],
}
const needed: Record<Mapping['record'], readonly Target[]> = {
  event: ['time', 'name'],
  spend: ['day', 'cost', 'campaign', 'impressions', 'clicks'],
  answers: ['time'],
  orders: ['time', 'order'],
}
const usuallyThere: Record<Mapping['record'], readonly Target[]> = {
  event: ['time', 'name', 'person', 'source', 'channel'],
  spend: ['day', 'cost', 'channel', 'campaign', 'impressions', 'clicks'],
  answers: ['person', 'touchpoint'],
  orders: ['time', 'order', 'person', 'value', 'currency', 'status'],
}

export const isNeeded = (target: Target): boolean => Object.values(needed).some((list) => list.includes(target))

/** The fields to show at once, and those that wait until they are asked for. */
export function targetsOf({ record, fields }: Mapping): { first: Target[]; rest: Target[] } {
  const isFirst = (target: Target): boolean => usuallyThere[record].includes(target) || fields[target] !== undefined
  return { first: targets[record].filter(isFirst), rest: targets[record].filter((target) => !isFirst(target)) }
}

/**
 * The same table read as another kind of row: fields that kind does not have go, and of a survey every column without
 * a field may be a question.
 */
export function readAs(
  record: Mapping['record'],
  { questions: _questions, statuses: _statuses, ...mapping }: Mapping,
  columns: readonly { name: string }[],
): Mapping {
  const kept = Object.entries(mapping.fields).filter(([target]) => targets[record].includes(target as Target))
  const fields: Mapping['fields'] = Object.fromEntries(kept)
  if (record !== 'answers') return { ...mapping, record, fields }
  const used = Object.values(fields).flatMap((source) => ('column' in source ? [source.column, source.clock] : []))
  const free = columns.filter(({ name }) => !used.includes(name))
  return { ...mapping, record, fields, questions: free.map(({ name }) => ({ column: name, what: 'property' })) }
}

const times: readonly Target[] = ['time', 'day', 'until', 'refundedAt']
/** Fields that hold a time, which can be written in many ways. */
export const isTime = (target: Target): boolean => times.includes(target)

export const namedTimeFormats = ['auto', 'iso', 'epoch-s', 'epoch-ms', 'epoch-us', 'excel-days'] as const
export const timePatterns = [
  'dd-MM-yyyy HH:mm',
  'dd-MM-yyyy HH:mm:ss',
  'dd/MM/yyyy HH:mm',
  'MM/dd/yyyy HH:mm',
  'yyyy-MM-dd HH:mm:ss',
  'dd-MM-yyyy',
] as const
export const isTimePattern = (typed: string): boolean => /^[dMyHhmsSaZ\-/.:, T]+$/.test(typed)

/** The zone this computer's clock is in. */
export const ownZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Zones to choose from, that of this computer first; any other may be typed. */
export const zones: readonly string[] = [...new Set([ownZone, 'Europe/Amsterdam', 'UTC', 'Europe/London'])]
