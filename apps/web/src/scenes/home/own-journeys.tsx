import { Link } from '@tanstack/react-router'
import type { JourneySummary } from '@wegwijs/api'
import { modelOf, type Text } from '@wegwijs/journey'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useJourneys } from '../../data/queries.ts'
import { today } from '../../data/today.ts'
import { useFormats, useText } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { JourneyMenu } from './journey-menu.tsx'
import { RemovedJourneys } from './removed-journeys.tsx'

/** The journeys of the team itself; examples have their own door. */
export function OwnJourneys() {
  const t = useTranslations('home.journeys')
  const l = useTranslations('library')
  const { data, error, refetch } = useJourneys()
  const own = data?.filter(({ example }) => !example)
  return (
    <section aria-labelledby="own-journeys" className="grid gap-2">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="own-journeys" className="text-base font-semibold">
          {t('title')}
        </h2>
        {own && own.length > 0 && (
          <Link to="/touchpoints" title={l('linkHint')} className="rounded underline underline-offset-3">
            {l('link')}
          </Link>
        )}
      </header>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : !own ? (
        <Skeleton rows={2} className="h-14" />
      ) : own.length === 0 ? (
        <p className="rounded-xl border border-dashed border-line-strong p-5 text-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card">
          {own.map((journey) => (
            <li key={journey.id} className="flex flex-wrap items-center">
              {journey.damaged ? (
                <DamagedRow name={journey.title} reason={journey.damaged} />
              ) : (
                <>
                  <JourneyRow journey={journey} />
                  <JourneyMenu journey={journey} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <RemovedJourneys />
    </section>
  )
}

/** A file that does not open stays in the list with its reason, so that nobody thinks the journey is gone. */
function DamagedRow({ name, reason }: { name: string; reason: Text }) {
  const t = useTranslations('home.journeys')
  const text = useText()
  return (
    <p className="px-4 py-3">
      <span className="block truncate text-sm font-semibold">{name}</span>
      <span className="block text-xs text-pain">{text(reason)}</span>
      <span className="block text-xs text-muted">{t('damagedHint', { file: name })}</span>
    </p>
  )
}

function JourneyRow({ journey }: { journey: JourneySummary }) {
  const t = useTranslations('home.journeys')
  const text = useText()
  return (
    <Link
      to="/journeys/$id"
      params={{ id: journey.id }}
      className="flex min-w-0 flex-1 items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-semibold">{journey.title}</span>
        <span className="block truncate text-xs text-muted">
          {[journey.organisation, text(modelOf(journey.model).name), journey.owner].filter(Boolean).join(' · ')}
        </span>
      </span>
      <NextReview review={journey.review} />
      <Chip look="soft">{t(journey.status)}</Chip>
      <ChevronRight size={16} aria-hidden="true" className="text-muted" />
    </Link>
  )
}

/** When a journey is to be looked at again; a day that has passed is said in words. */
function NextReview({ review: { next, raised } }: Pick<JourneySummary, 'review'>) {
  const t = useTranslations('home.journeys')
  const formats = useFormats()
  const late = next !== null && next < today()
  const words = next === null ? t('noReview') : t(late ? 'reviewLate' : 'review', { day: formats.day(next) })
  return (
    <span className={late || raised > 0 ? 'text-xs font-semibold text-notice' : 'text-xs text-muted'}>
      {words}
      {raised > 0 && ` · ${t('raised', { n: raised })}`}
    </span>
  )
}
