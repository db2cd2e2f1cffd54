import { useTranslations } from 'use-intl'
import { classes } from './classes.ts'

/** Grey shapes in place of what is being fetched; not shown when it comes within 200 ms. */
export function Skeleton({ className, rows = 1 }: { className?: string; rows?: number }) {
  const t = useTranslations('shell')
  return (
    <div role="status" className="after-200ms grid gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className={classes('rounded-xl bg-sunken', className ?? 'h-16')} />
      ))}
    </div>
  )
}
