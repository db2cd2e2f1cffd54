import type { ImportPreview } from '@wegwijs/api'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats, useText } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { useFormatName } from '../sources/use-format-name.ts'
import { AlsoInside } from './also-inside.tsx'
import { LeftOutList, leftOutRows } from './left-out.tsx'

const FIRST_NAMES = 10

/** What a file holds, in numbers, before anything is stored. */
export function FirstLook({ preview, reading }: { preview: ImportPreview; reading: boolean }) {
  const t = useTranslations('importing.seen')
  const importing = useTranslations('importing')
  const { number, period: write } = useFormats()
  const nameOf = useFormatName()
  const { rows, valid, invalid, leftOut, people, unidentified, period } = preview
  const others = preview.spend + preview.figures + preview.searches + preview.merges
  const hasEvents = period !== null || (valid > 0 && others === 0)
  return (
    <section
      aria-labelledby="first-look"
      className="grid gap-5 rounded-2xl border border-line bg-surface p-6 shadow-card"
    >
      <div className="flex items-center justify-between gap-4">
        <h2 id="first-look" className="text-base font-semibold">
          {t('title')} <span className="font-normal text-muted">{nameOf(preview.format)}</span>
        </h2>
        {reading && <Waiting label={importing('reading')} />}
      </div>
      <dl className="flex flex-wrap gap-x-12 gap-y-3">
        <Figure name={t('rows')} value={number(rows)} />
        <Figure name={t('valid')} value={number(valid)} />
        <Figure name={t('invalid')} value={number(invalid)} bad={invalid > 0} />
        {leftOut.length > 0 && <Figure name={t('leftOutRows')} value={number(leftOutRows(leftOut))} />}
        {hasEvents && (
          <>
            <Figure name={t('people')} value={number(people)} />
            <Figure
              name={t('unidentified')}
              value={number(unidentified)}
              note={unidentified > 0 ? t('unidentifiedHint') : undefined}
            />
            <Figure small name={t('period')} value={period ? write(period.from, period.to) : '–'} />
          </>
        )}
      </dl>
      <AlsoInside preview={preview} />
      {hasEvents && <Names names={preview.names} />}
      <LeftOutList leftOut={leftOut} />
      <Notes notes={preview.notes} />
    </section>
  )
}

/** How the file was read, as far as somebody has to know. */
function Notes({ notes }: Pick<ImportPreview, 'notes'>) {
  const t = useTranslations('importing.seen')
  const text = useText()
  if (notes.length === 0) return null
  return (
    <div>
      <h3 className="mb-0.5 text-xs font-semibold">{t('notes')}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note.en}>{text(note)}</li>
        ))}
      </ul>
    </div>
  )
}

interface FigureProps {
  name: string
  value: string
  note?: string | undefined
  bad?: boolean
  small?: boolean
}

function Figure({ name, value, note, bad, small }: FigureProps) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd
        className={classes(
          'font-bold tabular-nums',
          small ? 'text-sm leading-7 whitespace-nowrap' : 'text-xl leading-7',
          bad && 'text-pain',
        )}
      >
        {value}
      </dd>
      {note && <dd className="text-xs text-muted">{note}</dd>}
    </div>
  )
}

/** The names of the events, most frequent first, with a bar for their share of the most frequent. */
function Names({ names }: { names: ImportPreview['names'] }) {
  const t = useTranslations('importing.seen')
  const { number } = useFormats()
  const [all, setAll] = useState(false)
  const sorted = names.toSorted((a, b) => b.events - a.events)
  const most = sorted[0]?.events ?? 1
  if (names.length === 0) return <p className="text-muted">{t('noNames')}</p>
  return (
    <div>
      <h3 className="mb-1.5 text-xs font-semibold">{t('names')}</h3>
      <ul className="grid grid-cols-2 gap-x-8 gap-y-1 max-lg:grid-cols-1">
        {(all ? sorted : sorted.slice(0, FIRST_NAMES)).map(({ name, events }) => (
          <li key={name} className="grid grid-cols-[minmax(0,1fr)_6rem_4rem] items-center gap-3">
            <span className="truncate" title={name}>
              {name}
            </span>
            <span aria-hidden="true" className="h-1.5 rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-measured"
                style={{ width: `${Math.max(2, (100 * events) / most)}%` }}
              />
            </span>
            <span className="text-right text-muted tabular-nums">{number(events)}</span>
          </li>
        ))}
      </ul>
      {!all && sorted.length > FIRST_NAMES && (
        <Button look="quiet" size="small" className="mt-2" onClick={() => setAll(true)}>
          {t('showAll', { count: number(sorted.length) })}
        </Button>
      )}
    </div>
  )
}
