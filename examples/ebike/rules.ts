import type { Condition, Rule } from '@wegwijs/journey'

/** A condition on one field; the compiler checks that operation and value belong together. */
export const condition = <O extends Condition['op']>(
  field: Condition['field'],
  op: O,
  value: Extract<Condition, { op: O }> extends { value: infer V } ? V : never,
): Rule => ({ field, op, value }) as Rule

export const named = (name: string): Rule => condition('name', 'is', name)
export const either = (...any: Rule[]): Rule => ({ any })
