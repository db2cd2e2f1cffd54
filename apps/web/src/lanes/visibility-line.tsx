import type { Lane, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Cell, Row } from './row.tsx'

/** The line of visibility of a service blueprint: a customer sees what stands above it, and nothing of what stands below. */
export function VisibilityLine({ lane, columns }: { lane: WithId<Lane>; columns: number }) {
  const t = useTranslations('map')
  return (
    <Row row={lane.id} name={lane.name || t('lane.visibility')} edit={lane.id} folded={t('belowLine')}>
      <Cell from={0} to={columns - 1} className="px-2">
        <div className="mt-4.5 border-t-2 border-dashed border-ink" />
        <p className="py-0.5 text-right text-2xs text-muted">↓ {t('belowLine')}</p>
      </Cell>
    </Row>
  )
}
