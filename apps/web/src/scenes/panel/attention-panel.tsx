import { type Attention, attentionOf, type Journey } from '@wegwijs/journey'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useEdited } from '../../data/journey.ts'
import { today } from '../../data/today.ts'
import { useNameOf } from '../../forms/record-name.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'

/** Everything on a map that asks for somebody's attention today, each leading to its place. */
export function AttentionPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('attention')
  const { journey } = useEdited()
  const attention = useMemo(() => attentionOf(journey, today()), [journey])
  const { staleClaims, contradicted, withoutOwner, withoutRule } = attention
  return (
    <Panel title={t('title')} onClose={onClose}>
      {isEmpty(attention) && <p className="mt-2 text-muted">{t('nothing')}</p>}
      <ReviewSection attention={attention} />
      <OverdueSection attention={attention} />
      <Listed heading={t('contradicted')} ids={contradicted} journey={journey} />
      <Listed
        heading={t('oldClaims', { months: journey.review.everyMonths })}
        ids={staleClaims.old.map(({ id }) => id)}
        since={new Map(staleClaims.old.map(({ id, since }) => [id, since]))}
        journey={journey}
      />
      <Listed heading={t('withoutOwner')} ids={withoutOwner} journey={journey} />
      <Listed heading={t('withoutRule')} ids={withoutRule} journey={journey} />
      <Listed heading={t('undated')} ids={staleClaims.undated} journey={journey}>
        <p className="mb-1 text-muted">{t('undatedHint')}</p>
      </Listed>
    </Panel>
  )
}

const isEmpty = ({
  stale,
  raised,
  overdue,
  staleClaims,
  contradicted,
  withoutOwner,
  withoutRule,
}: Attention): boolean =>
  stale === null &&
  [raised, overdue, staleClaims.old, staleClaims.undated, contradicted, withoutOwner, withoutRule].every(
    ({ length }) => length === 0,
  )

function ReviewSection({ attention: { stale, raised } }: { attention: Attention }) {
  const t = useTranslations('attention')
  const formats = useFormats()
  const { open } = useMapView()
  if (!stale && raised.length === 0) return null
  return (
    <PanelSection heading={t('map')}>
      {stale && <p>{t(`stale.${stale.why}`, { day: formats.day(stale.since) })}</p>}
      {raised.map(({ trigger, day, by }) => (
        <p key={trigger + day}>
          {t('raised', { trigger })}{' '}
          <span className="text-muted">{[formats.day(day), by].filter(Boolean).join(' · ')}</span>
        </p>
      ))}
      <Button size="small" className="mt-2" onClick={() => open({ show: 'journey', part: 'settings' })}>
        {t('toReview')}
      </Button>
    </PanelSection>
  )
}

function OverdueSection({ attention: { overdue } }: { attention: Attention }) {
  const t = useTranslations('attention')
  const formats = useFormats()
  const { open } = useMapView()
  if (overdue.length === 0) return null
  return (
    <PanelSection heading={t('overdue')} aside={overdue.length}>
      <ul className="grid gap-1">
        {overdue.map(({ id, kind, text, due, owner }) => (
          <li key={id}>
            <button
              type="button"
              className="rounded text-left hover:underline"
              onClick={() => open({ show: 'record', kind: kind === 'action' ? 'action' : 'card', id })}
            >
              {text}
            </button>
            <span className="block text-2xs text-muted">
              {[t('dueOn', { day: formats.day(due!) }), owner].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

const SHOWN_AT_ONCE = 5

interface ListedProps {
  heading: string
  ids: readonly string[]
  journey: Journey
  /** The last day somebody looked, by id. */
  since?: ReadonlyMap<string, string>
  children?: ReactNode
}

/** Records by name; the first few at once, the rest unfolded. */
function Listed({ heading, ids, children, ...rest }: ListedProps) {
  const t = useTranslations('attention')
  if (ids.length === 0) return null
  return (
    <PanelSection heading={heading} aside={ids.length}>
      {children}
      <Names ids={ids.slice(0, SHOWN_AT_ONCE)} {...rest} />
      {ids.length > SHOWN_AT_ONCE && (
        <details className="mt-1">
          <summary className="rounded text-muted">{t('more', { n: ids.length - SHOWN_AT_ONCE })}</summary>
          <div className="mt-1">
            <Names ids={ids.slice(SHOWN_AT_ONCE)} {...rest} />
          </div>
        </details>
      )}
    </PanelSection>
  )
}

function Names({ ids, journey, since }: Pick<ListedProps, 'ids' | 'journey' | 'since'>) {
  const formats = useFormats()
  const nameOf = useNameOf()
  const { open } = useMapView()
  return (
    <ul className="grid gap-1">
      {ids.map((id) => {
        const record = journey.records[id]
        if (!record) return null
        const day = since?.get(id)
        return (
          <li key={id}>
            <button
              type="button"
              className="rounded text-left hover:underline"
              onClick={() => open({ show: 'record', kind: record.kind as 'card', id })}
            >
              {nameOf(record)}
            </button>
            {day && <span className="text-2xs whitespace-nowrap text-muted"> · {formats.day(day)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
