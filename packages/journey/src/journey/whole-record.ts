import { type JourneyRecord, type RecordKind, recordSchema } from './record.ts'

interface FieldsOfKind {
  required: string[]
  defaults: Record<string, unknown>
}

/** Per kind the fields a record cannot do without, and what stands in a field that was left out. */
const fieldsOf = new Map<RecordKind, FieldsOfKind>(
  recordSchema.options.map(({ shape }) => {
    const fields: FieldsOfKind = { required: [], defaults: {} }
    for (const [name, schema] of Object.entries(shape)) {
      const empty = schema.safeParse(undefined)
      if (!empty.success) fields.required.push(name)
      else if (empty.data !== undefined) fields.defaults[name] = empty.data
    }
    return [shape.kind.value, fields]
  }),
)

/**
 * The record that these fields make, with what was left out filled in; undefined when a field is missing that the kind
 * cannot do without. That happens when one person removes a record while another writes in it: what is left is no record.
 */
export function wholeRecord(fields: Record<string, unknown>): JourneyRecord | undefined {
  const known = fieldsOf.get(fields.kind as RecordKind)
  if (!known) return 'kind' in fields ? (fields as unknown as JourneyRecord) : undefined
  if (known.required.some((name) => fields[name] === undefined)) return undefined
  return { ...known.defaults, ...fields } as JourneyRecord
}
