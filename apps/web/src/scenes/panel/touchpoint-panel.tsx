import type { Touchpoint } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { MetChips } from '../../ui/met-chips.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { AboutNote } from './about-note.tsx'
import { ActionList } from './action-list.tsx'
import { CardList } from './card-list.tsx'
import { EditButton } from './edit-button.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Fact, Facts } from './facts.tsx'
import { FeelingNote } from './feeling-note.tsx'
import { KpisHere } from './kpi/kpis-here.tsx'
import { RuleSentence } from './rule-sentence.tsx'
import { UsedIn } from './used-in.tsx'
import { ValidationList } from './validation-list.tsx'

interface TouchpointPanelProps {
  id: string
  touchpoint: Touchpoint
  onClose: () => void
}

export function TouchpointPanel({ id, touchpoint, onClose }: TouchpointPanelProps) {
  const t = useTranslations('panel')
  const { map, numbers } = useMapView()
  const cards = map.lanes.flatMap(({ cards }) => cards.flat()).filter((card) => card.touchpoint === id)
  return (
    <Panel
      title={touchpoint.name}
      chips={
        <>
          <Chip look="soft">{t('kind.touchpoint')}</Chip>
          <MetChips {...touchpoint} />
          {touchpoint.channel && <Chip look="soft">{touchpoint.channel}</Chip>}
        </>
      }
      subtitle={[touchpoint.owner, touchpoint.department].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      <RuleNote id={id} touchpoint={touchpoint} />
      <CountNote id={id} touchpoint={touchpoint} />
      {numbers?.touchpoint(id, touchpoint) && <KpisHere at={id} />}
      <FeelingNote touchpoint={id} />
      {cards.length > 0 && (
        <PanelSection heading={t('cards')}>
          <CardList cards={cards} />
        </PanelSection>
      )}
      <EvidenceList id={id} />
      <ValidationList heading={t('validations')} of={id} />
      <ActionList cards={cards.map((card) => card.id)} />
      {(touchpoint.message || touchpoint.proof || touchpoint.callToAction) && (
        <section>
          <Facts>
            <Fact name={t('content')}>{touchpoint.message}</Fact>
            <Fact name={t('proof')}>{touchpoint.proof}</Fact>
            <Fact name={t('callToAction')}>{touchpoint.callToAction}</Fact>
          </Facts>
        </section>
      )}
      <UsedIn id={id} touchpoint={touchpoint} />
      {numbers && touchpoint.rule && <AboutNote about={numbers.answer.touchpoints.about} />}
      <EditButton kind="touchpoint" id={id} />
    </Panel>
  )
}

/** What counts, or an offer to say so. */
function RuleNote({ id, touchpoint }: { id: string; touchpoint: Touchpoint }) {
  const t = useTranslations('panel')
  const { open } = useMapView()
  const looking = useLooking()
  return (
    <PanelSection heading={t('rule')}>
      {touchpoint.rule ? (
        <RuleSentence rule={touchpoint.rule} />
      ) : (
        <>
          <p className="mb-2 text-muted">{t('noRule')}</p>
          {!looking && (
            <Button size="small" onClick={() => open({ show: 'edit', kind: 'touchpoint', id })}>
              {t('setRule')}
            </Button>
          )}
        </>
      )}
    </PanelSection>
  )
}

function CountNote({ id, touchpoint }: { id: string; touchpoint: Touchpoint }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const counted = numbers?.touchpoint(id, touchpoint)
  if (numbers?.neverSeen(id, touchpoint)) {
    return (
      <PanelSection heading={t('measured')}>
        <p className="text-muted">{t('neverSeen')}</p>
      </PanelSection>
    )
  }
  if (!numbers || !counted) return null
  const all = numbers.answer.flow.about.n
  const overlaps = numbers.answer.overlap.rows.filter((row) => row.first === id || row.second === id)
  const nameOf = (other: string): string => {
    const record = map.journey.records[other]
    return record?.kind === 'touchpoint' ? record.name : other
  }
  return (
    <PanelSection
      heading={t('measured')}
      aside={`${formats.number(counted.people)} ${t('people')} · ${formats.number(counted.events)} ${t('events')}`}
    >
      {all > 0 && (
        <>
          <div className="h-1.5 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
            <div className="h-full bg-measured" style={{ width: `${(100 * counted.people) / all}%` }} />
          </div>
          <p className="mt-1 text-xs text-muted">
            {t('peopleOfAll', { share: formats.share(counted.people / all), all: formats.number(all) })}
          </p>
        </>
      )}
      {overlaps.map((row) => (
        <p key={row.first + row.second} className="text-xs text-muted">
          {t('overlap')}: {nameOf(row.first === id ? row.second : row.first)} ({formats.number(row.people)}{' '}
          {t('people')})
        </p>
      ))}
    </PanelSection>
  )
}
