import { type Card, recordsOf, withWork } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLooking } from '../../actions/map-view.ts'
import { useEdited } from '../../data/journey.ts'
import { Check } from '../../ui/check.tsx'
import { Choice } from '../../ui/choice.tsx'
import { PanelSection } from '../../ui/panel.tsx'
import { AnswerChecks } from './answer-checks.tsx'
import { CardList } from './card-list.tsx'

const marks = ['1', '2', '3', '4', '5'] as const

interface CardWeighingProps {
  id: string
  card: Card
  content: 'pains' | 'opportunities'
}

/** What a pain or opportunity weighs, and which of the other it goes with; each change is one edit. */
export function CardWeighing({ id, card, content }: CardWeighingProps) {
  const t = useTranslations('forms.card')
  const { edit } = useEdited()
  return (
    <>
      <fieldset disabled={useLooking()} className="mt-3 grid gap-2.5 disabled:opacity-70">
        <Check
          label={t(content === 'pains' ? 'ringedPain' : 'ringedOpportunity')}
          checked={card.ringed ?? false}
          onChange={(ringed) => edit((now) => withWork(now, id, { ringed: ringed || undefined }))}
        />
        {(['impact', 'effort'] as const).map((field) => (
          <Choice
            key={field}
            label={`${t(field)} (1 ${t('low')} – 5 ${t('high')})`}
            value={marks.find((mark) => mark === String(card[field]))}
            options={marks.map((mark) => ({ value: mark, label: mark }))}
            onChange={(mark) => edit((now) => withWork(now, id, { [field]: Number(mark) }))}
          />
        ))}
      </fieldset>
      {content === 'opportunities' ? <Answered id={id} card={card} /> : <AnsweredBy id={id} />}
    </>
  )
}

function Answered({ id, card }: { id: string; card: Card }) {
  const { journey } = useEdited()
  const answered = recordsOf(journey, 'card').filter((each) => card.answers?.includes(each.id))
  return (
    <section className="grid gap-2">
      <AnswerChecks id={id} card={card} />
      {answered.length > 0 && <CardList cards={answered} />}
    </section>
  )
}

function AnsweredBy({ id }: { id: string }) {
  const t = useTranslations('improve')
  const { journey } = useEdited()
  const answers = recordsOf(journey, 'card').filter((each) => each.answers?.includes(id))
  if (answers.length === 0) return null
  return (
    <PanelSection heading={t('answeredBy')}>
      <CardList cards={answers} />
    </PanelSection>
  )
}
