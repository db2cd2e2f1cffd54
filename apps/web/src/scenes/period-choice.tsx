import { offeredDays } from '@wegwijs/api'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../forms/text-field.tsx'
import { useFormats } from '../language/provider.tsx'
import type { PeriodSearch } from '../search.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'

const EVERYTHING = ''
const CHOSEN = 'chosen'
const CHOOSE = 'choose'

interface PeriodChoiceProps {
  chosen: PeriodSearch
  onChange: (chosen: Required<PeriodSearch>) => void
}

/** Which events count: all of them, those of the last days before the newest, or those of calendar days. */
export function PeriodChoice({ chosen: { days, from, to }, onChange }: PeriodChoiceProps) {
  const t = useTranslations('map')
  const formats = useFormats()
  const [choosing, setChoosing] = useState(false)
  const between = from !== undefined && to !== undefined
  const options = [
    { value: EVERYTHING, label: t('periods.everything') },
    ...offeredDays.map((each) => ({
      value: String(each),
      label: each === 365 ? t('periods.year') : t('periods.days', { days: String(each) }),
    })),
    ...(between ? [{ value: CHOSEN, label: formats.period(Date.parse(from), Date.parse(to)) }] : []),
    { value: CHOOSE, label: t('periods.choose') },
  ]
  function choose(value: string): void {
    if (value === CHOOSE) setChoosing(true)
    else if (value !== CHOSEN)
      onChange({ days: offeredDays.find((each) => String(each) === value), from: undefined, to: undefined })
  }
  return (
    <>
      <Select
        label={t('period')}
        labelHidden
        value={between ? CHOSEN : days === undefined ? EVERYTHING : String(days)}
        options={options}
        onChange={choose}
      />
      <Dialog open={choosing} onClose={() => setChoosing(false)} title={t('periods.title')}>
        <DaysForm
          from={from ?? ''}
          to={to ?? ''}
          onChosen={(days) => {
            setChoosing(false)
            onChange({ days: undefined, ...days })
          }}
        />
      </Dialog>
    </>
  )
}

interface DaysFormProps {
  from: string
  to: string
  onChosen: (days: { from: string; to: string }) => void
}

function DaysForm({ onChosen, ...start }: DaysFormProps) {
  const t = useTranslations('map.periods')
  const [from, setFrom] = useState(start.from)
  const [to, setTo] = useState(start.to)
  const isTurned = from !== '' && to !== '' && from > to
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (from !== '' && to !== '' && !isTurned) onChosen({ from, to })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="grid grid-cols-2 gap-3">
        <TextField type="date" label={t('from')} value={from} onChange={setFrom} />
        <TextField type="date" label={t('to')} value={to} onChange={setTo} error={isTurned ? t('turned') : undefined} />
      </div>
      <p className="text-xs text-muted">{t('hint')}</p>
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        disabled={from === '' || to === '' || isTurned}
      >
        {t('count')}
      </Button>
    </form>
  )
}
