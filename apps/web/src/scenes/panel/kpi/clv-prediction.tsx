import type { ClvAnswer } from '@wegwijs/analytics/question'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../../../data/drawn-map.ts'
import { useClv } from '../../../data/kpi-answer.ts'
import { useFormats, useText } from '../../../language/provider.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { AboutNote } from '../about-note.tsx'
import { Fact, Facts } from '../facts.tsx'

/** What customers are expected to be worth in the next year; worked out when asked for. */
export function ClvPrediction({ drawn }: { drawn: DrawnKpi }) {
  const t = useTranslations('kpi.clv')
  const [wanted, setWanted] = useState(false)
  const { data, error, refetch } = useClv(drawn, wanted)
  return (
    <PanelSection heading={t('title')}>
      {!wanted && (
        <Button size="small" onClick={() => setWanted(true)}>
          {t('predict')}
        </Button>
      )}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {wanted && !data && !error && <Skeleton className="h-20" />}
      {data && <Predicted answer={data} />}
    </PanelSection>
  )
}

function Predicted({ answer }: { answer: ClvAnswer }) {
  const t = useTranslations('kpi.clv')
  const text = useText()
  const formats = useFormats()
  const { value, alive, orders, currency } = answer
  const money = (amount: number): string => (currency ? formats.money(amount, currency) : formats.upToTwo(amount))
  return (
    <>
      <Facts>
        <Fact name={t('value')}>{value === null ? '' : money(value)}</Fact>
        <Fact name={t('orders')}>{orders === null ? '' : formats.upToTwo(orders)}</Fact>
        <Fact name={t('alive')}>{alive === null ? '' : formats.share(alive)}</Fact>
        <Fact name={t('customers')}>
          {t('repeaters', { n: formats.number(answer.customers), repeaters: formats.number(answer.repeaters) })}
        </Fact>
      </Facts>
      {answer.remarks.length > 0 && (
        <ul className="mt-1.5 grid gap-1 rounded-lg bg-notice-soft px-2.5 py-1.5 text-xs text-notice">
          {answer.remarks.map((remark) => (
            <li key={remark.en}>{text(remark)}</li>
          ))}
        </ul>
      )}
      {value !== null && (
        <table className="mt-2 w-full text-right text-xs tabular-nums [&_td]:py-0.5 [&_th]:font-medium">
          <caption className="sr-only">{t('byOrders')}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col" className="text-left">
                {t('orderDays')}
              </th>
              <th scope="col">n</th>
              <th scope="col">{t('valueShort')}</th>
              <th scope="col">{t('aliveShort')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.byOrders.map((row) => (
              <tr key={row.orderDays}>
                <td className="text-left">{row.orderDays === 5 ? t('fiveOrMore') : row.orderDays}</td>
                <td>{formats.number(row.customers)}</td>
                <td>{row.value === null ? '–' : money(row.value)}</td>
                <td>{row.alive === null ? '–' : formats.share(row.alive)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-2">
        <AboutNote about={answer.about} heading={t('how')} />
      </div>
    </>
  )
}
