import { recordsOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { ChoiceField } from './choice-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './text-field.tsx'

/** A step: a part of a stage. */
export function StepFields({ journey, record, onChange, errorOf }: FieldsProps<'step'>) {
  const t = useTranslations('forms')
  return (
    <>
      <TextField
        label={t('step.name')}
        value={record.name}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
      <ChoiceField label={t('place.stage')} value={record.stage} onChange={(stage) => onChange({ ...record, stage })}>
        {recordsOf(journey, 'stage').map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceField>
    </>
  )
}
