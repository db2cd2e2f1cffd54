import type { Journey, Rule } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useRuleCount } from '../data/counts.ts'
import { ErrorNote } from '../ui/error-note.tsx'

/** How many people and events a rule matches now, said while it is being written. */
export function RuleCount({ journey, touchpoint, rule }: { journey: Journey; touchpoint: string; rule: Rule }) {
  const t = useTranslations('forms.rule')
  const { data, isFetching, error } = useRuleCount(journey, touchpoint, rule)
  if (error) return <ErrorNote error={error} />
  return (
    <p role="status" className="text-xs" title={t('countHint')}>
      {data && !isFetching ? (
        <span className={data.empty ? 'text-muted' : 'font-medium text-measured'}>
          {data.empty ? t('noEvents') : t('count', { people: data.people, events: data.events })}
        </span>
      ) : (
        <span className="text-muted">{t('counting')}</span>
      )}
    </p>
  )
}
