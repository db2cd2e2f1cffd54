import { newRecord, newRecordId, type Persona, recordsOf, type WithId, withRecord } from '@wegwijs/journey'
import { useId, useState } from 'react'
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
  return (
    <Dialog open={open} onClose={onClose} title={t('new')}>
      <div className="grid gap-5">
        <Empty onDone={onClose} />
        <Copies onDone={onClose} />
      </div>
    </Dialog>
  )
}

function Empty({ onDone }: { onDone: () => void }) {
  const t = useTranslations('personas')
  const f = useTranslations('forms.persona')
  const id = useId()
  const { edit } = useEdited()
  const [name, setName] = useState('')
  return (
    <form
      className="grid gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (!name.trim()) return
        edit((journey) =>
          withRecord(journey, newRecordId(journey, 'persona'), {
            ...(newRecord(journey, 'persona') as Persona),
            name: name.trim(),
          }),
        )
        onDone()
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
function Copies({ onDone }: { onDone: () => void }) {
  const t = useTranslations('personas')
  const { journey, edit } = useEdited()
  const { data, error, refetch } = useDocuments()
  const others = (data ?? []).filter(({ id }) => id !== journey.id)
  const groups = [journey, ...others]
    .map(({ id, title, ...rest }) => ({ id, title, personas: recordsOf({ id, title, ...rest }, 'persona') }))
    .filter(({ personas }) => personas.length > 0)
  const copy = (persona: WithId<Persona>, here: boolean): void => {
    edit((now) => withCopy(now, persona, here ? t('copyName', { name: persona.name }) : persona.name))
    onDone()
  }
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
