import { type Fields, isInexact, isRecord, tooLarge } from '../json/record.ts'
import type { Fault } from '../row-error.ts'

/**
 * Nested fields as one level with dots, `address.city`; lists stay JSON, null and '' are left out. A key that would
 * set the prototype stays a plain key.
 */
export function flattened(fields: Fields): Record<string, string> | Fault {
  const flat: [string, string][] = []
  const fault = gather(fields, '', flat)
  return fault ?? Object.fromEntries(flat)
}

function gather(fields: Fields, prefix: string, flat: [string, string][]): Fault | null {
  for (const [key, value] of Object.entries(fields)) {
    const name = prefix + key
    if (isRecord(value)) {
      const fault = gather(value, `${name}.`, flat)
      if (fault) return fault
    } else if (isInexact(value)) return tooLarge(name, value)
    else if (value !== null && value !== '') {
      flat.push([name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
    }
  }
  return null
}
