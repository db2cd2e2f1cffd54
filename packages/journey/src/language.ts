/** The two languages of the interface; content on a map is in the words of its own team. */
export type Language = 'nl' | 'en'
export const languages: readonly Language[] = ['nl', 'en']

/** One sentence or name in both languages. */
export interface Text {
  nl: string
  en: string
}

export const text = (nl: string, en: string): Text => ({ nl, en })
