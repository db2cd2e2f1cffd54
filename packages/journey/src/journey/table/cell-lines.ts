const bullet = /^(?:[-–—•*·▪◦‣●○✓]|\d{1,2}[.)])\s+/
const nothing = /^[-–—•*·.]*$/

/** The lines of a cell, each a card of its own, without the bullet in front; a lone dash is nothing. */
export const cellLines = (cell: string): string[] =>
  cell
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(bullet, '').trim())
    .filter((line) => !nothing.test(line))

/** A text in parts no longer than this, without cutting a character in two. */
export function partsOf(text: string, length: number): string[] {
  if (text.length <= length) return [text]
  const part = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  return [part, ...partsOf(text.slice(part.length), length)]
}
