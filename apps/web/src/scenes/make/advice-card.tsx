import {
  type Advice,
  type AdviserAnswers,
  type ModelId,
  modelIds,
  models,
  startWithOne,
  type Text,
} from '@wegwijs/journey'
import { RotateCw } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useText } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { unanswered } from './answers.ts'

const REASONS = 3

interface AdviceCardProps {
  answers: Partial<AdviserAnswers>
  /** Null until every question is answered. */
  advice: Advice[] | null
  /** The model the team picked itself, if it did. */
  chosen: ModelId | null
  onChoose: (model: ModelId | null) => void
}

/** The advised model with its reasons, or the team's own choice, and all models to choose from. */
export function AdviceCard({ answers, advice, chosen, onChoose }: AdviceCardProps) {
  const t = useTranslations('make.advice')
  const text = useText()
  const advised = advice?.[0]?.model
  const shown = chosen ?? advised
  const about = advice?.find(({ model }) => model === shown)
  return (
    <section aria-label={t('title')} className="grid gap-4 rounded-2xl border border-line bg-surface p-5 shadow-card">
      <div aria-live="polite" className="grid gap-3">
        {!shown ? (
          <div>
            <h2 className="text-base font-semibold">{t('waiting', { count: unanswered(answers) })}</h2>
            <p className="text-muted">{t('waitingHint')}</p>
          </div>
        ) : (
          <>
            <div>
              <p className="text-xs text-muted">{shown === advised ? t('title') : t('own')}</p>
              <h2 className="text-xl leading-7 font-bold">{text(models[shown].name)}</h2>
              <p className="text-muted">{text(models[shown].summary)}</p>
              {advised && shown !== advised && (
                <p className="mt-1 text-xs text-muted">{t('ownNote', { model: text(models[advised].name) })}</p>
              )}
            </div>
            <StageRow model={shown} />
            {about && about.reasons.length > 0 && (
              <div>
                <h3 className="text-xs font-semibold">{t('because')}</h3>
                <ul className="mt-1 grid list-disc gap-1 pl-4">
                  {mainReasons(about.reasons).map((reason) => (
                    <li key={reason.en}>{text(reason)}.</li>
                  ))}
                </ul>
              </div>
            )}
            {about && about.wouldChange.length > 0 && (
              <details>
                <summary className="text-xs font-semibold">{t('changes')}</summary>
                <ul className="mt-1 grid list-disc gap-1 pl-4 text-muted">
                  {about.wouldChange.map((change) => (
                    <li key={change.en}>{text(change)}.</li>
                  ))}
                </ul>
              </details>
            )}
            <p className="border-t border-line pt-3 text-xs text-muted">{text(startWithOne)}</p>
          </>
        )}
      </div>
      <ModelChoice shown={shown} advised={advised} onChoose={onChoose} />
    </section>
  )
}

/** The weightiest reasons, and the last: what was measured stands there and must not fall off. */
const mainReasons = (reasons: readonly Text[]): Text[] =>
  reasons.length <= REASONS ? [...reasons] : [...reasons.slice(0, REASONS - 1), reasons.at(-1)!]

function StageRow({ model }: { model: ModelId }) {
  const t = useTranslations('make.advice')
  const text = useText()
  const { stages, shape } = models[model]
  return (
    <ol aria-label={t('stages')} className="flex flex-wrap items-center gap-x-1 gap-y-1">
      {stages.map((stage, index) => (
        <li key={stage.id} className="flex items-center gap-1">
          <span
            className="rounded px-2 py-0.5 text-xs font-medium text-white"
            style={{
              backgroundColor: `color-mix(in oklab, var(--color-stage-last) ${(100 * index) / Math.max(1, stages.length - 1)}%, var(--color-stage-first))`,
            }}
          >
            {text(stage.name)}
          </span>
        </li>
      ))}
      {shape === 'loop' && (
        <li className="flex items-center gap-1 text-xs text-muted">
          <RotateCw size={12} aria-hidden="true" />
          {t('shape.loop')}
        </li>
      )}
    </ol>
  )
}

interface ModelChoiceProps {
  shown: ModelId | undefined
  advised: ModelId | undefined
  onChoose: (model: ModelId | null) => void
}

/** Choosing the advised model again is following the advice, also when the answers change later. */
function ModelChoice({ shown, advised, onChoose }: ModelChoiceProps) {
  const t = useTranslations('make.advice')
  const text = useText()
  const name = useId()
  return (
    <details className="border-t border-line pt-3">
      <summary className="text-xs font-semibold">{shown ? t('others') : t('chooseYourself')}</summary>
      <fieldset className="mt-2 grid gap-1">
        <legend className="sr-only">{t('others')}</legend>
        {modelIds.map((model) => (
          <label
            key={model}
            className={classes(
              'flex cursor-pointer items-start gap-2 rounded-lg px-2 py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-measured',
              model === shown ? 'bg-sunken' : 'hover:bg-paper',
            )}
          >
            <input
              type="radio"
              name={name}
              value={model}
              checked={model === shown}
              onChange={() => onChoose(model === advised ? null : model)}
              className="mt-0.5 accent-ink"
            />
            <span className="min-w-0">
              <span className="flex items-center gap-1.5 font-medium">
                {text(models[model].name)}
                {model === advised && <Chip look="soft">{t('advised')}</Chip>}
              </span>
              <span className="block text-xs text-muted">{text(models[model].purpose)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
