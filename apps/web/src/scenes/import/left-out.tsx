import type { LeftOut } from '@wegwijs/api'
import { useTranslations } from 'use-intl'
import { useText } from '../../language/provider.tsx'

export const leftOutRows = (leftOut: readonly LeftOut[]): number => leftOut.reduce((sum, { rows }) => sum + rows, 0)

/** Rows that are no fact and no fault, such as totals and test answers, with the reason. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useTranslations('importing.seen')
  const s = useTranslations('sources.imports')
  const text = useText()
  if (leftOut.length === 0) return null
  return (
    <div>
      <h3 className="mb-0.5 text-xs font-semibold">{t('leftOut')}</h3>
      <ul>
        {leftOut.map(({ reason, rows }) => (
          <li key={reason.en}>{s('leftOutOf', { n: rows, reason: text(reason) })}</li>
        ))}
      </ul>
    </div>
  )
}
