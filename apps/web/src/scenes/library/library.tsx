import { Link } from '@tanstack/react-router'
import type { Journey, LibraryEntry } from '@wegwijs/journey'
import { namesakesIn } from '@wegwijs/journey'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLibrary } from '../../data/library.ts'
import { buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { EditEntry } from './edit-entry.tsx'
import { EntryTable } from './entry-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filtered } from './filters.ts'
import { MakeOne } from './make-one.tsx'
import { useLibrarySearch } from './search.ts'

/** All touchpoints of the team across its maps: found, changed once, made one. */
export function LibraryScene() {
  const t = useTranslations('library')
  const { journeys, entries, error, refetch } = useLibrary()
  return (
    <div className="mx-auto grid w-full max-w-[110rem] gap-4 px-5 pt-5 pb-10">
      <title>{`${t('title')} · Wegwijs`}</title>
      <header className="grid gap-1">
        <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
        <p className="max-w-2xl text-muted">{t('lead')}</p>
      </header>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {entries && journeys ? (
        entries.length > 0 ? (
          <Entries entries={entries} journeys={journeys} />
        ) : (
          <None any={journeys.length > 0} />
        )
      ) : (
        !error && <Skeleton rows={6} className="h-11" />
      )}
    </div>
  )
}

function None({ any }: { any: boolean }) {
  const t = useTranslations('library')
  return (
    <div className="grid justify-items-start gap-3 rounded-2xl border border-dashed border-line-strong p-8">
      <p className="font-semibold">{t('none')}</p>
      <p className="max-w-xl text-muted">{t('noneHint')}</p>
      {!any && (
        <Link to="/make" className={buttonClass()}>
          {t('noJourneys')}
        </Link>
      )}
    </div>
  )
}

/** What is being done with an entry. */
type Doing = { what: 'edit'; entry: LibraryEntry } | { what: 'makeOne'; entries: LibraryEntry[] } | null

function Entries({ entries, journeys }: { entries: LibraryEntry[]; journeys: Journey[] }) {
  const { search } = useLibrarySearch()
  const [doing, setDoing] = useState<Doing>(null)
  const namesakes = useMemo(() => namesakesIn(entries), [entries])
  const shown = filtered(entries, search, namesakes)
  const close = (): void => setDoing(null)
  return (
    <>
      <FilterBar shown={shown.length} all={entries.length} />
      <EntryTable
        entries={shown}
        namesakes={namesakes}
        onEdit={(entry) => setDoing({ what: 'edit', entry })}
        onMakeOne={(alike) => setDoing({ what: 'makeOne', entries: alike })}
      />
      {doing?.what === 'edit' && <EditEntry entry={doing.entry} journeys={journeys} onClose={close} />}
      {doing?.what === 'makeOne' && <MakeOne entries={doing.entries} journeys={journeys} onClose={close} />}
    </>
  )
}
