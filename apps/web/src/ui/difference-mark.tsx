import type { Mark } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { classes } from './classes.ts'

const signs: Record<Mark, string> = { added: '+', changed: '~', moved: '→', removed: '−' }

/** What happened to a thing between two versions or states: a sign and a word, so that nobody needs a colour. */
export function DifferenceMark({ mark, className }: { mark: Mark; className?: string }) {
  const t = useTranslations('compare.mark')
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded border px-1 text-2xs leading-4 font-medium whitespace-nowrap',
        mark === 'removed' ? 'border-dashed border-muted bg-surface text-muted' : 'border-ink bg-surface text-ink',
        className,
      )}
    >
      <span aria-hidden="true">{signs[mark]}</span>
      {t(mark)}
    </span>
  )
}
