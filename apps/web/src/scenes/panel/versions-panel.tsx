import type { VersionSummary } from '@wegwijs/api'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { useVersions } from '../../data/versions.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { KeepVersion } from './keep-version.tsx'
import { VersionItem } from './version-item.tsx'

/** Which version is beside the journey, and whether it is on the map itself instead of the marks of what changed. */
export interface VersionView {
  version?: string | undefined
  preview?: boolean | undefined
}

interface VersionsPanelProps {
  view: VersionView
  onView: (view: VersionView) => void
  onClose: () => void
}

const AT_ONCE = 15

/** Earlier versions of the journey: what was changed since, a look at one, and the way back. */
export function VersionsPanel({ view, onView, onClose }: VersionsPanelProps) {
  const t = useTranslations('compare.versions')
  const { journey } = useEdited()
  const { data, error, refetch } = useVersions(journey.id)
  const [all, setAll] = useState(false)
  const [said, setSaid] = useState('')
  const close = (): void => {
    onView({})
    onClose()
  }
  const told = useRef<HTMLParagraphElement>(null)
  const onRestored = (words: string): void => {
    setSaid(words)
    onView({})
    // The button that had the keyboard goes with the version that closes.
    told.current?.focus()
  }
  return (
    <Panel title={t('title')} subtitle={t('lead')} onClose={close}>
      <KeepVersion onKept={(name) => setSaid(t('kept', { name }))} />
      <p
        ref={told}
        tabIndex={-1}
        role="status"
        className={said ? 'mt-3 rounded-lg outline-none bg-sunken px-2.5 py-2' : ''}
      >
        {said}
      </p>
      <section>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={3} />}
        {data?.length === 0 && <p className="text-muted">{t('none')}</p>}
        {data && data.length > 0 && (
          <ol className="grid gap-1.5">
            {shown(data, all, view.version).map((summary) => (
              <VersionItem key={summary.id} summary={summary} view={view} onView={onView} onRestored={onRestored} />
            ))}
          </ol>
        )}
        {data && !all && data.length > AT_ONCE && (
          <Button size="small" look="quiet" className="mt-2" onClick={() => setAll(true)}>
            {t('more', { n: String(data.length - AT_ONCE) })}
          </Button>
        )}
      </section>
    </Panel>
  )
}

/** The newest versions, and the chosen one when it is older. */
const shown = (versions: VersionSummary[], all: boolean, chosen: string | undefined): VersionSummary[] =>
  versions.filter(({ id }, index) => all || index < AT_ONCE || id === chosen)
