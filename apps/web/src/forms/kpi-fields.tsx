import { type KpiRecord, type MetricId, type MetricUnit, metricIds, metrics } from '@wegwijs/journey'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage, useText } from '../language/provider.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { pastedValues } from './pasted-values.ts'
import { PlaceFields } from './place-fields.tsx'
import { TextField } from './text-field.tsx'
import { keptValue, shownValue } from './typed-number.ts'

/** A KPI of the product or one's own, with its target and values entered by hand. */
export function KpiFields({ journey, record, onChange, errorOf, onBlocked }: FieldsProps<'kpi'>) {
  const t = useTranslations('forms')
  const text = useText()
  const { language } = useLanguage()
  const unit: MetricUnit | undefined = record.kpi && metrics[record.kpi].unit
  const [target, setTarget] = useState(record.target === undefined ? '' : shownValue(record.target, unit, language))
  const direction = record.direction ?? (record.kpi ? metrics[record.kpi].direction : 'up')

  function changeTarget(typed: string, nextUnit: MetricUnit | undefined, from: KpiRecord): void {
    const { target: _left, ...rest } = from
    const kept = keptValue(typed, nextUnit)
    setTarget(typed)
    onBlocked('target', kept === null ? t('problem.number') : null)
    onChange(typeof kept === 'number' ? { ...rest, target: kept } : rest)
  }
  function changeKpi(chosen: MetricId | ''): void {
    const { kpi: _old, direction: _its, ...rest } = record
    changeTarget(target, chosen ? metrics[chosen].unit : undefined, chosen ? { ...rest, kpi: chosen } : rest)
  }

  return (
    <>
      <ChoiceField
        label={t('kpi.which')}
        value={record.kpi ?? ''}
        onChange={changeKpi}
        hint={record.kpi && text(metrics[record.kpi].meaning)}
      >
        <option value="">{t('kpi.own')}</option>
        {metricIds.map((id) => (
          <option key={id} value={id}>
            {text(metrics[id].name)}
          </option>
        ))}
      </ChoiceField>
      {!record.kpi && (
        <TextField
          label={t('kpi.name')}
          value={record.name ?? ''}
          onChange={(name) => onChange({ ...record, name })}
          error={errorOf('name')}
        />
      )}
      <TextField
        label={unit === 'rate' ? t('kpi.targetRate') : t('kpi.target')}
        value={target}
        onChange={(typed) => changeTarget(typed, unit, record)}
        error={errorOf('target')}
      />
      <Choice
        label={t('kpi.direction')}
        value={direction}
        options={(['up', 'down'] as const).map((way) => ({ value: way, label: t(`kpi.${way}`) }))}
        onChange={(way) => onChange({ ...record, direction: way })}
      />
      <PlaceFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
      <HandValues record={record} unit={unit} onChange={onChange} />
    </>
  )
}

interface HandValuesProps {
  record: KpiRecord
  unit: MetricUnit | undefined
  onChange: (record: KpiRecord) => void
}

/** Values typed one by one or pasted from a spreadsheet, newest first. */
function HandValues({ record, unit, onChange }: HandValuesProps) {
  const t = useTranslations('forms.kpi')
  const { language } = useLanguage()
  const [day, setDay] = useState('')
  const [value, setValue] = useState('')
  const [source, setSource] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const kept = keptValue(value, unit)

  /** One value a day and source; typing it again replaces it. */
  function add(added: KpiRecord['values']): void {
    const isNew = (old: KpiRecord['values'][number]): boolean =>
      !added.some((each) => each.day === old.day && each.source === old.source)
    const values = [...record.values.filter(isNew), ...added].sort((a, b) => (a.day < b.day ? 1 : -1))
    onChange({ ...record, values })
  }
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
        {record.values.map((each) => (
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
      {said && (
        <p role="status" className="text-xs text-muted">
          {said}
        </p>
      )}
    </fieldset>
  )
}
