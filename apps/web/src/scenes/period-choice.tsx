import { useTranslations } from 'use-intl'
import { type PeriodDays, periods } from '../search.ts'
import { Select } from '../ui/select.tsx'

const EVERYTHING = ''

interface PeriodChoiceProps {
  /** Absent means everything. */
  days: PeriodDays | undefined
  onChange: (days: PeriodDays | undefined) => void
}

/** Which events count: all of them, or those of the last days before the newest. */
export function PeriodChoice({ days, onChange }: PeriodChoiceProps) {
  const t = useTranslations('map')
  const options = [
    { value: EVERYTHING, label: t('periods.everything') },
    ...periods.map((each) => ({
      value: String(each),
      label: each === 365 ? t('periods.year') : t('periods.days', { days: String(each) }),
    })),
  ]
  return (
    <Select
      label={t('period')}
      labelHidden
      value={days === undefined ? EVERYTHING : String(days)}
      options={options}
      onChange={(next) => onChange(periods.find((each) => String(each) === next))}
    />
  )
}
