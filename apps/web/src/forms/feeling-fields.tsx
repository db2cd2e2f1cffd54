import { Angry, Frown, Laugh, Meh, Smile } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../language/provider.tsx'
import { Check } from '../ui/check.tsx'
import { Field } from '../ui/field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { StandingFields } from './standing-fields.tsx'
import { TextField } from './text-field.tsx'

const faces = [
  { value: -2, name: 'veryBad', Face: Angry },
  { value: -1, name: 'bad', Face: Frown },
  { value: 0, name: 'neutral', Face: Meh },
  { value: 1, name: 'good', Face: Smile },
  { value: 2, name: 'veryGood', Face: Laugh },
] as const

/** How the team thinks the customer feels: a place on −2 … +2, a word, and whether it is a moment of truth. */
export function FeelingFields({ journey, record, onChange, errorOf }: FieldsProps<'feeling'>) {
  const t = useTranslations('forms.feeling')
  const formats = useFormats()
  const nearest = faces[Math.round(record.assumed) + 2]!
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
              step={0.5}
              value={record.assumed}
              aria-valuetext={`${formats.signed(record.assumed)}, ${t(`scale.${nearest.name}`)}`}
              onChange={(event) => onChange({ ...record, assumed: Number(event.target.value) })}
              className="block w-full accent-ink"
            />
          </div>
        )}
      </Field>
      <TextField
        label={t('emotion')}
        placeholder={t('emotionPlaceholder')}
        value={record.emotion}
        onChange={(emotion) => onChange({ ...record, emotion })}
      />
      <Check
        label={t('momentOfTruth')}
        checked={record.momentOfTruth ?? false}
        onChange={(momentOfTruth) => onChange({ ...record, momentOfTruth })}
      />
      <StandingFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
    </>
  )
}
