import { type Feeling, type Persona, type PersonaAlong, personaAlong, type WithId } from '@wegwijs/journey'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { personaQuestions } from '../../forms/persona-fields.tsx'
import { useFormats } from '../../language/provider.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { RuleSentence } from '../panel/rule-sentence.tsx'

interface CompareProps {
  personas: WithId<Persona>[]
  onChange: (ids: readonly string[]) => void
}

/** Personas side by side, row by row, with what the journey says of each. */
export function Compare({ personas, onChange }: CompareProps) {
  const t = useTranslations('personas')
  const p = useTranslations('panel.persona')
  const { journey } = useEdited()
  const columns = personas.map((persona) => ({ persona, along: personaAlong(journey, persona.id) }))
  const stages = columns[0]!.along.stages.map(({ stage }) => stage)
  if (personas.length < 2) {
    return (
      <p role="status" className="rounded-xl border border-line bg-surface px-4 py-2.5 text-muted">
        {t('oneMore', { name: personas[0]!.name })}
      </p>
    )
  }
  return (
    <div className="rounded-2xl border border-line bg-surface shadow-card">
      <header className="flex items-center justify-between px-4 pt-3">
        <h2 id="compare" className="text-base font-semibold">
          {t('comparing')}
        </h2>
        <Button size="small" look="quiet" onClick={() => onChange([])}>
          {t('stopComparing')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-labelledby="compare" tabIndex={0} className="overflow-x-auto px-4 pb-3">
        <table className="w-full min-w-2xl table-fixed border-collapse text-left align-top">
          <thead>
            <tr className="border-b border-line">
              <td className="w-40" />
              {columns.map(({ persona }) => (
                <th key={persona.id} scope="col" className="px-2.5 py-2 font-semibold">
                  <span className="flex items-center gap-2">
                    <Portrait name={persona.name} picture={persona.picture} alt="" className="size-9 text-xs" />
                    <span className="min-w-0 flex-1 break-words">{persona.name}</span>
                    <IconButton
                      label={t('leaveOut', { name: persona.name })}
                      onClick={() => onChange(personas.flatMap(({ id }) => (id === persona.id ? [] : [id])))}
                    >
                      <X size={14} />
                    </IconButton>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {personaQuestions.map((question) => (
              <Row key={question} name={question === 'quote' ? t('quote') : p(question)}>
                {columns.map(({ persona }) => (
                  <Cell key={persona.id}>{persona[question]}</Cell>
                ))}
              </Row>
            ))}
            <Row name={p('segment')}>
              {columns.map(({ persona }) => (
                <Cell key={persona.id}>{persona.segment && <RuleSentence rule={persona.segment} />}</Cell>
              ))}
            </Row>
            {stages.map((stage, index) => (
              <Row key={stage.id} name={t('feelingIn', { stage: stage.name })}>
                {columns.map(({ persona, along }) => (
                  <Cell key={persona.id}>
                    <Felt along={along.stages[index]!} />
                  </Cell>
                ))}
              </Row>
            ))}
            {(['cards', 'pains'] as const).map((counted) => (
              <Row key={counted} name={t(counted)}>
                {columns.map(({ persona, along }) => (
                  <Cell key={persona.id}>
                    {t('counted', { own: along[counted].own, everyone: String(along[counted].everyone) })}
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className="py-2 pr-2.5 align-top text-xs font-semibold text-muted">
        {name}
      </th>
      {children}
    </tr>
  )
}

function Cell({ children }: { children: ReactNode }) {
  const empty = children === '' || children === null || children === undefined
  return <td className="px-2.5 py-2 align-top break-words whitespace-pre-line">{empty ? '–' : children}</td>
}

/** The assumed feelings in a stage: their middle and the words for them. */
function Felt({ along: { feelings, own } }: { along: PersonaAlong['stages'][number] }) {
  const t = useTranslations('personas')
  const formats = useFormats()
  if (feelings.length === 0) return '–'
  const mean = feelings.reduce((sum, { assumed }) => sum + assumed, 0) / feelings.length
  return (
    <>
      <span className="font-semibold tabular-nums">{formats.signed(mean)}</span> {wordsOf(feelings)}
      <span className="block text-2xs text-muted">
        {own ? t('feelings', { n: feelings.length }) : t('everyonesFeelings', { n: feelings.length })}
      </span>
    </>
  )
}

const wordsOf = (feelings: readonly Feeling[]): string =>
  [...new Set(feelings.map(({ emotion }) => emotion).filter(Boolean))].join(', ')
