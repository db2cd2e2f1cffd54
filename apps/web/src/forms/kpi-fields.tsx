import type { KpiRecord, MetricId } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { growsWithTime, metricOf, writeKpi } from '../data/kpi-reading.ts'
import { useFormats, useLanguage } from '../language/provider.tsx'
import { Choice } from '../ui/choice.tsx'
import type { FieldsProps } from './fields-props.ts'
import { HandValues } from './kpi/hand-values.tsx'
import { MetricChoice } from './kpi/metric-choice.tsx'
import { OwnMeasureFields } from './kpi/own-measure-fields.tsx'
import { ScopeFields } from './kpi/scope-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TextField } from './text-field.tsx'
import { keptValue, shownValue } from './typed-number.ts'

const unitOf = (record: KpiRecord) => metricOf({ kpi: record.kpi ?? null, record })?.unit

/** A KPI of the product or one's own: where and for whom it is counted, its target, and values entered by hand. */
export function KpiFields(props: FieldsProps<'kpi'>) {
  const { journey, record, onChange, errorOf, onBlocked } = props
  const t = useTranslations('forms')
  const formats = useFormats()
  const { language } = useLanguage()
  const unit = unitOf(record)
  const [target, setTarget] = useState(record.target === undefined ? '' : shownValue(record.target, unit, language))
  const direction = record.direction ?? metricOf({ kpi: record.kpi ?? null, record })?.direction ?? 'up'
  const isCounted = record.kpi !== undefined || record.measure !== undefined

  const inUnit =
    unit === 'seconds' && record.target !== undefined
      ? `= ${writeKpi(record.target, unit, null, formats)}`
      : unit && unit !== 'rate'
        ? t(`kpi.units.${unit}`)
        : undefined
  const grows = isCounted && growsWithTime(metricOf({ kpi: record.kpi ?? null, record }))
  const targetHint = [inUnit, grows && t('kpi.targetPeriod')].filter(Boolean).join('; ') || undefined

  function changeTarget(typed: string, from: KpiRecord): void {
    const { target: _left, ...rest } = from
    const kept = keptValue(typed, unitOf(from))
    setTarget(typed)
    onBlocked('target', kept === null ? t('problem.number') : null)
    onChange(typeof kept === 'number' ? { ...rest, target: kept } : rest)
  }
  function changeKpi(chosen: MetricId | null): void {
    const { kpi: _old, direction: _its, name: _called, measure: _counted, ...rest } = record
    changeTarget(target, chosen ? { ...rest, kpi: chosen } : rest)
  }
  function changeWay(way: 'typed' | 'counted'): void {
    const { measure: _left, ...rest } = record
    changeTarget(target, way === 'counted' ? { ...rest, measure: { formula: '', parts: {} } } : rest)
  }

  return (
    <>
      <MetricChoice journey={journey} chosen={record.kpi ?? null} onChange={changeKpi} />
      <TextField
        label={record.kpi ? t('kpi.otherName') : t('kpi.name')}
        value={record.name ?? ''}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
      {!record.kpi && (
        <Choice
          label={t('kpi.way')}
          value={record.measure ? 'counted' : 'typed'}
          options={(['typed', 'counted'] as const).map((way) => ({ value: way, label: t(`kpi.ways.${way}`) }))}
          onChange={changeWay}
        />
      )}
      {!record.kpi && record.measure && <OwnMeasureFields {...props} />}
      {isCounted && <ScopeFields journey={journey} record={record} onChange={onChange} />}
      <TextField
        label={unit === 'rate' ? t('kpi.targetRate') : t('kpi.target')}
        value={target}
        hint={targetHint}
        onChange={(typed) => changeTarget(typed, record)}
        error={errorOf('target')}
      />
      <Choice
        label={t('kpi.direction')}
        value={direction}
        options={(['up', 'down'] as const).map((way) => ({ value: way, label: t(`kpi.${way}`) }))}
        onChange={(way) => onChange({ ...record, direction: way })}
      />
      <TextField
        label={t('kpi.owner')}
        value={record.owner ?? ''}
        onChange={(owner) => onChange({ ...record, owner })}
      />
      <PlaceFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
      <HandValues record={record} unit={unit} onChange={onChange} />
    </>
  )
}
