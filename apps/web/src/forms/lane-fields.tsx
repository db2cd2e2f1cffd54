import { laneContents } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { ChoiceField } from './choice-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './text-field.tsx'

/** A lane: what its cards are about, and a name of its own if wanted. */
export function LaneFields({ record, onChange, errorOf }: FieldsProps<'lane'>) {
  const t = useTranslations('forms')
  return (
    <>
      <ChoiceField
        label={t('laneForm.content')}
        value={record.content}
        onChange={(content) => onChange({ ...record, content })}
      >
        {laneContents.map((content) => (
          <option key={content} value={content}>
            {t(`lane.${content}`)}
          </option>
        ))}
      </ChoiceField>
      <TextField
        label={t('laneForm.name')}
        value={record.name ?? ''}
        placeholder={record.content === 'own' ? undefined : t(`lane.${record.content}`)}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
    </>
  )
}
