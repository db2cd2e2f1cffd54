import type { Question } from '@wegwijs/analytics/question'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'

/** The question behind a number, to ask again on the command line: a number must be reproducible. */
export function AskAgain({ question }: { question: Question }) {
  const t = useTranslations('kpi')
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  const written = JSON.stringify(question, null, 2)
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(written).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    )
  return (
    <section>
      <details>
        <summary className="rounded font-semibold">{t('ask')}</summary>
        <p className="mt-1.5 text-xs text-muted">
          {t('askHint')} <code>wegwijs ask {t('askFile')}</code>
        </p>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className="mt-1.5 max-h-56 overflow-auto rounded-lg bg-sunken p-2 text-2xs"
        >
          {written}
        </pre>
        <div className="mt-1.5 flex items-center gap-2 text-xs text-muted">
          <Button size="small" onClick={() => void copy()}>
            {t('copy')}
          </Button>
          <span role="status">{said && t(said)}</span>
        </div>
      </details>
    </section>
  )
}
