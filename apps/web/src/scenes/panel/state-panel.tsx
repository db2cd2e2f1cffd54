import { stateDifferences } from '@wegwijs/journey'
import { useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { Panel } from '../../ui/panel.tsx'
import { DifferenceList } from './difference-list.tsx'

/** What is new, gone or different in the journey as the team wants it, in sentences. */
export function StatePanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('compare.state')
  const journey = useDeferredValue(useEdited().journey)
  const differences = useMemo(() => stateDifferences(journey), [journey])
  return (
    <Panel title={t('title')} subtitle={t('count', { n: differences.length })} onClose={onClose}>
      <section>
        {differences.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <DifferenceList differences={differences} journey={journey} />
        )}
      </section>
    </Panel>
  )
}
