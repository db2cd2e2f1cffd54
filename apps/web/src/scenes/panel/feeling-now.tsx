import type { Feeling, WithId } from '@wegwijs/journey'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { EmotionFaces } from '../../forms/emotion-faces.tsx'
import { EmotionWords } from '../../forms/emotion-words.tsx'
import { useFeelingEdits } from '../../lanes/feelings/feeling-edits.ts'
import { ValueInput } from '../../lanes/feelings/value-input.tsx'
import { useValueWords } from '../../lanes/feelings/value-words.ts'
import { WordInput } from '../../lanes/feelings/word-input.tsx'
import { useFormats } from '../../language/provider.tsx'
import { Check } from '../../ui/check.tsx'
import { classes } from '../../ui/classes.ts'
import { faceOf, faces } from '../../ui/face-scale.ts'
import { PanelSection } from '../../ui/panel.tsx'

/** What the team assumes, to be changed where it stands: how good, which feeling, a moment of truth or not. */
export function FeelingNow({ feeling, where }: { feeling: WithId<Feeling>; where: string }) {
  const t = useTranslations('forms.feeling')
  const m = useTranslations('map.feeling')
  const formats = useFormats()
  const valueWords = useValueWords()
  const words = useId()
  const { map, open } = useMapView()
  const edits = useFeelingEdits({ onParted: (own) => open({ show: 'record', kind: 'feeling', id: own }) })
  const { language } = map.journey
  const { id, assumed, emotion, momentOfTruth = false } = feeling
  const shown = formats.signed(assumed)
  return (
    <PanelSection heading={t('assumed')}>
      <fieldset disabled={useLooking()} className="grid gap-2.5 disabled:opacity-70">
        <div className="flex items-center justify-between gap-1">
          {faces.map(({ value, Face }) => (
            <button
              key={value}
              type="button"
              aria-label={valueWords(value)}
              aria-pressed={assumed === value}
              title={valueWords(value)}
              onClick={() => edits.feel(id, value)}
              className={classes(
                'grid size-8 place-items-center rounded-full hover:bg-sunken hover:text-ink',
                faceOf(assumed).value === value ? 'text-ink' : 'text-muted',
                assumed === value && 'bg-sunken',
              )}
            >
              <Face size={22} strokeWidth={faceOf(assumed).value === value ? 2 : 1.5} aria-hidden="true" />
            </button>
          ))}
          <ValueInput
            key={shown}
            label={m('typeValue', { where })}
            shown={shown}
            onValue={(value) => edits.feel(id, value)}
          />
        </div>
        <WordInput
          key={id}
          label={m('wordAt', { where })}
          emotion={emotion}
          words={words}
          onName={(word) => edits.name(id, word)}
          className="h-8.5 px-2.5! text-sm!"
        />
        <EmotionWords id={words} language={language} />
        <EmotionFaces emotion={emotion} language={language} onChoose={(word) => edits.name(id, word)} />
        <Check label={t('momentOfTruth')} checked={momentOfTruth} onChange={(checked) => edits.setTruth(id, checked)} />
      </fieldset>
    </PanelSection>
  )
}
