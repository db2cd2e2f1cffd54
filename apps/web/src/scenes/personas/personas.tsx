import { getRouteApi } from '@tanstack/react-router'
import { recordsOf } from '@wegwijs/journey'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { Button } from '../../ui/button.tsx'
import { AsIsJourney } from '../as-is-journey.tsx'
import { UndoButtons } from '../undo-buttons.tsx'
import { Compare } from './compare.tsx'
import { comparedIn, MOST_COMPARED, textOfCompared } from './compared.ts'
import { NewPersona } from './new-persona.tsx'
import { PersonaCard } from './persona-card.tsx'

const route = getRouteApi('/journeys/$id/personas')

/** For whom the journey is: the personas as cards, and side by side. */
export function PersonasScene() {
  const { id } = route.useParams()
  return (
    <AsIsJourney id={id}>
      <Personas />
    </AsIsJourney>
  )
}

function Personas() {
  const t = useTranslations('personas')
  const { journey } = useEdited()
  const { compare } = route.useSearch()
  const navigate = route.useNavigate()
  const [making, setMaking] = useState(false)
  const personas = recordsOf(journey, 'persona')
  const compared = comparedIn(compare, personas)
  const choose = (ids: readonly string[]): void =>
    void navigate({ search: (now) => ({ ...now, compare: textOfCompared(ids) }), replace: true })
  const chosen = compared.map(({ id }) => id)

  return (
    <div className="mx-auto grid w-full max-w-[110rem] gap-5 px-5 pt-5 pb-10">
      <title>{`${t('title')} · ${journey.title} · Wegwijs`}</title>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
          <p className="max-w-2xl text-muted">{t('lead')}</p>
        </div>
        <div className="flex items-center gap-1.5">
          <UndoButtons />
          <Button look="primary" onClick={() => setMaking(true)}>
            <Plus size={14} aria-hidden="true" />
            {t('new')}
          </Button>
        </div>
      </header>
      {compared.length > 0 && <Compare personas={compared} onChange={choose} />}
      {personas.length === 0 ? (
        <div className="grid justify-items-start gap-3 rounded-2xl border border-dashed border-line-strong p-8">
          <p className="font-semibold">{t('none')}</p>
          <p className="max-w-xl text-muted">{t('noneHint')}</p>
          <Button onClick={() => setMaking(true)}>{t('first')}</Button>
        </div>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(22rem,1fr))] items-start gap-4 max-md:grid-cols-1">
          {personas.map((persona) => (
            <li key={persona.id}>
              <PersonaCard
                persona={persona}
                compared={chosen.includes(persona.id)}
                full={chosen.length >= MOST_COMPARED}
                onCompare={(on) =>
                  choose(on ? [...chosen, persona.id] : chosen.filter((other) => other !== persona.id))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <NewPersona open={making} onClose={() => setMaking(false)} />
    </div>
  )
}
