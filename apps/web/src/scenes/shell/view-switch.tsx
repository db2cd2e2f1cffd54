import { Link, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'

const look =
  'flex h-full items-center rounded-md px-3.5 font-medium text-muted hover:text-ink aria-[current=page]:bg-ink aria-[current=page]:text-white'

/** The same journey as a map, as flows, or by its personas; the chosen model and period go along. */
export function ViewSwitch({ id }: { id: string }) {
  const t = useTranslations('shell')
  const { model, days, from, to } = useSearch({ strict: false })
  return (
    <nav aria-label={t('views')} className="flex h-8.5 rounded-lg border border-line-strong p-0.5">
      <Link
        to="/journeys/$id"
        params={{ id }}
        search={{ model, days, from, to }}
        activeOptions={{ exact: true, includeSearch: false }}
        className={look}
      >
        {t('view.map')}
      </Link>
      <Link
        to="/journeys/$id/flows"
        params={{ id }}
        search={{ model, days, from, to }}
        activeOptions={{ includeSearch: false }}
        className={look}
      >
        {t('view.flows')}
      </Link>
      <Link
        to="/journeys/$id/personas"
        params={{ id }}
        search={{ model, days, from, to }}
        activeOptions={{ includeSearch: false }}
        className={look}
      >
        {t('view.personas')}
      </Link>
      <Link
        to="/journeys/$id/improve"
        params={{ id }}
        search={{ model, days, from, to }}
        activeOptions={{ includeSearch: false }}
        className={look}
      >
        {t('view.improve')}
      </Link>
      <Link
        to="/journeys/$id/promise"
        params={{ id }}
        search={{ model, days, from, to }}
        activeOptions={{ includeSearch: false }}
        className={look}
      >
        {t('view.promise')}
      </Link>
    </nav>
  )
}
