import fc from 'fast-check'
import type { z } from 'zod'

/** Texts that would break what is concatenated, cut short, compared as bytes, or looked up in an object. */
export const hostileTexts = [
  `'; DROP TABLE events; --`,
  `"\`'\\`,
  '\\',
  `\\'`,
  '{x:String}',
  '{p0:String}',
  '{p0:Identifier}',
  '%s %d ? :p0 $1 {{x}}',
  'a\u0000b',
  '\u0000absent',
  '\ud800',
  'x\udc00y',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '__proto__',
  'constructor',
  'toString',
  'properties.__proto__',
  'properties.{x:String}',
  '\n\r\t',
  ' ',
  '',
  '(a+)+$',
  '(a|aa)+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  'a{1000}{1000}',
  '(',
  '[[:alpha:]',
  '\\1',
  '(?=a)',
  '\\pL',
  'NaN',
  '1e400',
  '-0',
  '٣',
  'START',
  'END',
]

const hostileNumbers = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, 2, 3, 5, -1, 0.5, 1e-7],
  ...[5e-324, 1e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, 2 ** 64, 1e21],
]

/** Something of every type, where a type was asked for. */
const strange = fc.constantFrom<unknown>(null, [], {}, [[]], { kind: 'counts' }, true, 'x', 0, undefined)

type Type = z.core.$ZodTypes

/**
 * Questions as the schema reads them, so that every kind and field is among them by itself: mostly of the right type and
 * of words that mean something (`known`), with hostile ones between. `fixed` says what stands in fields of that name.
 */
export function hostileFor(
  schema: z.core.$ZodType,
  known: readonly string[],
  fixed: Readonly<Record<string, unknown>>,
): fc.Arbitrary<unknown> {
  const text = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known) },
    { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  )
  const number = fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 }) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileNumbers) },
  )
  const of = (type: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 60, arbitrary: rightly((type as Type)._zod.def, depth) }, { weight: 1, arbitrary: strange })
  const rightly = (def: Type['_zod']['def'], depth: number): fc.Arbitrary<unknown> => {
    switch (def.type) {
      case 'string':
      case 'template_literal':
        return text
      case 'number':
        return number
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'literal':
        return fc.constantFrom(...def.values)
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries))
      case 'array':
        return depth <= 0 ? fc.constant([]) : fc.array(of(def.element, depth - 1), { maxLength: 3 })
      case 'record':
        return depth <= 0 ? fc.constant({}) : fc.dictionary(text, of(def.valueType, depth - 1), { maxKeys: 3 })
      case 'union': {
        // Of what may hold itself the first is the simplest.
        const options = depth > 0 ? def.options : def.options.slice(0, 1)
        return fc.oneof(...options.map((option) => of(option, depth)))
      }
      case 'optional':
      case 'nullable':
      case 'default':
        return of(def.innerType, depth)
      case 'lazy':
        return fc.constant(null).chain(() => of(def.getter(), depth - 1))
      case 'pipe':
        return of(def.in, depth)
      case 'object':
        return object(def.shape, depth)
      case 'tuple':
        return fc.tuple(...def.items.map((item) => of(item, depth - 1)))
      default:
        throw new Error(`No hostile values for a schema of type ${def.type}`)
    }
  }
  const object = (shape: Readonly<Record<string, z.core.$ZodType>>, depth: number): fc.Arbitrary<unknown> => {
    const fields = Object.entries(shape).map(([name, type]) => {
      const value = Object.hasOwn(fixed, name) ? fc.constant(fixed[name]) : of(type, depth - 1)
      const isLeftOut = oneIn(Object.hasOwn(fixed, name) ? 10 : 100)
      const isThere =
        type._zod.optin === 'optional' && !Object.hasOwn(fixed, name) ? oneIn(8) : isLeftOut.map((left) => !left)
      return fc.tuple(fc.constant(name), isThere, value)
    })
    const extra = fc.tuple(fc.constantFrom('__proto__', 'constructor', 'lable'), oneIn(40), strange)
    return fc
      .tuple(...fields, extra)
      .map((all) => Object.fromEntries(all.flatMap(([name, isThere, value]) => (isThere ? [[name, value]] : []))))
  }
  return of(schema, 5)
}

const oneIn = (times: number): fc.Arbitrary<boolean> => fc.nat({ max: times - 1 }).map((one) => one === 0)
