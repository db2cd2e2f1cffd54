import type { ErrorComponentProps } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { isReachable, UnreachableError } from '../../data/later-part.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'

/** A screen that could not be shown: the server is gone, or something in the screen itself broke. */
export function Failed({ error }: ErrorComponentProps) {
  return (
    <div className="w-full max-w-3xl p-5">
      {error instanceof UnreachableError ? <Unreachable error={error} /> : <Broken error={error} />}
    </div>
  )
}

function Unreachable({ error }: { error: UnreachableError }) {
  // What failed is remembered as failed; it may have been long ago.
  useEffect(() => void reloadWhenReachable(), [])
  return <ErrorNote error={error} onRetry={() => void reloadWhenReachable()} />
}

async function reloadWhenReachable(): Promise<void> {
  if (await isReachable()) location.reload()
}

function Broken({ error }: { error: unknown }) {
  const t = useTranslations('shell')
  return (
    <div role="alert" className="flex gap-3 rounded-xl border border-pain-soft bg-surface p-4">
      <TriangleAlert size={18} className="mt-0.5 shrink-0 text-pain" />
      <div className="min-w-0">
        <p className="font-semibold">{t('error.broken')}</p>
        <p className="text-muted">{t('error.reload')}</p>
        <p className="mt-2 break-words text-muted">
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </p>
        <Button size="small" className="mt-2" onClick={() => location.reload()}>
          {t('error.loadAgain')}
        </Button>
      </div>
    </div>
  )
}
