import { metrics, type PastedKpi, pastedKpis, withPastedKpis } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { kpiName } from '../../data/kpi-reading.ts'
import { useLanguage, useText } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../text-field.tsx'

/** Lines shown of those that could not be read. */
const SHOWN = 10

/** A table of day, KPI and value for several KPIs at once; KPIs that are not on the map yet are put there. */
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
  const text = useText()
  const { language } = useLanguage()
  const { journey, edit } = useEdited()
  const [pasted, setPasted] = useState('')
  const { changes, same, unread } = pastedKpis(journey, pasted, '')
  const nameOf = ({ record: id, metric }: PastedKpi): string => {
    const record = id === null ? undefined : journey.records[id]
    if (record?.kind === 'kpi') return kpiName(record, language)
    return metric ? t('new', { name: text(metrics[metric].name) }) : ''
  }
  function takeOver(): void {
    edit((now) => withPastedKpis(now, pastedKpis(now, pasted, '').changes))
    onDone()
  }
  return (
    <div className="grid gap-3">
      <TextField long label={t('label')} hint={t('hint')} value={pasted} maxLength={200_000} onChange={setPasted} />
      <div role="status" className="grid gap-1 text-xs">
        {[...Map.groupBy(changes, nameOf)].map(([name, values]) => (
          <p key={name}>
            <span className="font-medium">{name}</span>: {t('values', { count: values.length })}
          </p>
        ))}
        {same > 0 && <p className="text-muted">{t('same', { count: same })}</p>}
        {unread.length > 0 && (
          <>
            <p className="font-medium text-notice">{t('unread', { count: unread.length })}</p>
            <ul className="grid gap-0.5 text-muted">
              {unread.slice(0, SHOWN).map(({ line, cells, reason }) => (
                <li key={line}>
                  {line}: <code className="break-all">{cells.join(' · ')}</code> – {text(reason)}
                </li>
              ))}
              {unread.length > SHOWN && <li>{t('more', { count: String(unread.length - SHOWN) })}</li>}
            </ul>
          </>
        )}
      </div>
      <Button look="primary" className="justify-self-start" disabled={changes.length === 0} onClick={takeOver}>
        {t('takeOver', { count: changes.length })}
      </Button>
    </div>
  )
}
