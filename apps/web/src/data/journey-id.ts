const MAX_WORDS = 48

/** An id for a new journey: its title in plain letters, and a few random ones so that equal titles do not meet. */
export function journeyIdFor(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_WORDS)
    .replace(/^-+|-+$/g, '')
  const tail = crypto.randomUUID().slice(0, 6)
  return words ? `${words}-${tail}` : tail
}
