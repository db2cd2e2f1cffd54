import { type Card, inMapOrder, type Journey, recordsOf, type WithId, withAnswer } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLooking } from '../../actions/map-view.ts'
import { useEdited } from '../../data/journey.ts'
import { Check } from '../../ui/check.tsx'

/** Which pains and needs an opportunity answers, to be chosen. */
export function AnswerChecks({ id, card }: { id: string; card: Card }) {
  const t = useTranslations('improve')
  const { journey, edit } = useEdited()
  const chosen = card.answers ?? []
  const offered = painsAndNeeds(journey).filter((each) => each.id !== id)
  return (
    <fieldset disabled={useLooking()} className="grid gap-1 disabled:opacity-70">
      <legend className="mb-1.5 font-semibold">{t('answers')}</legend>
      {offered.length === 0 && <p className="text-muted">{t('noPains')}</p>}
      <div className="grid max-h-48 grid-cols-1 gap-1 overflow-y-auto p-0.5">
        {offered.map((each) => (
          <Check
            key={each.id}
            label={each.text}
            checked={chosen.includes(each.id)}
            onChange={(checked) => edit((now) => withAnswer(now, id, each.id, checked))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Pains first, then needs; not what the model only suggested. */
function painsAndNeeds(journey: Journey): WithId<Card>[] {
  const lanes = recordsOf(journey, 'lane')
  const cards = inMapOrder(journey, recordsOf(journey, 'card')).filter(({ placeholder }) => !placeholder)
  return (['pains', 'needs'] as const).flatMap((wanted) =>
    cards.filter(({ lane }) => lanes.some(({ id, content }) => id === lane && content === wanted)),
  )
}
