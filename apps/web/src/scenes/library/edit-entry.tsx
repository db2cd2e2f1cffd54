import { type Journey, type LibraryEntry, sharedOf, type Touchpoint, withSharedEverywhere } from '@wegwijs/journey'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useChangeMaps } from '../../data/library.ts'
import { tellShared } from '../../data/shared-note.ts'
import { TextField } from '../../forms/text-field.tsx'
import { TouchpointContent } from '../../forms/touchpoint-content.tsx'
import { TouchpointTypeField } from '../../forms/touchpoint-type.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface EditEntryProps {
  entry: LibraryEntry
  journeys: readonly Journey[]
  onClose: () => void
}

/** A touchpoint changed once, on every map that uses it. */
export function EditEntry({ entry, journeys, onClose }: EditEntryProps) {
  const t = useTranslations('library')
  const f = useTranslations('forms')
  const changeMaps = useChangeMaps()
  const first = entry.uses[0]!
  const journey = journeys.find(({ id }) => id === first.journey)!
  const { id, ...start } = first.touchpoint
  const [record, setRecord] = useState<Touchpoint>(start)
  const [rulesGiven, setRulesGiven] = useState(0)
  const [blocked, setBlocked] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const name = record.name.trim()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!name || blocked !== null) return
    setLeaving(false)
    setSaving(true)
    const shared = { ...sharedOf(record), name }
    const change = (each: Journey): Journey => withSharedEverywhere(each, entry.library, shared)
    const maps = journeys.filter((each) => change(each) !== each)
    if (maps.length > 0) {
      tellShared({ name, also: false, maps: await changeMaps(maps, [entry.library], change) })
    }
    onClose()
  }
  /** What was typed is not dropped without asking. */
  function leave(): void {
    if (JSON.stringify(record) === JSON.stringify(start)) onClose()
    else setLeaving(true)
  }
  return (
    <Dialog open onClose={leave} title={t('editTitle', { name: entry.shared.name })}>
      <form noValidate onSubmit={(event) => void save(event)} className="grid gap-3">
        <p className="text-muted">{t('editHint', { count: entry.uses.length })}</p>
        <TextField
          label={f('touchpoint.name')}
          value={record.name}
          onChange={(typed) => setRecord({ ...record, name: typed })}
          error={name ? undefined : f('problem.required')}
        />
        <TouchpointTypeField
          journey={journey}
          record={record}
          onChange={(next) => {
            setRecord(next)
            setBlocked(null)
            setRulesGiven((times) => times + 1)
          }}
        />
        <TouchpointContent
          journey={journey}
          id={id}
          record={record}
          onChange={setRecord}
          onBlocked={setBlocked}
          rulesGiven={rulesGiven}
        />
        {blocked !== null && <p className="text-xs text-pain">{blocked}</p>}
        <div className="sticky -bottom-6 -mb-6 flex flex-wrap items-center gap-2 border-t border-line bg-surface py-4">
          {leaving && (
            <p role="alert" className="basis-full font-medium">
              {t('leaveQuestion')}
            </p>
          )}
          <Button type="submit" look="primary" disabled={saving || !name || blocked !== null}>
            {saving ? t('saving') : t('save')}
          </Button>
          {leaving ? (
            <>
              <Button onClick={onClose}>{t('leave')}</Button>
              <Button look="quiet" onClick={() => setLeaving(false)}>
                {t('goOn')}
              </Button>
            </>
          ) : (
            <Button look="quiet" onClick={leave}>
              {t('cancel')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
