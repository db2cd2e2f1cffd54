import { emotionNamed, emotions, type Language } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { classes } from '../ui/classes.ts'

interface EmotionFacesProps {
  /** The feeling as it is named now. */
  emotion: string
  /** In which common words are offered. */
  language: Language
  onChoose: (emotion: string) => void
}

/** The common emotions as faces, pleasant ones apart from unpleasant ones. */
export function EmotionFaces({ emotion: named, language, onChoose }: EmotionFacesProps) {
  const t = useTranslations('forms.feeling')
  const chosen = emotionNamed(named)
  return (['pleasant', 'unpleasant'] as const).map((kind) => (
    <fieldset key={kind} className="min-w-0">
      <legend className="text-2xs text-muted">{t(kind)}</legend>
      <span className="flex flex-wrap gap-0.5">
        {emotions
          .filter(({ pleasant }) => pleasant === (kind === 'pleasant'))
          .map((emotion) => (
            <button
              key={emotion.face}
              type="button"
              aria-label={emotion.name[language]}
              aria-pressed={chosen === emotion}
              title={emotion.name[language]}
              onClick={() => onChoose(emotion.name[language])}
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
  ))
}
