import { type LibraryEntry, sentenceOf, touchpointTypeOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLanguage, useText } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { MetChips } from '../../ui/met-chips.tsx'
import { UseList } from './use-list.tsx'

interface EntryTableProps {
  entries: readonly LibraryEntry[]
  namesakes: ReadonlyMap<string, LibraryEntry[]>
  onEdit: (entry: LibraryEntry) => void
  onMakeOne: (entries: LibraryEntry[]) => void
}

const columns = ['name', 'kind', 'channel', 'owner', 'rule', 'uses', 'actions'] as const

/** One row for each touchpoint of the team. */
export function EntryTable({ entries, namesakes, ...doing }: EntryTableProps) {
  const t = useTranslations('library')
  if (entries.length === 0)
    return <p className="rounded-2xl border border-line bg-surface p-6 text-muted">{t('nothing')}</p>
  return (
    <section
      aria-label={t('title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-2xl border border-line bg-surface shadow-card"
    >
      <table className="w-full min-w-4xl border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-semibold first:pl-4">
                <span className={column === 'actions' ? 'sr-only' : undefined}>{t(`column.${column}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.library} entry={entry} alike={namesakes.get(entry.library)} {...doing} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface EntryRowProps extends Pick<EntryTableProps, 'onEdit' | 'onMakeOne'> {
  entry: LibraryEntry
  alike: LibraryEntry[] | undefined
}

function EntryRow({ entry, alike, onEdit, onMakeOne }: EntryRowProps) {
  const t = useTranslations('library')
  const text = useText()
  const { language } = useLanguage()
  const { shared, uses, differing } = entry
  const type = touchpointTypeOf(shared.type)
  const cell = 'px-3 py-2 align-top'
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className={`${cell} max-w-72 pl-4 font-semibold break-words`}>
        {shared.name}
        {differing.length > 0 && (
          <span className="mt-1 block font-normal">
            <Chip
              look="notice"
              title={t('differsHint', { fields: differing.map((field) => t(`field.${field}`)).join(', ') })}
            >
              ≠ {t('differs')}
            </Chip>
          </span>
        )}
      </th>
      <td className={cell}>
        <span className="flex flex-wrap gap-1">
          {shared.presence || shared.media ? (
            <MetChips {...shared} />
          ) : (
            <span className="text-muted">{t('unchosen')}</span>
          )}
        </span>
        {type && <span className="mt-0.5 block text-xs text-muted">{text(type.name)}</span>}
      </td>
      <td className={`${cell} break-words`}>{shared.channel || '–'}</td>
      <td className={`${cell} break-words`}>
        {shared.owner || <span className="text-muted">{t('nobody')}</span>}
        {shared.department && <span className="block text-xs text-muted">{shared.department}</span>}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {shared.rule ? (
          <span title={sentenceOf(shared.rule, language)}>✓ {t('hasRule')}</span>
        ) : (
          <span className="text-muted">○ {t('noRule')}</span>
        )}
      </td>
      <td className={`${cell} min-w-64`}>
        <UseList uses={uses} />
      </td>
      <td className={`${cell} pr-4`}>
        <span className="flex justify-end gap-1.5">
          {alike && (
            <Button size="small" onClick={() => onMakeOne(alike)}>
              {t('makeOne', { count: String(alike.length) })}
            </Button>
          )}
          <Button size="small" onClick={() => onEdit(entry)}>
            {t('edit')}
            <span className="sr-only"> {shared.name}</span>
          </Button>
        </span>
      </td>
    </tr>
  )
}
