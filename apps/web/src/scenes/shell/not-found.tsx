import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../ui/button.tsx'

export function NotFound() {
  const t = useTranslations('shell.notFound')
  return (
    <div className="m-auto grid justify-items-center gap-4 p-10">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <Link to="/" className={buttonClass('primary')}>
        {t('back')}
      </Link>
    </div>
  )
}
