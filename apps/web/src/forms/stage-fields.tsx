import { momentIds, moments } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useText } from '../language/provider.tsx'
import { Check } from '../ui/check.tsx'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './text-field.tsx'

/** A stage: its name, the customer's question and the moments it holds. */
export function StageFields({ record, onChange, errorOf }: FieldsProps<'stage'>) {
  const t = useTranslations('forms.stage')
  const text = useText()
  return (
    <>
      <TextField
        label={t('name')}
        value={record.name}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
      <TextField
        label={t('question')}
        value={record.question}
        onChange={(question) => onChange({ ...record, question })}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-xs font-semibold">{t('moments')}</legend>
        {momentIds.map((moment) => (
          <Check
            key={moment}
            label={text(moments[moment])}
            checked={record.moments.includes(moment)}
            onChange={(checked) =>
              onChange({
                ...record,
                moments: momentIds.filter((each) => (each === moment ? checked : record.moments.includes(each))),
              })
            }
          />
        ))}
        <p className="text-xs text-muted">{t('momentsHint')}</p>
      </fieldset>
    </>
  )
}
