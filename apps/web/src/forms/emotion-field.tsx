import { emotionNamed, emotions, type Feeling, type Language, withWord } from '@wegwijs/journey'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '../ui/classes.ts'
import { EmotionWords } from './emotion-words.tsx'
import { TextField } from './text-field.tsx'

interface EmotionFieldProps<F extends Feeling> {
  record: F
  /** In which common words are suggested. */
  language: Language
  onChange: (record: F) => void
}

/** Which feeling it is: a common word by its face, or words of one's own. */
export function EmotionField<F extends Feeling>({ record, language, onChange }: EmotionFieldProps<F>) {
  const t = useTranslations('forms.feeling')
  const words = useId()
  const chosen = emotionNamed(record.emotion)
  return (
    <div className="grid gap-1.5">
      <TextField
        label={t('emotion')}
        placeholder={t('emotionPlaceholder')}
        value={record.emotion}
        list={words}
        onChange={(emotion) => onChange(withWord(record, emotion))}
      />
      <EmotionWords id={words} language={language} />
      {[true, false].map((pleasant) => (
        <fieldset key={String(pleasant)}>
          <legend className="text-2xs text-muted">{t(pleasant ? 'pleasant' : 'unpleasant')}</legend>
          <span className="flex flex-wrap gap-0.5">
            {emotions
              .filter((emotion) => emotion.pleasant === pleasant)
              .map((emotion) => (
                <button
                  key={emotion.face}
                  type="button"
                  aria-label={emotion.name[language]}
                  aria-pressed={chosen === emotion}
                  title={emotion.name[language]}
                  onClick={() => onChange(withWord(record, emotion.name[language]))}
                  className={classes(
                    'grid size-8 place-items-center rounded-lg text-lg leading-none hover:bg-sunken',
                    chosen === emotion && 'bg-sunken ring-2 ring-ink',
                  )}
                >
                  {emotion.face}
                </button>
              ))}
          </span>
        </fieldset>
      ))}
    </div>
  )
}
