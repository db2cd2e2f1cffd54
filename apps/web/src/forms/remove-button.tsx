import type { Journey, RecordKind } from '@wegwijs/journey'
import { hangingOn, withoutRecordAndLinks } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage } from '../language/provider.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from './record-name.ts'

interface RemoveButtonProps {
  journey: Journey
  id: string
  onRemove: (journey: Journey) => Promise<void>
}

/** The way to delete a record: says first what hangs on it. */
export function RemoveButton({ journey, id, onRemove }: RemoveButtonProps) {
  const t = useTranslations('forms')
  const { language } = useLanguage()
  const [asked, setAsked] = useState(false)
  const record = journey.records[id]
  if (!record) return null
  const { gone, loosened, rules } = hangingOn(journey, id)
  const listed = (counts: Partial<Record<RecordKind, number>>): string =>
    new Intl.ListFormat(language).format(
      Object.entries(counts).map(([kind, count]) => t(`counted.${kind as RecordKind}`, { count })),
    )
  const goes = listed(gone)
  const stays = listed(loosened)
  return (
    <>
      <Button look="quiet" className="ml-auto text-pain" onClick={() => setAsked(true)}>
        {t('remove')}
      </Button>
      <Dialog open={asked} onClose={() => setAsked(false)} title={t('removal.title', { name: nameOf(record) })}>
        <div className="grid gap-1">
          {goes && <p>{t('removal.gone', { what: goes })}</p>}
          {stays && <p>{t('removal.loosened', { what: stays })}</p>}
          {rules > 0 && <p>{t('removal.rule')}</p>}
          {!goes && !stays && rules === 0 && <p>{t('removal.nothing')}</p>}
        </div>
        <div className="mt-5 flex gap-2">
          <Button
            look="danger"
            onClick={() => {
              setAsked(false)
              void onRemove(withoutRecordAndLinks(journey, id))
            }}
          >
            {t('removal.confirm')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('removal.keep')}</Button>
        </div>
      </Dialog>
    </>
  )
}
