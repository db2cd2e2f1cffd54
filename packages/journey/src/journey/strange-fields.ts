import { z } from 'zod'

/** A field that a schema does not know at its place, and those that it does know there. */
export interface StrangeField {
  path: readonly PropertyKey[]
  known: readonly string[]
}

type Schema = z.core.$ZodType

/** The fields of a value that nothing the schema may mean knows; where any name may stand there are none. */
export const strangeFields = (schema: Schema, value: unknown): StrangeField[] => strangeIn([schema], value, [])

function strangeIn(schemas: readonly Schema[], value: unknown, path: readonly PropertyKey[]): StrangeField[] {
  const shapes = schemas.flatMap((schema) => shapesOf(schema, value))
  if (Array.isArray(value)) {
    const parts = shapes.flatMap((shape) => (shape instanceof z.ZodArray ? [shape.element] : []))
    return value.flatMap((part, index) => strangeIn(parts, part, [...path, index]))
  }
  const fields = shapes.map(fieldsOf)
  if (typeof value !== 'object' || value === null || fields.every((each) => each === null)) return []
  const known = [...new Set(fields.flatMap((each) => Object.keys(each?.named ?? {})))]
  return Object.entries(value).flatMap(([key, part]) => {
    const below = fields.flatMap((each) =>
      each && Object.hasOwn(each.named, key) ? each.named[key]! : (each?.others ?? []),
    )
    return below.length > 0 ? strangeIn(below, part, [...path, key]) : [{ path: [...path, key], known }]
  })
}

/** What a schema says of the fields of an object: those it names, and what any other holds. */
interface Fields {
  named: Readonly<Record<string, Schema>>
  others: readonly Schema[]
}

function fieldsOf(shape: Schema): Fields | null {
  if (shape instanceof z.ZodObject) return { named: shape.shape, others: [] }
  if (!(shape instanceof z.ZodRecord)) return null
  const { keyType, valueType } = shape
  if (!(keyType instanceof z.ZodEnum)) return { named: {}, others: [valueType] }
  return { named: Object.fromEntries(keyType.options.map((key) => [key, valueType])), others: [] }
}

/** What a schema may mean without its wrappings; of kinds of a thing only the kind that the value says it is. */
function shapesOf(schema: Schema, value: unknown): Schema[] {
  if (schema instanceof z.ZodLazy) return shapesOf(schema.unwrap(), value)
  if (schema instanceof z.ZodPipe) return shapesOf(schema.in, value)
  if (schema instanceof z.ZodDiscriminatedUnion) return optionsMeant(schema, value)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => shapesOf(option, value))
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
  return isWrapped ? shapesOf(schema.unwrap(), value) : [schema]
}

function optionsMeant({ options, def }: z.ZodDiscriminatedUnion, value: unknown): Schema[] {
  const said = Object(value)[def.discriminator]
  const isMeant = (option: Schema): boolean =>
    option instanceof z.ZodObject && option.shape[def.discriminator]?.safeParse(said).success
  return options.filter(isMeant)
}
