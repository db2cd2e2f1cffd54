/** Counts events and distinct people per key. */
export class Tally {
  readonly #found = new Map<string, { events: number; people: Set<string> }>()
  constructor(keys: readonly string[] = []) {
    for (const key of keys) this.#found.set(key, { events: 0, people: new Set() })
  }
  add(key: string, person: string): void {
    let found = this.#found.get(key)
    if (!found) this.#found.set(key, (found = { events: 0, people: new Set() }))
    found.events += 1
    found.people.add(person)
  }
  rows(): [string, { events: number; people: number }][] {
    return [...this.#found].map(([key, { events, people }]) => [key, { events, people: people.size }])
  }
}
