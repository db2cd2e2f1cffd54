import { getRouteApi, Link } from '@tanstack/react-router'
import { findingsOf, suggestedFindings, type WorkItem, withWork, workOf } from '@wegwijs/journey'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { buttonClass } from '../../ui/button.tsx'
import { EvidenceMark } from '../../ui/evidence-mark.tsx'
import { AsIsJourney } from '../as-is-journey.tsx'
import { UndoButtons } from '../undo-buttons.tsx'
import { WorkTable } from '../work/work-table.tsx'
import { FindingPanel } from './finding-panel.tsx'
import { Matrix, type Weighing } from './matrix.tsx'
import { useMoving } from './moving.ts'
import { Roadmap } from './roadmap.tsx'
import { Tray } from './tray.tsx'
import { type Marks, marksOf, verdictOf } from './weighing.ts'

const route = getRouteApi('/journeys/$id/improve')

/** What to do first: the pains and opportunities of a journey weighed against each other, and what follows from them. */
export function ImproveScene() {
  const { id } = route.useParams()
  return (
    <AsIsJourney id={id}>
      <Improve />
    </AsIsJourney>
  )
}

function Improve() {
  const t = useTranslations('improve')
  const { journey, edit } = useEdited()
  const findings = useMemo(() => findingsOf(journey), [journey])
  const work = useMemo(() => workOf(journey), [journey])
  const suggested = suggestedFindings(journey)
  const { finding: chosenId } = route.useSearch()
  const navigate = route.useNavigate()
  const chosen = findings.find(({ id }) => id === chosenId)
  const choose = (finding: string | undefined): void => {
    void navigate({ search: (now) => ({ ...now, finding }), replace: true })
  }
  const { said, move } = useMoving((id, to) => edit((now) => withWork(now, id, to ?? unweighed)))
  const weighing: Weighing = { findings, chosen: chosen?.id, onChoose: choose, onMove: move }
  const change = (item: WorkItem, changed: Parameters<typeof withWork>[2]): void =>
    edit((now) => withWork(now, item.id, changed))
  const findingOf = (item: WorkItem) => findings.find(({ id }) => id === item.id)
  const actions = work.filter(({ kind }) => kind === 'action')
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-5 px-5 pt-5 pb-10">
      <title>{`${t('title')} · ${journey.title} · Wegwijs`}</title>
      <header className="flex items-start justify-between gap-3">
        <div>
          <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
          <p className="text-muted">{t('lead')}</p>
          {suggested > 0 && <p className="text-muted">{t('suggested', { n: suggested })}</p>}
        </div>
        <UndoButtons />
      </header>
      {findings.length === 0 ? (
        <div className="rounded-xl border border-dashed border-line-strong p-6">
          <p className="mb-3 text-muted">{t('none')}</p>
          <Link to="/journeys/$id" params={{ id: journey.id }} className={buttonClass()}>
            {t('toMap')}
          </Link>
        </div>
      ) : (
        <section aria-labelledby="matrix" className="grid gap-2">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h2 id="matrix" className="text-base font-semibold">
              {t('matrix')}
            </h2>
            <p className="text-xs text-muted">{t('keys')}</p>
          </div>
          <p role="status" className="sr-only">
            {said}
          </p>
          <div className="flex min-w-0 items-start gap-4 max-lg:flex-col">
            <Tray {...weighing} />
            <div className="min-w-0 flex-1 max-lg:w-full">
              <Matrix {...weighing} />
            </div>
            {chosen && (
              <div className="w-88 shrink-0 max-lg:w-full">
                <FindingPanel key={chosen.id} finding={chosen} onClose={() => choose(undefined)} />
              </div>
            )}
          </div>
        </section>
      )}
      {findings.length > 0 && (
        <section aria-labelledby="findings" className="grid gap-2">
          <h2 id="findings" className="text-base font-semibold">
            {t('list')}
          </h2>
          <WorkTable
            caption={t('list')}
            items={work.filter(({ kind }) => kind !== 'action')}
            onChange={change}
            isChosen={({ id }) => id === chosen?.id}
            title={(item) => (
              <button type="button" className="rounded text-left hover:underline" onClick={() => choose(item.id)}>
                {item.text}
              </button>
            )}
            where={({ stage }) => stage || t('noStage')}
            more={[
              { heading: t('verdict'), cell: (item) => <Verdict marks={marksIn(findingOf(item))} /> },
              {
                heading: t('evidence'),
                cell: (item) => {
                  const finding = findingOf(item)
                  if (!finding) return null
                  return (
                    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
                      <EvidenceMark state={finding.support} /> {t('sources', { n: finding.sources })}
                    </span>
                  )
                },
              },
              { heading: t('actions'), cell: (item) => findingOf(item)?.actions.length || '–' },
            ]}
          />
        </section>
      )}
      {work.length > 0 && (
        <>
          <section aria-labelledby="actions" className="grid gap-2">
            <h2 id="actions" className="text-base font-semibold">
              {t('actions')}
            </h2>
            {actions.length === 0 ? (
              <p className="text-muted">{t('noActions')}</p>
            ) : (
              <WorkTable
                caption={t('actions')}
                items={actions}
                onChange={change}
                withMarks={false}
                title={({ id, text }) => (
                  <Link
                    to="/journeys/$id"
                    params={{ id: journey.id }}
                    search={{ panel: `action:${id}` }}
                    className="rounded hover:underline"
                  >
                    {text}
                  </Link>
                )}
                where={({ stage }) => stage || t('noStage')}
              />
            )}
          </section>
          <Roadmap work={work} />
        </>
      )}
    </div>
  )
}

const unweighed = { impact: undefined, effort: undefined }
const marksIn = (finding: ReturnType<typeof findingsOf>[number] | undefined): Marks | null =>
  finding ? marksOf(finding) : null

function Verdict({ marks }: { marks: Marks | null }) {
  const t = useTranslations('improve.quadrantIn')
  return marks ? (
    <span className="whitespace-nowrap">{t(verdictOf(marks))}</span>
  ) : (
    <span className="text-muted">–</span>
  )
}
