import { useTranslations } from 'use-intl'
import { useRemovedJourneys } from '../../data/queries.ts'
import { useBringBackJourney } from '../../data/saving.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'

/** What was removed is kept, with its versions, and comes back with a click. */
export function RemovedJourneys() {
  const t = useTranslations('home.journeys')
  const { data } = useRemovedJourneys()
  const bringBack = useBringBackJourney()
  if (!data || data.length === 0) return null
  return (
    <details className="text-muted">
      <summary className="w-fit cursor-pointer rounded">{t('removed', { n: data.length })}</summary>
      <ul className="mt-2 grid gap-1">
        {data.map(({ key, title, organisation }) => (
          <li key={key} className="flex items-center gap-3">
            <span className="min-w-0 truncate">{[title, organisation].filter(Boolean).join(' · ')}</span>
            <Button size="small" onClick={() => bringBack.mutate(key)}>
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
      {bringBack.error && <ErrorNote error={bringBack.error} />}
    </details>
  )
}
