import { withRecord } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { kpiName } from '../../data/kpi-reading.ts'
import { useLanguage } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../text-field.tsx'
import { manyPastedValues, withValues } from './many-pasted-values.ts'

/** Lines shown of those that could not be read. */
const SHOWN = 10

/** A table of day, KPI and value for several KPIs of the map at once. */
export function ManyValues() {
  const t = useTranslations('forms.kpi.many')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" look="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('title')}>
        <ManyForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function ManyForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('forms.kpi.many')
  const { language } = useLanguage()
  const { journey, edit } = useEdited()
  const [pasted, setPasted] = useState('')
  const { values, unread } = manyPastedValues(pasted, journey)
  const found = Object.entries(values)
  const count = found.flatMap(([, each]) => each).length
  function takeOver(): void {
    edit((now) =>
      found.reduce((before, [id, added]) => {
        const record = before.records[id]
        return record?.kind === 'kpi' ? withRecord(before, id, withValues(record, added)) : before
      }, now),
    )
    onDone()
  }
  return (
    <div className="grid gap-3">
      <TextField long label={t('label')} hint={t('hint')} value={pasted} maxLength={200_000} onChange={setPasted} />
      <div role="status" className="grid gap-1 text-xs">
        {found.map(([id, each]) => {
          const record = journey.records[id]
          return (
            <p key={id}>
              <span className="font-medium">{record?.kind === 'kpi' ? kpiName(record, language) : id}</span>:{' '}
              {t('values', { count: each.length })}
            </p>
          )
        })}
        {unread.length > 0 && (
          <>
            <p className="font-medium text-notice">{t('unread', { count: unread.length })}</p>
            <ul className="grid gap-0.5 text-muted">
              {unread.slice(0, SHOWN).map(({ line, why }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same line may have been pasted twice
                <li key={index}>
                  <code className="break-all">{line}</code> – {t(`why.${why}`)}
                </li>
              ))}
              {unread.length > SHOWN && <li>{t('more', { count: String(unread.length - SHOWN) })}</li>}
            </ul>
          </>
        )}
      </div>
      <Button look="primary" className="justify-self-start" disabled={count === 0} onClick={takeOver}>
        {t('takeOver', { count })}
      </Button>
    </div>
  )
}
