import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { buttonClass } from './button.tsx'

/** Shown while nothing has been imported: what to do to see numbers. */
export function EmptyNote({ journey }: { journey: string }) {
  const t = useTranslations('map.empty')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-surface px-3 py-1">
      <p className="min-w-0 flex-1">
        <strong>{t('title')}.</strong> <span className="text-muted">{t('text')}</span>
      </p>
      <Link to="/import" search={{ journey }} className={buttonClass('primary', 'small')}>
        {t('action')}
      </Link>
    </div>
  )
}
