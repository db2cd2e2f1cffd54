import type { Language } from '../../language.ts'

/** A number as somebody wrote it: 1.234,5 or 1,234.5, with € or %. */
export interface WrittenNumber {
  digits: string
  percent: boolean
  money: boolean
}

/** What is written, apart from its signs; null when it is no number. */
export function written(cell: string): WrittenNumber | null {
  const signs = /^(?:€|EUR)?\s*([-−]?[\d.,\s'’]*\d[\d.,\s]*?)\s*(%|€|EUR)?(?:,-)?$/i.exec(cell.trim())
  if (!signs) return null
  const digits = signs[1]!.replace(/[\s'’\u00a0]/g, '').replace('−', '-')
  return { digits, percent: signs[2] === '%', money: /€|EUR/i.test(cell) }
}

/** The decimal sign of a column: the one that can be no other, else that of the language. */
export function decimalOf(column: readonly string[], language: Language): '.' | ',' {
  for (const digits of column) {
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
    if (last < 0) continue
    const sign = digits[last] as '.' | ','
    const other = sign === '.' ? ',' : '.'
    const once = digits.indexOf(sign) === last
    if (
      once &&
      (digits.includes(other) || !/^\d{3}$/.test(digits.slice(last + 1)) || /^-?0?$/.test(digits.slice(0, last)))
    )
      return sign
    if (!once) return other
  }
  return language === 'nl' ? ',' : '.'
}

/** The number; null when its signs do not stand as in a number with this decimal sign. */
export function numberOf(digits: string, decimal: '.' | ','): number | null {
  const [point, thousand] = decimal === ',' ? [',', '\\.'] : ['\\.', ',']
  const shape = new RegExp(`^-?(?:\\d+|\\d{1,3}(?:${thousand}\\d{3})+)(?:${point}\\d+)?$|^-?${point}\\d+$`)
  if (!shape.test(digits)) return null
  return Number(digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.'))
}
