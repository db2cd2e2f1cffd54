import type { Persona } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Portrait } from '../ui/portrait.tsx'
import type { FieldsProps } from './fields-props.ts'
import { PictureField, withPicture } from './picture-field.tsx'
import { SegmentEditor } from './segment-editor.tsx'
import { TextField } from './text-field.tsx'

/** What is asked about a persona, in the order a team thinks of it. */
export const personaQuestions = ['who', 'goal', 'job', 'frustrations', 'challenge', 'looksOn', 'quote'] as const

/** Who the customer is, the questions that make a persona, and which real customers it stands for. */
export function PersonaFields({ journey, record, onChange, errorOf, onBlocked }: FieldsProps<'persona'>) {
  const t = useTranslations('forms.persona')
  return (
    <>
      <PictureField picture={record.picture} onChange={(picture) => onChange(withPicture(record, picture))}>
        <Portrait name={record.name} picture={record.picture} alt={t('pictureOf', { name: record.name })} />
      </PictureField>
      <TextField
        label={t('name')}
        placeholder={t('namePlaceholder')}
        value={record.name}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
      {personaQuestions.map((question) => (
        <TextField
          key={question}
          long
          label={t(question)}
          value={record[question]}
          onChange={(answer) => onChange({ ...record, [question]: answer })}
        />
      ))}
      <SegmentEditor
        journey={journey}
        segment={record.segment}
        onChange={(segment) => onChange(withSegment(record, segment))}
        onBlocked={(message) => onBlocked('segment', message)}
      />
    </>
  )
}

export function withSegment(persona: Persona, segment: Persona['segment']): Persona {
  const { segment: _old, ...rest } = persona
  return segment ? { ...rest, segment } : rest
}
