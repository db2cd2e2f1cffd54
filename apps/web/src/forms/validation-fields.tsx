import { validationAudiences } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Choice } from '../ui/choice.tsx'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './text-field.tsx'

/** A check of part of the map with the people it is about: who, with whom, when, and what changed. */
export function ValidationFields({ record, onChange, errorOf }: FieldsProps<'validation'>) {
  const t = useTranslations('forms')
  return (
    <>
      <Choice
        label={t('validation.audience')}
        value={record.audience}
        options={validationAudiences.map((audience) => ({ value: audience, label: t(`validation.${audience}`) }))}
        onChange={(audience) => onChange({ ...record, audience })}
      />
      <TextField
        label={t('validation.with')}
        placeholder={t('validation.withPlaceholder')}
        value={record.with}
        onChange={(who) => onChange({ ...record, with: who })}
        error={errorOf('with')}
      />
      <TextField
        label={t('validation.by')}
        value={record.by}
        onChange={(by) => onChange({ ...record, by })}
        error={errorOf('by')}
      />
      <TextField
        type="date"
        label={t('validation.day')}
        value={record.day}
        onChange={(day) => onChange({ ...record, day })}
        error={errorOf('day')}
      />
      <TextField
        long
        label={t('validation.changed')}
        value={record.changed}
        onChange={(changed) => onChange({ ...record, changed })}
      />
    </>
  )
}
