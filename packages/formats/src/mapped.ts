import type { Mapping, SourceOfField, timeTargets } from './mapping.ts'

export type Field = keyof Mapping['fields']

/** The text a mapping gives a field in every row; undefined when it gives none. */
export function constantOf(mapping: Mapping | undefined, field: Field): string | undefined {
  const source = mapping?.fields[field]
  return source && 'constant' in source ? source.constant : undefined
}

/** How a mapping says that the times of a field are written. */
export function formatOf(mapping: Mapping | undefined, field: (typeof timeTargets)[number]): string {
  const source = mapping?.fields[field]
  return (source && 'column' in source && source.format) || 'auto'
}

/** The zone of times that are written without one. */
export const zoneOf = (mapping: Mapping | undefined): string => mapping?.zone ?? 'UTC'

/** The columns that some field is read from. */
export const usedColumns = (fields: Mapping['fields']): Set<string> => new Set(Object.values(fields).flatMap(columnsOf))

/** The columns of a field: none for a constant, two for a day and a time of day. */
export const columnsOf = (source: SourceOfField): string[] =>
  'column' in source ? [source.column, ...(source.clock === undefined ? [] : [source.clock])] : []
