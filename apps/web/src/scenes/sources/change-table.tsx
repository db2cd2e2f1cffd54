import type { DayChange } from '@wegwijs/api'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'

/** Changes shown until all are asked for. */
const FIRST = 12

/** What was stored about a day and is different now. `count` tells how many there are when not all are listed. */
export function ChangeTable({ changes, count }: { changes: readonly DayChange[]; count: number }) {
  const t = useTranslations('sources.changes')
  const { number } = useFormats()
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, FIRST)
  return (
    <div className="grid justify-items-start gap-1">
      <table className="text-left [&_td]:pr-6! [&_td]:pl-0! [&_td]:py-0.5! [&_th]:pr-6! [&_th]:pl-0! [&_th]:py-0.5! [&_tr]:border-0!">
        <caption className="pb-0.5 text-left text-xs font-semibold">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="text-right">
              {t('before')}
            </th>
            <th scope="col" className="text-right">
              {t('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <ChangeRow key={JSON.stringify(change)} change={change} />
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <Button look="quiet" size="small" onClick={() => setAll(true)}>
          {t('showAll', { n: number(changes.length) })}
        </Button>
      )}
      {changes.length < count && (
        <p className="text-muted">{t('more', { shown: number(changes.length), n: number(count) })}</p>
      )}
    </div>
  )
}

function ChangeRow({ change }: { change: DayChange }) {
  const t = useTranslations('sources')
  const { day, period } = useFormats()
  const shown = useAmount(change)
  const { what, of, before, after, gone, come } = change
  return (
    <tr>
      <td className="whitespace-nowrap">
        {change.until ? period(Date.parse(change.day), Date.parse(change.until)) : day(change.day)}
      </td>
      <td className="break-words">{t(`changes.of.${what}`, { of: of || t('stored.unnamed') })}</td>
      <td className="text-right tabular-nums">{before === null ? '–' : shown(before)}</td>
      <td className="text-right font-semibold tabular-nums whitespace-nowrap">
        {after === null ? t('changes.gone') : shown(after)}
        {gone !== undefined && (
          <span className="font-normal text-muted">
            {' '}
            ({t('changes.replaced', { gone: String(gone), come: String(come ?? 0) })})
          </span>
        )}
      </td>
    </tr>
  )
}

/** Writes an amount of what changed: money to the cent, so that a small correction is seen. */
function useAmount({ what, currency }: DayChange): (value: number) => string {
  const { number, exactMoney, exact } = useFormats()
  if (what === 'cost' && currency) return (value) => exactMoney(value / 100, currency)
  if (what === 'figure') return (value) => (currency ? exactMoney(value, currency) : exact(value))
  return number
}
