import type { KpiValue } from '@wegwijs/analytics/question'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../language/provider.tsx'
import { classes } from '../../../ui/classes.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import type { KpiParts } from './kpi-now.tsx'

interface ComparisonProps extends KpiParts {
  now: KpiValue
  /** Of the value now; null while it is being counted. */
  period: { from: number; to: number } | null
}

type Then = NonNullable<KpiValue['before']>

/** The value beside those of the stretch before and of a year ago, and whether the change is more than chance. */
export function Comparison({ now, period, reading, write }: ComparisonProps) {
  const t = useTranslations('kpi')
  const formats = useFormats()
  if (now.before === undefined) return null
  const earlier = [
    { name: t('before'), stretch: now.before },
    { name: t('lastYear'), stretch: now.lastYear ?? null },
  ]
  const known = earlier.filter((each): each is { name: string; stretch: Then } => each.stretch !== null)
  const unknown = earlier.filter(({ stretch }) => stretch === null).map(({ name }) => name.toLowerCase())
  return (
    <PanelSection heading={t('compared')}>
      {known.length > 0 && (
        <table className="w-full text-left tabular-nums [&_td]:py-0.5 [&_td]:align-top [&_th]:py-0.5 [&_th]:align-top">
          <caption className="sr-only">{t('compared')}</caption>
          <tbody>
            {period && (
              <tr>
                <th scope="row" className="font-normal">
                  {t('now')}
                  <Days {...period} />
                </th>
                <td className="text-right font-semibold">{write(now.value!)}</td>
              </tr>
            )}
            {known.map(({ name, stretch: then }) => (
              <tr key={name}>
                <th scope="row" className="font-normal">
                  {name}
                  <Days {...then} />
                  <Change now={now.value!} then={then} unit={reading.unit} direction={reading.direction} />
                </th>
                <td className="text-right font-semibold">{then.value === null ? t('unknown') : write(then.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown.length > 0 && (
        <p className="text-xs text-muted">
          {t('notSoFar', { what: new Intl.ListFormat(formats.locale, { type: 'disjunction' }).format(unknown) })}
        </p>
      )}
    </PanelSection>
  )
}

function Days({ from, to }: { from: number; to: number }) {
  const formats = useFormats()
  return <span className="block text-xs text-muted">{formats.period(from, to)}</span>
}

interface ChangeProps {
  now: number
  then: Then
  unit: KpiParts['reading']['unit']
  direction: 'up' | 'down'
}

/** "−0,9 procentpunt, meer dan toeval" */
function Change({ now, then, unit, direction }: ChangeProps) {
  const t = useTranslations('kpi')
  const formats = useFormats()
  if (then.value === null) return null
  const difference = now - then.value
  const said =
    unit === 'rate'
      ? t('points', { n: formats.signed(difference * 100) })
      : unit === 'nps' || unit === 'score' || then.value === 0
        ? formats.signed(difference)
        : `${formats.signed((100 * difference) / Math.abs(then.value))}%`
  const isBetter = difference > 0 === (direction === 'up')
  return (
    <span
      className={classes('block text-xs', then.change?.certain ? (isBetter ? 'text-gain' : 'text-pain') : 'text-muted')}
    >
      {said}
      {then.change && ` · ${t(then.change.certain ? 'certain' : 'chance')}`}
    </span>
  )
}
