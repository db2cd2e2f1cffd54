import { useTranslations } from 'use-intl'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './text-field.tsx'

const questions = ['who', 'goal', 'job', 'frustrations', 'challenge', 'looksOn', 'quote'] as const

/** Who the customer is and the questions that make a persona. */
export function PersonaFields({ record, onChange, errorOf }: FieldsProps<'persona'>) {
  const t = useTranslations('forms.persona')
  return (
    <>
      <TextField
        label={t('name')}
        placeholder={t('namePlaceholder')}
        value={record.name}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
      {questions.map((question) => (
        <TextField
          key={question}
          long
          label={t(question)}
          value={record[question]}
          onChange={(answer) => onChange({ ...record, [question]: answer })}
        />
      ))}
    </>
  )
}
