import type { LibraryEntry } from '@wegwijs/journey'
import type { LibrarySearch } from '../../search.ts'

/** The entries that the search box and the filters leave. */
export const filtered = (
  entries: readonly LibraryEntry[],
  { q, media, presence, only }: LibrarySearch,
  namesakes: ReadonlyMap<string, unknown>,
): LibraryEntry[] =>
  entries.filter(
    (entry) =>
      (media === undefined || (entry.shared.media ?? 'unchosen') === media) &&
      (presence === undefined || (entry.shared.presence ?? 'unchosen') === presence) &&
      (only === undefined || holds(only, entry, namesakes)) &&
      wordsOf(q).every((word) => textOf(entry).includes(word)),
  )

function holds(only: NonNullable<LibrarySearch['only']>, entry: LibraryEntry, namesakes: ReadonlyMap<string, unknown>) {
  switch (only) {
    case 'noOwner':
      return entry.shared.owner === ''
    case 'noRule':
      return entry.shared.rule === undefined
    case 'several':
      return entry.uses.length > 1
    case 'alike':
      return namesakes.has(entry.library)
  }
}

const wordsOf = (text = ''): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean)

const textOf = ({ shared, uses }: LibraryEntry): string =>
  [shared.name, shared.channel, shared.owner, shared.department, ...uses.map(({ title }) => title)]
    .join(' ')
    .toLocaleLowerCase()
