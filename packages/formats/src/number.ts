export type Decimal = '.' | ','

/** A number as people write it (`12,50`, `€ 1.234,50`, `-7`, `(7,50)`, `12,-`), by its decimal mark; null when it is none. */
export function readNumber(raw: string, decimal: Decimal): number | null {
  const bare = signAhead(raw)
    .replace(/^([-+]?)\s*(?:[€$£]|([A-Z]{3}))\s*([-+]?)/, (all, before, code, after) =>
      isCode(code) ? before + after : all,
    )
    .replace(/\s*(?:[€$£]|([A-Z]{3}))$/, (all, code) => (isCode(code) ? '' : all))
  const shape = decimal === ',' ? commaNumber : pointNumber
  if (!shape.test(bare) || !/\d/.test(bare)) return null
  const plain = decimal === ',' ? bare.replace(/[.\s']/g, '').replace(',', '.') : bare.replace(/[,\s']/g, '')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

/** The sign ahead: it may be a true minus, brackets as in accounts, or behind as in ledgers. Behind a comma it stands for no cents. */
const signAhead = (raw: string): string =>
  raw
    .replace(/^\u2212/, '-')
    .replace(/,[-–—]+$/, '')
    .replace(/^\(([^-+()]+)\)$/, '-$1')
    .replace(/^([^-+]+\d)\s?[-\u2212]$/, '-$1')

/** The code of a currency (ISO 4217) that stands before or behind an amount; null when there is none. */
export function codeIn(amount: string): string | null {
  const code = /^[-+]?\s*([A-Z]{3})(?![A-Z])|(?<![A-Z])([A-Z]{3})$/.exec(amount)
  const found = code?.[1] ?? code?.[2]
  return found && codes.has(found) ? found : null
}

const codes = new Set(Intl.supportedValuesOf('currency'))

const isCode = (code: string | undefined): boolean => code === undefined || codes.has(code)

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
