import { useTranslations } from 'use-intl'
import { useFormats } from '../language/provider.tsx'
import { Check } from '../ui/check.tsx'
import { faceOf, faces } from '../ui/face-scale.ts'
import { Field } from '../ui/field.tsx'
import { EmotionField } from './emotion-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { StandingFields } from './standing-fields.tsx'

/** How the team thinks the customer feels: a place on −2 … +2, a word, and whether it is a moment of truth. */
export function FeelingFields({ journey, record, onChange, errorOf }: FieldsProps<'feeling'>) {
  const t = useTranslations('forms.feeling')
  const formats = useFormats()
  const nearest = faceOf(record.assumed)
  return (
    <>
      <Field label={t('assumed')} hint={`${formats.signed(record.assumed)} · ${t(`scale.${nearest.name}`)}`}>
        {(ids) => (
          <div>
            <div className="flex justify-between">
              {faces.map(({ value, name, Face }) => (
                <button
                  key={value}
                  type="button"
                  tabIndex={-1}
                  aria-hidden="true"
                  title={t(`scale.${name}`)}
                  onClick={() => onChange({ ...record, assumed: value })}
                  className={nearest.value === value ? 'text-ink' : 'text-line-strong hover:text-muted'}
                >
                  <Face size={22} strokeWidth={1.75} />
                </button>
              ))}
            </div>
            <input
              {...ids}
              type="range"
              min={-2}
              max={2}
              step={0.1}
              value={record.assumed}
              aria-valuetext={`${formats.signed(record.assumed)}, ${t(`scale.${nearest.name}`)}`}
              onChange={(event) => onChange({ ...record, assumed: Number(event.target.value) })}
              className="block w-full accent-ink"
            />
          </div>
        )}
      </Field>
      <EmotionField record={record} language={journey.language} onChange={onChange} />
      <Check
        label={t('momentOfTruth')}
        checked={record.momentOfTruth ?? false}
        onChange={(momentOfTruth) => onChange({ ...record, momentOfTruth })}
      />
      <StandingFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
    </>
  )
}
