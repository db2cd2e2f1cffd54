import { Link } from '@tanstack/react-router'
import { ApiRequestError } from '@wegwijs/api'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useText } from '../language/provider.tsx'
import { Button, buttonClass } from './button.tsx'
import { classes } from './classes.ts'

/** What went wrong, where, and what to do now. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useTranslations('shell')
  const text = useText()
  const refused = error instanceof ApiRequestError ? error : null
  const remedy = remedyOf(refused)
  return (
    <div role="alert" className="flex gap-3 rounded-xl border border-pain-soft bg-surface p-4">
      <TriangleAlert size={18} className="mt-0.5 shrink-0 text-pain" />
      <div className="min-w-0">
        <p className="font-semibold">{refused ? text(refused.body.message) : t('error.unreachable')}</p>
        {refused?.body.problems?.map(({ where, what }) => (
          <p key={where + what.en} className="break-words text-muted">
            <code>{where}</code>: {text(what)}
          </p>
        ))}
        <p className="text-muted">{t(`error.${remedy}`)}</p>
        {remedy === 'goHome' && (
          <Link to="/" className={classes(buttonClass('plain', 'small'), 'mt-2 mr-2')}>
            {t('notFound.back')}
          </Link>
        )}
        {onRetry && (
          <Button size="small" className="mt-2" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}

function remedyOf(refused: ApiRequestError | null) {
  if (!refused) return 'startServer'
  switch (refused.body.code) {
    case 'not-found':
      return 'goHome'
    case 'conflict':
      return 'lookAgain'
    case 'invalid':
    case 'too-large':
      return 'mendInput'
    default:
      return 'seeServer'
  }
}
