import { getRouteApi } from '@tanstack/react-router'
import { messagesByChannel, needsByStage, withRecord } from '@wegwijs/journey'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { Check } from '../../ui/check.tsx'
import { AsIsJourney } from '../as-is-journey.tsx'
import { UndoButtons } from '../undo-buttons.tsx'
import { ChannelTable } from './channel-table.tsx'
import { NeedsTable } from './needs-table.tsx'

const route = getRouteApi('/journeys/$id/promise')

/** What customers need, what is promised in answer, and what proves it; and whether every channel says the same. */
export function PromiseScene() {
  const { id } = route.useParams()
  return (
    <AsIsJourney id={id}>
      <Promises />
    </AsIsJourney>
  )
}

/** Changes fields of one record, as it is by then. */
export type ChangeRecord = (id: string, fields: object) => void

/** The promise is about the journey as it is; what is only wished for is not promised to anyone yet. */
function Promises() {
  const t = useTranslations('promise')
  const { journey, edit } = useEdited()
  const stages = useMemo(() => needsByStage(journey), [journey])
  const channels = useMemo(() => messagesByChannel(journey), [journey])
  const [onlyGaps, setOnlyGaps] = useState(false)
  const changeRecord: ChangeRecord = (id, fields) =>
    edit((now) => {
      const record = now.records[id]
      return record ? withRecord(now, id, { ...record, ...fields } as typeof record) : now
    })
  const needs = stages.flatMap((each) => each.needs).length
  const gaps = {
    proposition: stages.reduce((sum, each) => sum + each.gaps.proposition, 0),
    proof: stages.reduce((sum, each) => sum + each.gaps.proof, 0),
  }
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-8 px-5 pt-5 pb-10">
      <title>{`${t('title')} · ${journey.title} · Wegwijs`}</title>
      <section aria-labelledby="needs" className="grid gap-3">
        <header className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 id="needs" className="text-xl leading-7 font-bold">
              {t('title')}
            </h1>
            <p className="max-w-3xl text-muted">{t('lead')}</p>
          </div>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
            {needs > 0 && (
              <>
                <p role="status" className="font-semibold">
                  {t('total', { needs, proposition: String(gaps.proposition), proof: String(gaps.proof) })}
                </p>
                <Check label={t('onlyGaps')} checked={onlyGaps} onChange={setOnlyGaps} />
              </>
            )}
            <UndoButtons />
          </div>
        </header>
        {needs === 0 && (
          <div className="rounded-xl border border-dashed border-line-strong p-6">
            <p className="font-semibold">{t('none')}</p>
            <p className="max-w-2xl text-muted">{t(stages.length === 0 ? 'noStages' : 'noneHint')}</p>
          </div>
        )}
        {stages.length > 0 && <NeedsTable stages={stages} onlyGaps={onlyGaps} onChange={changeRecord} onEdit={edit} />}
      </section>
      <section aria-labelledby="messages" className="grid gap-3">
        <header>
          <h2 id="messages" className="text-lg leading-6 font-bold">
            {t('messages')}
          </h2>
          <p className="max-w-3xl text-muted">{t('messagesLead')}</p>
        </header>
        {channels.length === 0 ? (
          <p className="rounded-xl border border-dashed border-line-strong p-6 text-muted">{t('noTouchpoints')}</p>
        ) : (
          <ChannelTable stages={stages.map(({ stage }) => stage)} channels={channels} onChange={changeRecord} />
        )}
      </section>
    </div>
  )
}
