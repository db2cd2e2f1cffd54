import { Link } from '@tanstack/react-router'
import { type Attention, attentionOf, type Journey } from '@wegwijs/journey'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useDocuments } from '../../data/documents.ts'
import { useMemberName } from '../../data/member.ts'
import { today } from '../../data/today.ts'
import { useNameOf } from '../../forms/record-name.ts'
import { useFormats } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { asking, isOwnedBy } from './asking.ts'

const LINES = 3
const linkLook = 'rounded underline decoration-line-strong underline-offset-3 hover:decoration-ink'

/** What in the own journeys asks for attention today: stale maps, what happened, overdue work and old cards, each a link to its place. */
export function AttentionList() {
  const t = useTranslations('attention')
  const w = useTranslations('work')
  const member = useMemberName()
  const { data } = useDocuments()
  const journeys = useMemo(() => asking(data ?? [], today(), member), [data, member])
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="attention" className="grid gap-2">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="attention" className="text-base font-semibold">
          {t('title')}
        </h2>
        <Link to="/work" className="rounded underline underline-offset-3">
          {w('link')}
        </Link>
      </header>
      {journeys.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-4 text-muted shadow-card">{t('nothingHome')}</p>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card">
          {journeys.map((journey) => (
            <li key={journey.id} className="px-4 py-3">
              <h3 className="mb-1 flex items-center gap-2 font-semibold">
                <span className="min-w-0 truncate">{journey.title}</span>
                {isOwnedBy(journey, member) && <Chip look="soft">{t('yours')}</Chip>}
              </h3>
              <Lines journey={journey} attention={attentionOf(journey, today())} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Lines({ journey, attention }: { journey: Journey; attention: Attention }) {
  const t = useTranslations('attention')
  const formats = useFormats()
  const nameOf = useNameOf()
  const { stale, raised, overdue, staleClaims } = attention
  const place = (panel: string, children: ReactNode): ReactNode => (
    <Link to="/journeys/$id" params={{ id: journey.id }} search={{ panel }} className={linkLook}>
      {children}
    </Link>
  )
  return (
    <ul className="grid gap-1">
      {stale && <li>{place('journey:settings', t(`stale.${stale.why}`, { day: formats.day(stale.since) }))}</li>}
      {raised.map(({ trigger, day, by }) => (
        <li key={trigger + day}>
          {place('journey:settings', t('raised', { trigger }))}{' '}
          <span className="text-muted">{[formats.day(day), by].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
      {overdue.slice(0, LINES).map(({ id, kind, text, due, owner }) => (
        <li key={id}>
          {place(`${kind === 'action' ? 'action' : 'card'}:${id}`, text)}{' '}
          <span className="font-semibold text-notice">{t('late', { day: formats.day(due!) })}</span>
          {owner && <span className="text-muted"> · {owner}</span>}
        </li>
      ))}
      {overdue.length > LINES && (
        <li>
          <Link to="/work" search={{ journey: journey.id, overdue: true }} className={linkLook}>
            {t('moreOverdue', { n: overdue.length - LINES })}
          </Link>
        </li>
      )}
      {staleClaims.old.slice(0, LINES).map(({ id, since }) => {
        const record = journey.records[id]!
        return (
          <li key={id}>
            {place(`${record.kind}:${id}`, nameOf(record))}{' '}
            <span className="text-muted">{t('oldClaim', { day: formats.day(since) })}</span>
          </li>
        )
      })}
      {staleClaims.old.length > LINES && (
        <li>{place('journey:attention', t('moreOld', { n: staleClaims.old.length - LINES }))}</li>
      )}
    </ul>
  )
}
