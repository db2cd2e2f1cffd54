import type { VersionSummary } from '@wegwijs/api'
import { Eye, EyeOff, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { type SeenVersion, useRestoreVersion, useSeenVersion } from '../../data/versions.ts'
import { useLanguage } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DifferenceList } from './difference-list.tsx'
import type { VersionView } from './versions-panel.tsx'

interface VersionItemProps {
  summary: VersionSummary
  view: VersionView
  onView: (view: VersionView) => void
  /** Called with what to say. */
  onRestored: (words: string) => void
}

/** A version in the list; the chosen one tells what was changed since and can be put back. */
export function VersionItem({ summary, view, onView, onRestored }: VersionItemProps) {
  const t = useTranslations('compare.versions')
  const when = useTimeOf(summary.at)
  const chosen = view.version === summary.id
  // Only the chosen one is fetched and compared, and again after each edit.
  const { seen, error } = useSeenVersion(chosen ? summary.id : undefined)
  const title = summary.name ?? t(`reason.${summary.reason}`)
  return (
    <li className={classes('rounded-xl border', chosen ? 'border-ink' : 'border-line')}>
      <button
        type="button"
        aria-expanded={chosen}
        onClick={() => onView(chosen ? {} : { version: summary.id })}
        className="grid w-full gap-x-2 rounded-xl px-3 py-2 text-left hover:bg-sunken"
      >
        <span className={classes('break-words', summary.name && 'font-semibold')}>{title}</span>
        <span className="text-xs text-muted">
          {when}
          {summary.by && ` · ${summary.by}`}
          {seen && ` · ${t('changes', { n: seen.differences.length })}`}
        </span>
      </button>
      {chosen && (
        <div className="grid gap-3 border-t border-line p-3">
          {error ? <ErrorNote error={error} /> : !seen && <Skeleton />}
          {seen && (
            <OpenVersion
              seen={seen}
              previewed={view.preview === true}
              onPreview={(preview) => onView({ version: summary.id, ...(preview ? { preview } : {}) })}
              onRestored={() => onRestored(t('restored', { version: summary.name ?? when }))}
            />
          )}
        </div>
      )}
    </li>
  )
}

interface OpenVersionProps {
  seen: SeenVersion
  previewed: boolean
  onPreview: (preview: boolean) => void
  onRestored: () => void
}

function OpenVersion({ seen, previewed, onPreview, onRestored }: OpenVersionProps) {
  const t = useTranslations('compare.versions')
  const { journey } = useEdited()
  const restore = useRestoreVersion()
  const isSame = seen.differences.length === 0
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-pressed={previewed}
          disabled={isSame && !previewed}
          onClick={() => onPreview(!previewed)}
        >
          {previewed ? <EyeOff size={12} aria-hidden="true" /> : <Eye size={12} aria-hidden="true" />}
          {previewed ? t('endPreview') : t('preview')}
        </Button>
        <Button
          size="small"
          look="primary"
          disabled={isSame || restore.isPending}
          onClick={() => restore.mutate(seen.version, { onSuccess: onRestored })}
        >
          <RotateCcw size={12} aria-hidden="true" />
          {restore.isPending ? t('restoring') : t('restore')}
        </Button>
      </div>
      {!isSame && <p className="text-xs text-muted">{t('restoreHint')}</p>}
      {restore.isError && <ErrorNote error={restore.error} />}
      <div>
        <h3 className="mb-1.5 font-semibold">{t('since')}</h3>
        {isSame ? (
          <p className="text-muted">{t('same')}</p>
        ) : (
          <DifferenceList differences={seen.differences} journey={journey} />
        )}
      </div>
    </>
  )
}

/** Day and time by the member's own clock. */
function useTimeOf(at: number): string {
  const { language } = useLanguage()
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
