import { type Journey, type Moment, momentIds, moments, movedTo, recordsOf, stageOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useText } from '../language/provider.tsx'
import { ChoiceField } from './choice-field.tsx'

interface Placed {
  moment: Moment
  stage?: string | undefined
  step?: string | undefined
}
interface PlaceFieldsProps<R extends Placed> {
  journey: Journey
  record: R
  onChange: (record: R) => void
  error?: string | undefined
}

/** Where a record stands: its stage, the step in it if there are steps, and what the customer does there. */
export function PlaceFields<R extends Placed>({ journey, record, onChange, error }: PlaceFieldsProps<R>) {
  const t = useTranslations('forms.place')
  const text = useText()
  const stages = recordsOf(journey, 'stage')
  const stage = stageOf(journey, record)
  const steps = recordsOf(journey, 'step').filter((step) => step.stage === stage)
  const held = stages.find(({ id }) => id === stage)?.moments ?? momentIds
  const offered = held.includes(record.moment) ? held : [...held, record.moment]
  return (
    <>
      <ChoiceField
        label={t('stage')}
        value={stage ?? ''}
        onChange={(chosen) => onChange(movedTo(journey, record, chosen))}
        error={error}
      >
        {stage === undefined && <option value="" />}
        {stages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceField>
      {steps.length > 0 && (
        <ChoiceField
          label={t('step')}
          value={record.step ?? ''}
          onChange={(step) => {
            const { step: _left, ...rest } = record
            onChange((step ? { ...rest, step } : rest) as R)
          }}
        >
          <option value="">{t('noTouchpoint')}</option>
          {steps.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceField>
      )}
      <ChoiceField
        label={t('moment')}
        value={record.moment}
        hint={t('momentHint')}
        onChange={(moment) => onChange({ ...record, moment, ...(stage ? { stage } : {}) })}
      >
        {offered.map((moment) => (
          <option key={moment} value={moment}>
            {text(moments[moment])}
          </option>
        ))}
      </ChoiceField>
    </>
  )
}
