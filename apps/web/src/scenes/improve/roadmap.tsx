import { isOverdue, type WorkItem } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { today } from '../../data/today.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { KindMark } from '../work/kind-mark.tsx'
import { byMonth } from './months.ts'

/** What is due in which month. */
export function Roadmap({ work }: { work: readonly WorkItem[] }) {
  const t = useTranslations('improve')
  const w = useTranslations('work')
  const formats = useFormats()
  const months = byMonth(work)
  const undated = work.filter(({ due }) => due === undefined).length
  return (
    <section aria-labelledby="roadmap" className="grid gap-2">
      <h2 id="roadmap" className="text-base font-semibold">
        {t('roadmap')}{' '}
        {months.length > 0 && undated > 0 && (
          <span className="text-sm font-normal text-muted">{t('withoutDay', { n: String(undated) })}</span>
        )}
      </h2>
      {months.length === 0 ? (
        <p className="text-muted">{t('noDates')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable by keyboard
        <ol tabIndex={0} className="flex gap-2 overflow-x-auto pb-2">
          {months.map(({ month, items }) => (
            <li key={month} className="w-52 shrink-0 rounded-xl border border-line bg-surface p-2.5 shadow-card">
              <h3
                className={classes(
                  'mb-1.5 text-xs font-semibold first-letter:uppercase',
                  month === today().slice(0, 7) ? 'text-ink underline underline-offset-4' : 'text-muted',
                )}
              >
                {formats.month(`${month}-01`)}
              </h3>
              <ul className="grid gap-1.5">
                {items.map((item) => (
                  <li key={item.id} className="flex items-start gap-1.5">
                    <KindMark kind={item.kind} size={13} />
                    <span className={classes('min-w-0 text-xs', item.status === 'done' && 'text-muted line-through')}>
                      {item.text}
                      <span className="block text-2xs text-muted no-underline">
                        {formats.shortDay(item.due!)} · {item.owner || w('nobody')}
                        {isOverdue(item, today()) && (
                          <span className="font-semibold text-notice"> · {w('overdue')}</span>
                        )}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
