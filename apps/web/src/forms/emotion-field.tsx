import { type Feeling, type Language, withWord } from '@wegwijs/journey'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { EmotionFaces } from './emotion-faces.tsx'
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
  const onWord = (emotion: string): void => onChange(withWord(record, emotion))
  return (
    <div className="grid gap-1.5">
      <TextField
        label={t('emotion')}
        placeholder={t('emotionPlaceholder')}
        value={record.emotion}
        list={words}
        onChange={onWord}
      />
      <EmotionWords id={words} language={language} />
      <EmotionFaces emotion={record.emotion} language={language} onChoose={onWord} />
    </div>
  )
}
