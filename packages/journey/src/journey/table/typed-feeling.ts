const number = '([-−–+]?\\s?\\d+(?:[.,]\\d+)?)'
const before = new RegExp(`^${number}(?:\\s*[:;=–-]\\s*|\\s+|$)(.*)$`)
const after = new RegExp(`^(.*?)[\\s:;=(]+${number}\\)?$`)

/** A feeling as written in a cell: a number from −2 to 2, a word, or both, such as “−1: onzeker”. */
export function typedFeeling(line: string): { assumed: number | null; emotion: string } {
  const [, first, rest] = before.exec(line) ?? []
  const [, words, last] = after.exec(line) ?? []
  const [typed, emotion] = first !== undefined ? [first, rest!] : [last, words!]
  const value =
    typed === undefined ? Number.NaN : Number(typed.replace(/[−–]/, '-').replace(',', '.').replace(/\s/, ''))
  // Another scale, such as 1 to 10, is not guessed at.
  return Math.abs(value) <= 2 ? { assumed: value, emotion: emotion!.trim() } : { assumed: null, emotion: line }
}
