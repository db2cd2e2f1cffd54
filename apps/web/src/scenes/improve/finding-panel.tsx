import { Link } from '@tanstack/react-router'
import { evidenceByRecord, type Finding, recordsOf, type WorkStatus, withWork, workStatuses } from '@wegwijs/journey'
import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { useActionWords } from '../../forms/action-words.ts'
import { InlineSelect } from '../../forms/inline.tsx'
import { LaterRecordForm } from '../../forms/later-record-form.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AnswerChecks } from '../panel/answer-checks.tsx'
import { EvidenceItem } from '../panel/evidence-item.tsx'
import { marksOf, verdictOf } from './weighing.ts'

/** A pain or opportunity with what supports it, what it solves and what will be done about it. */
export function FindingPanel({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useTranslations('improve')
  const w = useTranslations('work.kind')
  const { journey } = useEdited()
  const marks = marksOf(finding)
  const sources = evidenceByRecord(journey).get(finding.id) ?? []
  return (
    <Panel
      title={finding.card.text}
      chips={
        <>
          <Chip look="soft">{w(finding.kind)}</Chip>
          {finding.stage && <Chip look="soft">{finding.stage}</Chip>}
          {marks && <Chip>{t(`quadrantIn.${verdictOf(marks)}`)}</Chip>}
        </>
      }
      onClose={onClose}
    >
      <PanelSection heading={t('evidence')}>
        {sources.length === 0 && <p className="text-muted">{t('noSources')}</p>}
        <ul className="grid gap-2">
          {sources.map((evidence) => (
            <EvidenceItem key={evidence.id} evidence={evidence} />
          ))}
        </ul>
      </PanelSection>
      {finding.kind === 'opportunity' ? (
        <section>
          <AnswerChecks id={finding.id} card={finding.card} />
        </section>
      ) : (
        <AnsweredBy finding={finding} />
      )}
      <ActionPoints finding={finding} />
      <Link
        to="/journeys/$id"
        params={{ id: journey.id }}
        search={{ panel: `card:${finding.id}` }}
        className={`${buttonClass('plain', 'small')} mt-3`}
      >
        {t('onMap')}
      </Link>
    </Panel>
  )
}

/** Which opportunities answer a pain. */
function AnsweredBy({ finding }: { finding: Finding }) {
  const t = useTranslations('improve')
  const { journey } = useEdited()
  const answers = recordsOf(journey, 'card').filter(({ answers: to }) => to?.includes(finding.id))
  if (answers.length === 0) return null
  return (
    <PanelSection heading={t('answeredBy')}>
      <ul className="grid gap-1">
        {answers.map(({ id, text }) => (
          <li key={id}>
            <Link to="/journeys/$id/improve" params={{ id: journey.id }} search={{ finding: id }} className="underline">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function ActionPoints({ finding }: { finding: Finding }) {
  const t = useTranslations('improve')
  const w = useTranslations('work')
  const { journey, edit, saved } = useEdited()
  const actionWords = useActionWords(journey)
  const [adding, setAdding] = useState(false)
  return (
    <PanelSection heading={t('actions')}>
      <ul className="grid gap-1.5">
        {finding.actions.map((action) => (
          <li key={action.id} className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-2">
            <span>
              {action.text}
              <span className="block text-2xs text-muted">{action.owner || w('nobody')}</span>
            </span>
            <InlineSelect<WorkStatus>
              label={w('cell', { column: w('column.status'), text: action.text })}
              value={action.status}
              onChange={(status) => edit((now) => withWork(now, action.id, { status }))}
            >
              {workStatuses.map((status) => (
                <option key={status} value={status}>
                  {w(`status.${status}`)}
                </option>
              ))}
            </InlineSelect>
          </li>
        ))}
      </ul>
      {adding ? (
        <div className="mt-2">
          <Suspense fallback={<Skeleton rows={3} />}>
            <LaterRecordForm
              journey={journey}
              kind="action"
              id={null}
              preset={{ from: finding.id, text: actionWords(finding.card) }}
              onSave={async (change) => {
                edit(change)
                await saved()
                setAdding(false)
              }}
              onCancel={() => setAdding(false)}
            />
          </Suspense>
        </div>
      ) : (
        <Button size="small" className="mt-2" onClick={() => setAdding(true)}>
          {t('addAction')}
        </Button>
      )}
    </PanelSection>
  )
}
