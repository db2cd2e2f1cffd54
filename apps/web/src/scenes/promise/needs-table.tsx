import { type Card, gapOf, type Journey, type StageNeeds, type WithId } from '@wegwijs/journey'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { InlineText as InlineWord } from '../../forms/inline.tsx'
import { NeedSorts } from '../../forms/need-sorts.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { AddNeed } from './add-need.tsx'
import type { ChangeRecord } from './promise.tsx'

interface NeedsTableProps {
  stages: readonly StageNeeds[]
  onlyGaps: boolean
  onChange: ChangeRecord
  onEdit: (change: (now: Journey) => Journey) => void
}

/** Stage by stage each need, what is promised in answer, and what proves that. */
export function NeedsTable({ stages, onlyGaps, onChange, onEdit }: NeedsTableProps) {
  const t = useTranslations('promise')
  const sorts = useId()
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface shadow-card">
      <NeedSorts id={sorts} />
      <table className="w-full min-w-3xl table-fixed text-left">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr className="text-xs text-muted [&_th]:px-3 [&_th]:py-2 [&_th]:font-semibold">
            <th scope="col">{t('need')}</th>
            <th scope="col" className="w-36">
              {t('sort')}
            </th>
            <th scope="col">{t('proposition')}</th>
            <th scope="col">{t('proof')}</th>
          </tr>
        </thead>
        {stages.map(({ stage, needs, gaps }) => (
          <tbody key={stage.id}>
            <tr className="border-y border-line bg-sunken">
              <th scope="rowgroup" colSpan={4} className="px-3 py-1.5">
                <span className="flex flex-wrap items-baseline gap-x-3">
                  <span className="font-semibold">{stage.name}</span>
                  {stage.question && <span className="font-normal text-muted">{stage.question}</span>}
                  <span className="ml-auto text-xs font-normal text-muted">
                    {t('stageTotal', { needs: needs.length, ...gaps })}
                  </span>
                </span>
              </th>
            </tr>
            {needs
              .filter((need) => !onlyGaps || gapOf(need) !== null)
              .map((need) => (
                <NeedRow key={need.id} need={need} sorts={sorts} onChange={onChange} />
              ))}
            {!onlyGaps && (
              <tr>
                <td colSpan={4} className="px-3 py-1">
                  <AddNeed stage={stage} onEdit={onEdit} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function NeedRow({ need, sorts, onChange }: { need: WithId<Card>; sorts: string; onChange: ChangeRecord }) {
  const t = useTranslations('promise')
  const gap = gapOf(need)
  const about = { need: need.text }
  return (
    <tr className="border-b border-line align-top last:border-b-0 [&_td]:px-3 [&_td]:py-2 [&_th]:px-3 [&_th]:py-2">
      <th scope="row" className="font-medium">
        <InlineText
          label={t('need')}
          labelHidden
          needed
          value={need.text}
          onCommit={(text) => onChange(need.id, { text })}
        />
      </th>
      <td>
        <InlineWord
          label={t('sortOf', about)}
          value={need.sort ?? ''}
          list={sorts}
          placeholder={t('sortPlaceholder')}
          onChange={(sort) => onChange(need.id, { sort: sort || undefined })}
        />
      </td>
      {(['proposition', 'proof'] as const).map((field) => (
        <td key={field}>
          <div className={classes('rounded-md px-1.5', gap === field && 'border border-dashed border-ink py-1')}>
            {gap === field && <Chip look="notice">{t(`gap.${field}`)}</Chip>}
            <InlineText
              label={t(`${field}For`, about)}
              labelHidden
              value={need[field] ?? ''}
              placeholder={t(`${field}Placeholder`)}
              onCommit={(words) => onChange(need.id, { [field]: words || undefined })}
            />
          </div>
        </td>
      ))}
    </tr>
  )
}
