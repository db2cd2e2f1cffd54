import { nearestWord } from '@wegwijs/journey'
import type { Fault } from '../row-error.ts'

/** A field that no line of its kind has, with the known one it resembles. */
export function unknownField(field: string, fields: readonly string[]): Fault {
  const near = nearestWord(field, fields)
  return {
    field,
    reason: { nl: `Het veld “${field}” is onbekend`, en: `The field “${field}” is not known` },
    remedy: near
      ? {
          nl: `Bedoel je “${near}”? Eigen kenmerken horen in properties`,
          en: `Do you mean “${near}”? Properties of your own belong in properties`,
        }
      : { nl: 'Zet eigen kenmerken in properties', en: 'Put properties of your own in properties' },
  }
}

export const badKind = (kind: unknown): Fault => ({
  field: 'kind',
  reason: { nl: `Het soort ${JSON.stringify(kind)} is onbekend`, en: `The kind ${JSON.stringify(kind)} is not known` },
  remedy: { nl: 'Gebruik event of spend, of laat kind weg', en: 'Use event or spend, or leave kind out' },
})
