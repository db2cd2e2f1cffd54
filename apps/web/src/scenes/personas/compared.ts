/** More than this do not fit beside each other. */
export const MOST_COMPARED = 4

/** The personas an address compares, such as `lotte,henk`; who is gone is left out. */
export const comparedIn = <P extends { id: string }>(text: string | undefined, personas: readonly P[]): P[] =>
  [...new Set(text?.split(','))]
    .flatMap((id) => personas.filter((persona) => persona.id === id))
    .slice(0, MOST_COMPARED)

/** How the address names them; nothing when nobody is compared. */
export const textOfCompared = (ids: readonly string[]): string | undefined => ids.join(',') || undefined
