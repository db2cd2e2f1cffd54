import { columnOf, recordsOf, type Step } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { placeName } from '../../data/drawn-map.ts'
import { Chip } from '../../ui/chip.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { CardList } from './card-list.tsx'
import { CustomerWords } from './customer-words.tsx'
import { EditButton } from './edit-button.tsx'
import { KpisHere } from './kpi/kpis-here.tsx'
import { TouchpointList } from './touchpoint-list.tsx'
import { ValidationList } from './validation-list.tsx'

interface StepPanelProps {
  id: string
  step: Step
  onClose: () => void
}

/** A step: where customers are in it, what is counted and said there, and what the team wrote of it. */
export function StepPanel({ id, step, onClose }: StepPanelProps) {
  const t = useTranslations('panel')
  const { map, numbers } = useMapView()
  const touchpoints = recordsOf(map.journey, 'touchpoint').filter((each) => each.step === id)
  const real = touchpoints.filter(({ only }) => only !== 'to-be')
  const column = map.columns.findIndex(({ step }) => step?.id === id)
  const cards = map.lanes
    .flatMap((lane) => lane.cards)
    .filter((card) => {
      const range = columnOf(map.journey, card)
      return range !== null && range.from <= column && column <= range.to
    })
  return (
    <Panel
      title={step.name}
      chips={
        <>
          <Chip look="soft">{t('kind.step')}</Chip>
          <Chip look="soft">{placeName(map, step.stage)}</Chip>
        </>
      }
      onClose={onClose}
    >
      {real.every(({ rule }) => rule === undefined) && <p className="mt-3 text-muted">{t('stepNotMeasured')}</p>}
      {touchpoints.length > 0 && (
        <PanelSection heading={t('touchpoints')}>
          <TouchpointList touchpoints={touchpoints} />
        </PanelSection>
      )}
      {real.some((each) => numbers?.touchpoint(each.id, each)) && <KpisHere at={id} />}
      {real.length > 0 && <CustomerWords at={id} />}
      {cards.length > 0 && (
        <PanelSection heading={t('cards')}>
          <CardList cards={cards} />
        </PanelSection>
      )}
      {map.own && <ValidationList heading={t('validations')} of={id} />}
      {map.own && <EditButton kind="step" id={id} />}
    </Panel>
  )
}
