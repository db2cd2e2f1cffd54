import { newRecord, newRecordId, type Persona, recordsOf, type WithId } from '@wegwijs/journey'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDocuments } from '../../data/documents.ts'
import { useEdited } from '../../data/journey.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { withCopy } from './copies.ts'

/** A new persona: with only a name, or like one that the team drew before, here or on another map. */
export function NewPersona({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('personas')
  const { journey, edit } = useEdited()
  const made = useRef<string | null>(null)
  const make = (persona: Persona): void => {
    const id = newRecordId(journey, 'persona')
    made.current = id
    edit((now) => withCopy(now, id, persona))
    onClose()
  }
  /** Who made a persona goes on there; who made none is back at the button. */
  const next = (): HTMLElement | true => {
    const id = made.current
    made.current = null
    return (id !== null && firstEmptyField(id)) || true
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('new')} backTo={next}>
      <div className="grid gap-5">
        <Empty onMake={(name) => make({ ...(newRecord(journey, 'persona') as Persona), name })} />
        <Copies onMake={make} />
      </div>
    </Dialog>
  )
}

/** On the card of a persona: what is not known yet, else its name. */
function firstEmptyField(id: string): HTMLElement | undefined {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>(`[data-persona="${CSS.escape(id)}"] textarea`)]
  return fields.find(({ value }) => value === '') ?? fields[0]
}

function Empty({ onMake }: { onMake: (name: string) => void }) {
  const t = useTranslations('personas')
  const f = useTranslations('forms.persona')
  const id = useId()
  const [name, setName] = useState('')
  return (
    <form
      className="grid gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) onMake(name.trim())
      }}
    >
      <label htmlFor={id} className="text-xs font-semibold">
        {f('name')}
      </label>
      <div className="flex gap-2">
        <TextInput
          id={id}
          value={name}
          maxLength={300}
          autoComplete="off"
          placeholder={f('namePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={!name.trim()}>
          {t('makeEmpty')}
        </Button>
      </div>
    </form>
  )
}

/** The personas of this journey and of the team's other ones, to begin from. */
function Copies({ onMake }: { onMake: (persona: Persona) => void }) {
  const t = useTranslations('personas')
  const { journey } = useEdited()
  const { data, error, refetch } = useDocuments()
  const others = (data ?? []).filter(({ id }) => id !== journey.id)
  const groups = [journey, ...others]
    .map(({ id, title, ...rest }) => ({ id, title, personas: recordsOf({ id, title, ...rest }, 'persona') }))
    .filter(({ personas }) => personas.length > 0)
  const copy = ({ id: _original, ...persona }: WithId<Persona>, here: boolean): void =>
    onMake(here ? { ...persona, name: t('copyName', { name: persona.name }) } : persona)
  return (
    <section aria-labelledby="copies" className="grid gap-2">
      <h3 id="copies" className="font-semibold">
        {t('copyFrom')}
      </h3>
      {groups.map(({ id, title, personas }) => (
        <section key={id} aria-label={title} className="grid gap-1">
          <h4 className="text-xs text-muted">{id === journey.id ? t('thisJourney') : title}</h4>
          <ul className="grid grid-cols-2 gap-1.5 max-md:grid-cols-1">
            {personas.map((persona) => (
              <li key={persona.id}>
                <button
                  type="button"
                  onClick={() => copy(persona, id === journey.id)}
                  className="flex w-full items-center gap-2.5 rounded-lg border border-line-strong p-2 text-left hover:border-muted"
                >
                  <Portrait name={persona.name} picture={persona.picture} alt="" className="size-9 text-xs" />
                  <span className="min-w-0">
                    <span className="block truncate font-medium">{persona.name}</span>
                    <span className="block truncate text-xs text-muted">{persona.who}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-12" />}
      {data && groups.length === 0 && <p className="text-muted">{t('nothingToCopy')}</p>}
    </section>
  )
}
