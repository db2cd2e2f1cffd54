import { latestReview, reviewDayProblem, reviewed, withRaisedTrigger, withReview } from '@wegwijs/journey'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { memberName } from '../../data/member.ts'
import { today } from '../../data/today.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { InlineText } from '../../forms/inline.tsx'
import { KeptField } from '../../forms/kept-field.tsx'
import { useFormats } from '../../language/provider.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { PanelSection } from '../../ui/panel.tsx'

const monthChoices = Array.from({ length: 12 }, (_, index) => index + 1)

/** When a journey is looked at again, what asks for that sooner, and what of it has happened. */
export function ReviewSettings() {
  const t = useTranslations('settings')
  const formats = useFormats()
  const { journey, edit } = useEdited()
  const { next, everyMonths, last, raised } = journey.review
  function keepNext(day: string): string | null {
    const problem = day === '' ? null : reviewDayProblem(day, today())
    if (problem) return t(`nextProblem.${problem}`, { day: formats.day(latestReview(today())) })
    edit((now) => {
      const { next: _before, ...review } = now.review
      return { ...now, review: day === '' ? review : { ...review, next: day } }
    })
    return null
  }
  return (
    <PanelSection heading={t('review')}>
      <p className="mb-2 text-muted">
        {last ? t('last', { day: formats.day(last) }) : t('never')} {t('reviewHint')}
      </p>
      <div className="grid grid-cols-2 items-start gap-2">
        <KeptField type="date" label={t('next')} value={next ?? ''} onKeep={keepNext} />
        <ChoiceField
          label={t('every')}
          value={String(everyMonths)}
          onChange={(months) => edit((now) => withReview(now, { everyMonths: Number(months) }))}
        >
          {monthChoices.map((months) => (
            <option key={months} value={String(months)}>
              {t('months', { n: months })}
            </option>
          ))}
        </ChoiceField>
      </div>
      {raised.length > 0 && (
        <div className="mt-3 rounded-lg bg-notice-soft px-2.5 py-2 text-notice">
          <h4 className="font-semibold">{t('raised')}</h4>
          <ul>
            {raised.map(({ trigger, day, by }) => (
              <li key={trigger + day}>{[trigger, formats.day(day), by].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
        </div>
      )}
      <Button className="mt-3" onClick={() => edit((now) => reviewed(now, today()))}>
        {t('done')}
      </Button>
      <p className="mt-1 text-xs text-muted">{t('doneHint', { n: everyMonths })}</p>
      <Triggers />
    </PanelSection>
  )
}

function Triggers() {
  const t = useTranslations('settings')
  const { journey, edit } = useEdited()
  const [typed, setTyped] = useState('')
  const { triggers, raised } = journey.review
  const raisedOn = (trigger: string): string | undefined => raised.findLast((each) => each.trigger === trigger)?.day
  const keep = (next: string[]): void => edit((now) => withReview(now, { triggers: next }))
  function add(event: FormEvent): void {
    event.preventDefault()
    if (typed.trim() === '') return
    keep([...triggers, typed.trim()])
    setTyped('')
  }
  return (
    <div className="mt-4 grid gap-1.5">
      <h4 className="text-xs font-semibold">{t('triggers')}</h4>
      {triggers.length === 0 && <p className="text-muted">{t('triggersNone')}</p>}
      <ul className="grid gap-1">
        {triggers.map((trigger, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trigger is its place in the list; its words change while typing
          <li key={index} className="flex items-start gap-1">
            <InlineText
              wraps
              label={t('trigger', { n: String(index + 1) })}
              value={trigger}
              onChange={(words) => words !== '' && keep(triggers.with(index, words))}
            />
            <Happened
              trigger={trigger}
              on={raisedOn(trigger)}
              onPress={() => edit((now) => withRaisedTrigger(now, { trigger, day: today(), by: memberName() }))}
            />
            <IconButton
              label={t('removeTrigger', { trigger })}
              onClick={() => keep(triggers.filter((_, other) => other !== index))}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <form onSubmit={add} className="flex gap-1">
        <TextInput
          aria-label={t('newTrigger')}
          placeholder={t('newTrigger')}
          value={typed}
          maxLength={300}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t('addTrigger')}</Button>
      </form>
    </div>
  )
}

/** Says that a trigger happened; pressed from then until the review is done. */
function Happened({ trigger, on, onPress }: { trigger: string; on: string | undefined; onPress: () => void }) {
  const t = useTranslations('settings')
  const formats = useFormats()
  const words = on === undefined ? t('happened') : t('happenedOn', { day: formats.day(on) })
  return (
    <Button
      size="small"
      look={on === undefined ? 'plain' : 'primary'}
      aria-pressed={on !== undefined}
      aria-label={`${words}: ${trigger}`}
      onClick={onPress}
    >
      {words}
    </Button>
  )
}
