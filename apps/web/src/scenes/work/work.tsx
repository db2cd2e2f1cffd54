import { getRouteApi, Link } from '@tanstack/react-router'
import { isOverdue, suggestedFindings, withWork } from '@wegwijs/journey'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDocuments } from '../../data/documents.ts'
import { useEditDocument } from '../../data/edit-document.ts'
import { today } from '../../data/today.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type BacklogItem, backlogOf, filtered, sorted } from './backlog.ts'
import { WorkFilters } from './work-filters.tsx'
import { WorkTable } from './work-table.tsx'

const route = getRouteApi('/work')
const ROWS = 100

/** What is to be done in all journeys together, changed on the spot. */
export function WorkScene() {
  const t = useTranslations('work')
  const { data, error, refetch } = useDocuments()
  const { edit, failure } = useEditDocument()
  const search = route.useSearch()
  const [rows, setRows] = useState(ROWS)
  const backlog = useMemo(() => backlogOf(data ?? []), [data])
  const wanted = sorted(filtered(backlog, search, today()), search.sort ?? 'due', today())
  const overdue = backlog.filter((item) => isOverdue(item, today())).length
  const suggested = (data ?? []).reduce((sum, journey) => sum + suggestedFindings(journey), 0)
  const archived = (data ?? []).filter(({ status }) => status === 'archived').length
  return (
    <div className="mx-auto flex w-full max-w-[100rem] min-w-0 flex-1 flex-col gap-4 px-5 pt-5 pb-10">
      <title>{`${t('title')} · Wegwijs`}</title>
      <header>
        <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {failure && <ErrorNote error={failure.error} onRetry={failure.retry} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && backlog.length === 0 && (
        <p className="rounded-xl border border-dashed border-line-strong p-5 text-muted">{t('none')}</p>
      )}
      {backlog.length > 0 && (
        <>
          <WorkFilters backlog={backlog} />
          <p role="status" className="text-muted">
            {t('count', { shown: wanted.length, all: backlog.length })} ·{' '}
            <span className={overdue > 0 ? 'font-semibold text-notice' : ''}>{t('overdueCount', { n: overdue })}</span>
            {suggested > 0 && ` · ${t('suggested', { n: suggested })}`}
            {archived > 0 && ` · ${t('archived', { n: archived })}`}
          </p>
          {wanted.length === 0 ? (
            <p className="rounded-xl border border-dashed border-line-strong p-5 text-muted">{t('noneLeft')}</p>
          ) : (
            <WorkTable<BacklogItem>
              caption={t('title')}
              items={wanted.slice(0, rows)}
              keyOf={({ id, journey }) => `${journey.id} ${id}`}
              onChange={({ id, journey }, change) => edit(journey.id, (now) => withWork(now, id, change))}
              title={({ id, kind, text, journey }) => (
                <Link
                  to="/journeys/$id"
                  params={{ id: journey.id }}
                  search={{ panel: `${kind === 'action' ? 'action' : 'card'}:${id}` }}
                  className="rounded hover:underline"
                >
                  {text}
                </Link>
              )}
              where={({ journey, stage }) => [journey.title, stage].filter(Boolean).join(' · ')}
            />
          )}
          {wanted.length > rows && (
            <Button className="self-start" onClick={() => setRows(rows + ROWS)}>
              {t('more', { n: String(Math.min(ROWS, wanted.length - rows)), left: String(wanted.length - rows) })}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
