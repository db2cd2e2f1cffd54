import { hangingOn, isShared, type Journey, type RecordKind, touchedBy } from '@wegwijs/journey'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../data/journey.ts'
import { useLanguage } from '../language/provider.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useNameOf } from './record-name.ts'

interface RemovalDialogProps {
  journey: Journey
  /** Null while nothing is asked. */
  ids: readonly string[] | null
  onRemove: (ids: readonly string[]) => void
  onKeep: () => void
}

/** Asks before records go, and says first what hangs on them: rules, evidence, cards. */
export function RemovalDialog({ journey, ids, onRemove, onKeep }: RemovalDialogProps) {
  const t = useTranslations('forms')
  const nameOf = useNameOf()
  const keep = useRef<HTMLButtonElement>(null)
  const { whole, state } = useEdited()
  const there = ids?.filter((id) => id in journey.records) ?? []
  const first = journey.records[there[0] ?? '']
  const inBoth = state === 'to-be' && there.some((id) => isShared(journey.records[id]))
  const title = !first
    ? ''
    : there.length === 1
      ? t('removal.title', { name: nameOf(first) })
      : t('removal.several', { n: String(there.length) })
  return (
    <Dialog open={first !== undefined} onClose={onKeep} title={title} start={keep}>
      {inBoth && <p className="mb-1 font-semibold">{t('removal.inBoth')}</p>}
      <Orphans journey={touchedBy(whole, journey, there)} ids={there} />
      <div className="mt-5 flex gap-2">
        <Button look="danger" onClick={() => onRemove(there)}>
          {t('removal.confirm')}
        </Button>
        {/* Who presses Enter too soon keeps what there is. */}
        <Button ref={keep} onClick={onKeep}>
          {t('removal.keep')}
        </Button>
      </div>
    </Dialog>
  )
}

function Orphans({ journey, ids }: { journey: Journey; ids: readonly string[] }) {
  const t = useTranslations('forms')
  const { language } = useLanguage()
  const { gone, loosened, standing, inStage, rules, standingRules, standingEvidence } = hangingOn(journey, ...ids)
  const listed = (counts: Partial<Record<RecordKind, number>>): string =>
    new Intl.ListFormat(language).format(
      Object.entries(counts).map(([kind, count]) => t(`counted.${kind as RecordKind}`, { count })),
    )
  const goes = listed(gone)
  const stays = listed(loosened)
  const moves = listed(standing)
  const falls = listed(inStage)
  return (
    <div className="grid gap-1">
      {goes && <p>{t('removal.gone', { what: goes })}</p>}
      {rules > 0 && <p>{t('removal.rule', { rules })}</p>}
      {stays && <p>{t('removal.loosened', { what: stays })}</p>}
      {moves && <p>{t('removal.standing', { what: moves })}</p>}
      {falls && <p>{t('removal.inStage', { what: falls })}</p>}
      {(standingRules > 0 || standingEvidence > 0) && (
        <p>{t('removal.standingKeeps', { rules: standingRules, evidence: standingEvidence })}</p>
      )}
      {!goes && !stays && !moves && !falls && rules === 0 && <p>{t('removal.nothing')}</p>}
      <p className="text-muted">{t('removal.undo')}</p>
    </div>
  )
}
