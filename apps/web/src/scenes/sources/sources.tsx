import { Link } from '@tanstack/react-router'
import type { SourcesSummary } from '@wegwijs/api'
import { Upload } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useSources } from '../../data/queries.ts'
import { buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ConnectList } from './connect-list.tsx'
import { ImportList } from './import-list.tsx'
import { SourceTable } from './source-table.tsx'

/** What came in from where, how new it is, and what every import did. */
export function SourcesScene() {
  const t = useTranslations('sources')
  const { data, error, refetch } = useSources()
  return (
    <div className="mx-auto grid w-full max-w-[90rem] gap-8 px-5 pt-5 pb-12">
      <title>{`${t('title')} · Wegwijs`}</title>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="grid gap-1">
          <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
          <p className="max-w-3xl text-muted">{t('lead')}</p>
        </div>
        <Link to="/import" className={buttonClass('primary')}>
          <Upload size={14} aria-hidden="true" />
          {t('import')}
        </Link>
      </header>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && <Found found={data} />}
      <ConnectList />
    </div>
  )
}

function Found({ found: { sources, imports } }: { found: SourcesSummary }) {
  const t = useTranslations('sources.empty')
  if (imports.length === 0) {
    return (
      <div className="rounded-2xl border border-dashed border-line-strong p-6">
        <p className="text-base font-semibold">{t('title')}</p>
        <p className="text-muted">{t('text')}</p>
      </div>
    )
  }
  return (
    <>
      {sources.length > 0 && <SourceTable sources={sources} imports={imports} />}
      <ImportList imports={imports} />
    </>
  )
}
