/** Lower case without accents, with straight apostrophes: how words are compared. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`´]/g, "'")
    .toLowerCase()

/** The words of a text in plain form; a hyphen parts them. */
export const wordsOf = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
