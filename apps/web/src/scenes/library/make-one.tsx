import {
  differingFields,
  type Journey,
  type LibraryEntry,
  madeOne,
  mergedShared,
  type SharedField,
  type SharedTouchpoint,
  sentenceOf,
  touchpointTypeOf,
} from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useChangeMaps } from '../../data/library.ts'
import { tellShared } from '../../data/shared-note.ts'
import { useLanguage, useText } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface MakeOneProps {
  /** Called the same, and yet not one. */
  entries: readonly LibraryEntry[]
  journeys: readonly Journey[]
  onClose: () => void
}

/** Makes one of several touchpoints with the same name, after showing what changes where. */
export function MakeOne({ entries, journeys, onClose }: MakeOneProps) {
  const t = useTranslations('library')
  const changeMaps = useChangeMaps()
  const [leading, setLeading] = useState(entries[0]!.library)
  const [saving, setSaving] = useState(false)
  const inOrder = [...entries].sort((a, b) => Number(b.library === leading) - Number(a.library === leading))
  const shared = mergedShared(inOrder)
  const ids = entries.map(({ library }) => library)

  async function confirm(): Promise<void> {
    setSaving(true)
    const used = new Set(entries.flatMap(({ uses }) => uses.map(({ journey }) => journey)))
    const maps = journeys.filter(({ id }) => used.has(id))
    const outcomes = await changeMaps(maps, ids, (journey) => madeOne(journey, ids, leading, shared))
    tellShared({ name: shared.name, also: false, maps: outcomes })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('makeOneTitle', { name: shared.name })}>
      <div className="grid gap-3">
        <p>{t('makeOneText')}</p>
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-xs font-semibold">{t('makeOneLead')}</legend>
          {entries.map((entry) => (
            <label key={entry.library} className="flex items-start gap-2 rounded-lg border border-line p-2.5">
              <input
                type="radio"
                name="leading"
                checked={entry.library === leading}
                onChange={() => setLeading(entry.library)}
                className="mt-0.5 accent-ink"
              />
              <span className="min-w-0">
                <span className="block font-medium break-words">
                  {entry.uses.map(({ title, stage }) => (stage === null ? title : `${title} › ${stage}`)).join(', ')}
                </span>
                <Differences from={entry.shared} to={shared} />
              </span>
            </label>
          ))}
        </fieldset>
        <p className="text-xs text-muted">{t('filledIn')}</p>
        <div className="flex gap-2">
          <Button look="primary" disabled={saving} onClick={() => void confirm()}>
            {saving ? t('saving') : t('confirm')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What this touchpoint will say otherwise. */
function Differences({ from, to }: { from: SharedTouchpoint; to: SharedTouchpoint }) {
  const t = useTranslations('library')
  const m = useTranslations('map.touchpoint')
  const text = useText()
  const { language } = useLanguage()
  const words = (shared: SharedTouchpoint, field: SharedField): string | undefined => {
    if (field === 'rule') return shared.rule && sentenceOf(shared.rule, language)
    if (field === 'media') return shared.media && m(`media.${shared.media}`)
    if (field === 'presence') return shared.presence && m(`presence.${shared.presence}`)
    const type = field === 'type' ? touchpointTypeOf(shared.type) : undefined
    return type ? text(type.name) : shared[field]
  }
  const said = (shared: SharedTouchpoint, field: SharedField): string => words(shared, field) || t('empty')
  return (
    <span className="grid text-xs text-muted">
      {differingFields(from, to).map((field) => (
        <span key={field} className="break-words">
          {t('becomes', { field: t(`field.${field}`), from: said(from, field), to: said(to, field) })}
        </span>
      ))}
    </span>
  )
}
