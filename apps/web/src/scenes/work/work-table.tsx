import { isOverdue, marks, type WorkChange, type WorkItem, type WorkStatus, workStatuses } from '@wegwijs/journey'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { today } from '../../data/today.ts'
import { InlineDay, InlineSelect, InlineText } from '../../forms/inline.tsx'
import { classes } from '../../ui/classes.ts'
import { KindMark } from './kind-mark.tsx'

interface WorkTableProps<I extends WorkItem> {
  /** What the table lists, for whoever does not see the heading above it. */
  caption: string
  items: readonly I[]
  onChange: (item: I, change: WorkChange) => void
  /** The text of the item, as something to open. */
  title: (item: I) => ReactNode
  /** Where it stands, on a quieter line. */
  where: (item: I) => string
  keyOf?: (item: I) => string
  /** Columns after the others. */
  more?: readonly { heading: string; cell: (item: I) => ReactNode }[]
  /** Action points alone have no impact and effort. */
  withMarks?: boolean
  isChosen?: (item: I) => boolean
}

/** Work in rows, of which owner, department, day, status and marks are changed on the spot. */
export function WorkTable<I extends WorkItem>(props: WorkTableProps<I>) {
  const { caption, items, more = [], withMarks = true, keyOf = ({ id }) => id } = props
  const t = useTranslations('work')
  const lists = useId()
  return (
    <div className="relative overflow-x-auto rounded-xl border border-line bg-surface shadow-card">
      <Suggestions id={`${lists}-owner`} values={items.map(({ owner }) => owner)} />
      <Suggestions id={`${lists}-department`} values={items.map(({ department }) => department)} />
      <table className="w-full min-w-4xl text-left [&_td]:px-2 [&_td]:py-1.5 [&_td]:align-top [&_th]:px-2 [&_th]:py-1.5">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-muted [&_th]:font-semibold">
            <th scope="col">{t('column.what')}</th>
            <th scope="col" className="w-36 min-w-28">
              {t('column.owner')}
            </th>
            <th scope="col" className="w-38 min-w-28">
              {t('column.department')}
            </th>
            <th scope="col" className="w-38 min-w-38">
              {t('column.due')}
            </th>
            <th scope="col" className="w-34 min-w-28">
              {t('column.status')}
            </th>
            {withMarks && (
              <>
                <th scope="col" className="w-18 min-w-18">
                  {t('column.impact')}
                </th>
                <th scope="col" className="w-20 min-w-18">
                  {t('column.effort')}
                </th>
              </>
            )}
            {more.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {items.map((item) => (
            <WorkRow key={keyOf(item)} {...props} item={item} withMarks={withMarks} more={more} lists={lists} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type WorkRowProps<I extends WorkItem> = WorkTableProps<I> & { item: I; lists: string }

function WorkRow<I extends WorkItem>({
  item,
  lists,
  title,
  where,
  onChange,
  withMarks,
  more,
  isChosen,
}: WorkRowProps<I>) {
  const t = useTranslations('work')
  const named = (column: 'owner' | 'department' | 'due' | 'status' | 'impact' | 'effort'): string =>
    t('cell', { column: t(`column.${column}`), text: item.text })
  const overdue = isOverdue(item, today())
  return (
    <tr className={classes(isChosen?.(item) && 'bg-sunken')}>
      <th scope="row" className="max-w-112 min-w-56 align-top font-normal">
        <span className="flex items-start gap-2">
          <KindMark kind={item.kind} />
          <span className="min-w-0">
            <span className={classes('block break-words', item.status === 'done' && 'text-muted line-through')}>
              {title(item)}
            </span>
            <span className="block text-2xs text-muted">{where(item)}</span>
          </span>
        </span>
      </th>
      <td>
        <InlineText
          label={named('owner')}
          list={`${lists}-owner`}
          value={item.owner}
          placeholder={t('nobody')}
          onChange={(owner) => onChange(item, { owner })}
        />
      </td>
      <td>
        <InlineText
          label={named('department')}
          list={`${lists}-department`}
          value={item.department}
          onChange={(department) => onChange(item, { department })}
        />
      </td>
      <td>
        <InlineDay label={named('due')} value={item.due} onChange={(due) => onChange(item, { due })} />
        {overdue && <span className="text-2xs font-semibold text-notice">{t('overdue')}</span>}
      </td>
      <td>
        <InlineSelect<WorkStatus>
          label={named('status')}
          value={item.status}
          onChange={(status) => onChange(item, { status })}
        >
          {workStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </InlineSelect>
      </td>
      {withMarks &&
        (['impact', 'effort'] as const).map((field) => (
          <td key={field}>
            {item.kind !== 'action' && (
              <MarkSelect
                label={named(field)}
                value={item[field]}
                onChange={(mark) => onChange(item, { [field]: mark })}
              />
            )}
          </td>
        ))}
      {more?.map(({ heading, cell }) => (
        <td key={heading}>{cell(item)}</td>
      ))}
    </tr>
  )
}

function MarkSelect({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | undefined
  onChange: (mark: number | undefined) => void
}) {
  return (
    <InlineSelect
      label={label}
      value={value === undefined ? '' : String(value)}
      onChange={(mark) => onChange(mark === '' ? undefined : Number(mark))}
    >
      <option value="">–</option>
      {marks.map((mark) => (
        <option key={mark} value={String(mark)}>
          {mark}
        </option>
      ))}
    </InlineSelect>
  )
}

function Suggestions({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(values)].filter(Boolean).map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  )
}
