import { type Journey, type KpiRecord, modelOf, recordsOf, stagesOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { ChoiceField } from '../choice-field.tsx'

interface ScopeFieldsProps {
  journey: Journey
  record: KpiRecord
  onChange: (record: KpiRecord) => void
}

/** Where on the journey a KPI is counted, and for whom. */
export function ScopeFields({ journey, record, onChange }: ScopeFieldsProps) {
  const t = useTranslations('forms.kpi')
  const personas = recordsOf(journey, 'persona')
  const set = (field: 'at' | 'segment', id: string): void => {
    const { [field]: _left, ...rest } = record
    onChange(id ? { ...rest, [field]: id } : rest)
  }
  const places = [
    { name: t('stages'), items: stagesOf(journey, modelOf(journey.model)) },
    { name: t('steps'), items: recordsOf(journey, 'step') },
    { name: t('touchpoints'), items: recordsOf(journey, 'touchpoint').filter(({ rule }) => rule) },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      <ChoiceField label={t('at')} value={record.at ?? ''} hint={t('atHint')} onChange={(id) => set('at', id)}>
        <option value="">{t('everywhere')}</option>
        {places.map(({ name, items }) => (
          <optgroup key={name} label={name}>
            {items.map((item) => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </optgroup>
        ))}
      </ChoiceField>
      {personas.length > 0 && (
        <ChoiceField label={t('segment')} value={record.segment ?? ''} onChange={(id) => set('segment', id)}>
          <option value="">{t('everybody')}</option>
          {personas.map(({ id, name, segment }) => (
            <option key={id} value={id} disabled={!segment}>
              {segment ? name : t('noSegment', { name })}
            </option>
          ))}
        </ChoiceField>
      )}
    </>
  )
}
