import { ApiRequestError } from '@wegwijs/api'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isRefusal, useTakeBack } from '../../data/library.ts'
import { type MapOutcome, type SharedNote, tellShared, useSharedNote } from '../../data/shared-note.ts'
import { useText } from '../../language/provider.tsx'
import { Button, IconButton } from '../../ui/button.tsx'

/** Says on which other maps a shared touchpoint was changed too, and takes it back there when that was not meant. */
export function SharedNoteBar() {
  const t = useTranslations('library.note')
  const c = useTranslations('shell')
  const note = useSharedNote()
  const title = useTitle(note)
  return (
    <div role="status" className="fixed bottom-4 left-1/2 z-40 w-[min(44rem,94vw)] -translate-x-1/2">
      {note && (
        <div className="rounded-2xl border border-line-strong bg-surface p-3.5 shadow-float">
          <div className="flex items-start gap-3">
            <p className="min-w-0 flex-1 font-semibold break-words">{title}</p>
            <IconButton label={c('close')} onClick={() => tellShared(null)} className="-mt-1 -mr-1">
              <X size={15} />
            </IconButton>
          </div>
          {note.failure !== undefined && <p className="text-muted">{t('notLooked')}</p>}
          <ul className="mt-1 grid max-h-48 gap-1 overflow-y-auto">
            {note.maps.map((map) => (
              <li key={map.id}>
                <Outcome note={note} map={map} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function useTitle(note: SharedNote | null): string {
  const t = useTranslations('library.note')
  if (!note) return ''
  const { name, also, maps } = note
  const count = maps.filter(({ failure }) => failure === null).length
  if (count === 0) return t('nowhere', { name })
  return t(also ? 'also' : 'changed', { name, count })
}

function Outcome({ note, map }: { note: SharedNote; map: MapOutcome }) {
  const t = useTranslations('library.note')
  const text = useText()
  const takeBack = useTakeBack()
  const [busy, setBusy] = useState(false)
  const became = (next: Partial<MapOutcome>): void =>
    tellShared({ ...note, maps: note.maps.map((each) => (each === map ? { ...each, ...next } : each)) })
  async function undo(): Promise<void> {
    setBusy(true)
    const failure = await takeBack(map).catch((refused: unknown) => refused)
    setBusy(false)
    became(failure === null ? { back: true } : { failure })
  }
  const why = map.failure instanceof ApiRequestError ? text(map.failure.body.message) : t('unreachable')
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className="min-w-0 break-words">{map.title}</span>
      {map.failure !== null ? (
        <span className="text-pain">
          {isRefusal(map.failure) ? t('refused') : t('later')} {why}
        </span>
      ) : map.back ? (
        <span className="text-muted">{t('back')}</span>
      ) : (
        <Button size="small" look="quiet" disabled={busy} onClick={() => void undo()}>
          {t('undo')}
          <span className="sr-only"> {map.title}</span>
        </Button>
      )}
    </div>
  )
}
