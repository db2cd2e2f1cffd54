import { useNavigate } from '@tanstack/react-router'
import { journeyFromTable, recordsOf, type Text } from '@wegwijs/journey'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { journeyIdFor } from '../../data/journey-id.ts'
import { parsePastedTable } from '../../data/pasted-table.ts'
import { useCreateJourney } from '../../data/saving.ts'
import { TextField } from '../../forms/text-field.tsx'
import { useLanguage, useText } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Preview } from './preview.tsx'

/** From a table in a spreadsheet to a journey: paste, see what it becomes, make it. */
export function Paste() {
  const t = useTranslations('paste')
  const { language } = useLanguage()
  const navigate = useNavigate()
  const create = useCreateJourney()
  const [pasted, setPasted] = useState('')
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')

  const { cells, looseQuotes } = useMemo(() => parsePastedTable(pasted), [pasted])
  const preview = useMemo(
    () => journeyFromTable(cells, { id: 'preview', title: '', language, today: today() }),
    [cells, language],
  )
  const ready = recordsOf(preview.journey, 'stage').length > 0

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!ready || create.isPending) return
    const named = title.trim() || t('untitled')
    const start = { id: journeyIdFor(named), title: named, organisation: organisation.trim(), language }
    create.mutate(journeyFromTable(cells, { ...start, today: today() }).journey, {
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
          <Field label={t('table')} hint={t('tableHint')}>
            {(ids) => (
              <TextArea
                {...ids}
                className="h-40 font-mono text-xs!"
                wrap="off"
                spellCheck={false}
                placeholder={t('placeholder')}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
              />
            )}
          </Field>
          <section aria-labelledby="paste-preview" className="grid gap-2 border-t border-line pt-5">
            <h2 id="paste-preview" className="text-sm font-semibold">
              {t('preview.title')}
            </h2>
            {ready ? <Preview journey={preview.journey} /> : <p className="text-muted">{t('preview.empty')}</p>}
          </section>
          {pasted.trim() !== '' && <Notes notes={preview.notes} looseQuotes={looseQuotes} />}
        </div>
        <div className="sticky top-4 grid gap-3 rounded-2xl border border-line bg-surface p-5 shadow-card">
          <TextField label={t('journey')} placeholder={t('journeyPlaceholder')} value={title} onChange={setTitle} />
          <TextField label={t('organisation')} value={organisation} onChange={setOrganisation} />
          {create.error && <ErrorNote error={create.error} />}
          <Button type="submit" look="primary" className="h-10" disabled={!ready || create.isPending}>
            {create.isPending ? t('submitting') : t('submit')}
          </Button>
          <p className="text-xs text-muted">{t('after')}</p>
        </div>
      </div>
    </form>
  )
}

/** What was guessed or skipped while reading the table. */
function Notes({ notes, looseQuotes }: { notes: readonly Text[]; looseQuotes: boolean }) {
  const t = useTranslations('paste.notes')
  const text = useText()
  const lines = [...(looseQuotes ? [t('looseQuotes')] : []), ...notes.map(text)]
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="paste-notes" className="grid gap-2 border-t border-line pt-5">
      <h2 id="paste-notes" className="text-sm font-semibold">
        {t('title')}
      </h2>
      <ul className="grid list-disc gap-1 pl-4 break-words text-muted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** YYYY-MM-DD where the team is. */
const today = (): string => new Date().toLocaleDateString('sv')
