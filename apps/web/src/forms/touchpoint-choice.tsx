import { type Journey, recordsOf, stageOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { ChoiceField } from './choice-field.tsx'

interface TouchpointChoiceProps {
  journey: Journey
  /** Only touchpoints of this stage are offered, and the one already chosen. */
  stage: string | undefined
  value: string | undefined
  onChange: (touchpoint: string | undefined) => void
}

/** Ties a card or a feeling to one touchpoint instead of to the whole stage. */
export function TouchpointChoice({ journey, stage, value, onChange }: TouchpointChoiceProps) {
  const t = useTranslations('forms.place')
  const offered = recordsOf(journey, 'touchpoint').filter(
    (touchpoint) => touchpoint.id === value || stageOf(journey, touchpoint) === stage,
  )
  return (
    <ChoiceField label={t('touchpoint')} value={value ?? ''} onChange={(chosen) => onChange(chosen || undefined)}>
      <option value="">{t('noTouchpoint')}</option>
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </ChoiceField>
  )
}
