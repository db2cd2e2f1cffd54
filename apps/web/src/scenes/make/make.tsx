import { useNavigate } from '@tanstack/react-router'
import { type AdviserAnswers, adviseModel, type ModelId, newJourney } from '@wegwijs/journey'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { journeyIdFor } from '../../data/journey-id.ts'
import { useObservedFacts } from '../../data/observed-facts.ts'
import { useCreateJourney } from '../../data/saving.ts'
import { TextField } from '../../forms/text-field.tsx'
import { useLanguage } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { AdviceCard } from './advice-card.tsx'
import { isComplete } from './answers.ts'
import { PersonaPart } from './persona-part.tsx'
import { noPersona, type PersonaSketch, withPersona } from './persona-sketch.ts'
import { Questions } from './questions.tsx'

/** From a few answers to a filled journey: one page, the advice beside the questions. */
export function Make() {
  const t = useTranslations('make')
  const { language } = useLanguage()
  const navigate = useNavigate()
  const create = useCreateJourney()
  const observed = useObservedFacts()
  const [audience, setAudience] = useState('')
  const [answers, setAnswers] = useState<Partial<AdviserAnswers>>({})
  const [chosen, setChosen] = useState<ModelId | null>(null)
  const [persona, setPersona] = useState<PersonaSketch>(noPersona)
  const [useCase, setUseCase] = useState('')
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')

  const advice = isComplete(answers) ? adviseModel(answers, observed) : null
  const model = chosen ?? advice?.[0]?.model ?? null

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!model || create.isPending) return
    const named = title.trim() || t('name.untitled')
    const journey = newJourney({
      id: journeyIdFor(named),
      title: named,
      organisation: organisation.trim(),
      audience: audience.trim(),
      language,
      model,
      market: answers.market,
      today: new Date().toLocaleDateString('sv'),
    })
    const scoped = { ...journey, scope: { ...journey.scope, useCase: useCase.trim() } }
    create.mutate(withPersona(scoped, persona), {
      onSuccess: (stored) => void navigate({ to: '/journeys/$id', params: { id: stored.journey.id } }),
    })
  }

  return (
    <form onSubmit={submit} className="mx-auto grid w-full max-w-6xl gap-6 px-6 py-8">
      <header className="grid gap-1">
        <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
        <p className="max-w-2xl text-sm text-muted">{t('lead')}</p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)_22rem] items-start gap-6 max-lg:grid-cols-1">
        <div className="grid gap-6 rounded-2xl border border-line bg-surface p-6 shadow-card">
          <div className="grid grid-cols-2 items-start gap-3 max-md:grid-cols-1">
            <TextField
              label={t('audience.title')}
              placeholder={t('audience.placeholder')}
              hint={t('audience.hint')}
              value={audience}
              onChange={setAudience}
            />
            <TextField
              label={t('useCase.title')}
              placeholder={t('useCase.placeholder')}
              hint={t('useCase.hint')}
              value={useCase}
              onChange={setUseCase}
            />
          </div>
          <Questions answers={answers} onChange={setAnswers} />
          <fieldset className="grid gap-3 border-t border-line pt-5">
            <legend className="sr-only">{t('name.title')}</legend>
            <p aria-hidden="true" className="text-sm font-semibold">
              {t('name.title')}
            </p>
            <div className="grid grid-cols-2 gap-3">
              <TextField
                label={t('name.journey')}
                placeholder={t('name.placeholder')}
                value={title}
                onChange={setTitle}
              />
              <TextField label={t('name.organisation')} value={organisation} onChange={setOrganisation} />
            </div>
          </fieldset>
          <PersonaPart persona={persona} onChange={setPersona} />
        </div>
        <div className="sticky top-4 grid gap-3">
          <AdviceCard answers={answers} advice={advice} chosen={chosen} onChoose={setChosen} />
          {create.error && <ErrorNote error={create.error} />}
          <Button type="submit" look="primary" className="h-10" disabled={!model || create.isPending}>
            {create.isPending ? t('submitting') : t('submit')}
          </Button>
          <p className="text-xs text-muted">{model ? t('after') : t('noModel')}</p>
        </div>
      </div>
    </form>
  )
}
