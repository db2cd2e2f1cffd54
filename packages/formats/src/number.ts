export type Decimal = '.' | ','

/** A number as people write it (`12,50`, `€ 1.234,50`, `-7`), by its decimal mark; null when it is none. */
export function readNumber(raw: string, decimal: Decimal): number | null {
  const bare = raw
    .replace(/^([-+]?)\s*(?:€|\$|£|EUR|USD|GBP)\s*([-+]?)/, '$1$2')
    .replace(/\s*(?:€|\$|£|EUR|USD|GBP)$/, '')
  const shape = decimal === ',' ? commaNumber : pointNumber
  if (!shape.test(bare) || !/\d/.test(bare)) return null
  const plain = decimal === ',' ? bare.replace(/[.\s']/g, '').replace(',', '.') : bare.replace(/[,\s']/g, '')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

// Whole part plain or in groups of three; then the decimals. An exponent only comes from machines.
const pointNumber = /^[-+]?(?:\d{1,3}(?:[,\s']\d{3})+|\d+)?(?:(?<=\d)\.?|\.\d+|)(?:[eE][-+]?\d+)?$/
const commaNumber = /^[-+]?(?:\d{1,3}(?:[.\s']\d{3})+|\d+)?(?:(?<=\d),?|,\d+|)(?:[eE][-+]?\d+)?$/

/**
 * The decimal mark a column is written with: a comma when a sample can only be read so, or when groups of three
 * could be thousands and the table itself is separated by semicolons, as where the comma is taken.
 */
export function guessDecimal(samples: readonly string[], delimiter: string): Decimal {
  const asPoint = samples.filter((sample) => readNumber(sample.trim(), '.') !== null).length
  const asComma = samples.filter((sample) => readNumber(sample.trim(), ',') !== null).length
  if (asComma !== asPoint) return asComma > asPoint ? ',' : '.'
  const grouped = samples.some((sample) => /^\D*\d{1,3}(\.\d{3})+$/.test(sample.trim()))
  return grouped && delimiter === ';' ? ',' : '.'
}
