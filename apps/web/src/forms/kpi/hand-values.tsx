import { type KpiRecord, type MetricUnit, withValues } from '@wegwijs/journey'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage } from '../../language/provider.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { pastedValues } from '../pasted-values.ts'
import { TextField } from '../text-field.tsx'
import { keptValue, shownValue } from '../typed-number.ts'
import { ManyValues } from './many-values.tsx'

interface HandValuesProps {
  record: KpiRecord
  unit: MetricUnit | undefined
  onChange: (record: KpiRecord) => void
}

/** Values typed one by one or pasted from a spreadsheet, newest first. */
export function HandValues({ record, unit, onChange }: HandValuesProps) {
  const t = useTranslations('forms.kpi')
  const { language } = useLanguage()
  const [day, setDay] = useState('')
  const [value, setValue] = useState('')
  const [source, setSource] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const kept = keptValue(value, unit)

  const add = (added: KpiRecord['values']): void => onChange({ ...record, values: withValues(record.values, added) })
  function addTyped(): void {
    if (day === '' || typeof kept !== 'number') return
    add([{ day, value: kept, source }])
    setValue('')
  }
  function paste(typed: string): void {
    const { values, unread } = pastedValues(typed, unit)
    if (values.length > 0) add(values)
    setSaid(unread > 0 ? t('pasteFailed', { count: unread }) : t('pasted', { count: values.length }))
  }

  return (
    <fieldset className="grid gap-2 border-t border-line pt-3">
      <legend className="sr-only">{t('values')}</legend>
      <p aria-hidden="true" className="text-xs font-semibold">
        {t('values')}
      </p>
      <p className="text-xs text-muted">{t('valuesHint')}</p>
      <ul className="grid gap-0.5">
        {record.values.toReversed().map((each) => (
          <li key={`${each.day} ${each.source}`} className="flex items-center gap-2">
            <span className="tabular-nums">{each.day}</span>
            <span className="font-semibold tabular-nums">
              {shownValue(each.value, unit, language)}
              {unit === 'rate' && ' %'}
            </span>
            <span className="min-w-0 flex-1 truncate text-muted">{each.source}</span>
            <IconButton
              label={t('removeValue', { day: each.day })}
              onClick={() => onChange({ ...record, values: record.values.filter((other) => other !== each) })}
            >
              <Trash2 size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-2 gap-2">
        <TextField type="date" label={t('day')} value={day} onChange={setDay} />
        <TextField label={unit === 'rate' ? t('valueRate') : t('value')} value={value} onChange={setValue} />
      </div>
      <TextField label={t('source')} value={source} onChange={setSource} />
      <Button
        size="small"
        className="justify-self-start"
        disabled={day === '' || typeof kept !== 'number'}
        onClick={addTyped}
      >
        <Plus size={14} /> {t('addValue')}
      </Button>
      <textarea
        aria-label={t('paste')}
        placeholder={t('paste')}
        rows={2}
        value=""
        onChange={(event) => paste(event.target.value)}
        className="w-full rounded-lg border border-dashed border-line-strong bg-surface px-2.5 py-1.5 text-xs placeholder:text-muted"
      />
      <ManyValues />
      {said && (
        <p role="status" className="text-xs text-muted">
          {said}
        </p>
      )}
    </fieldset>
  )
}
