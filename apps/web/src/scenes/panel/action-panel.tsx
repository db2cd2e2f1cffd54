import { type Action, isOverdue } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { today } from '../../data/today.ts'
import { useFormats } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { CardList } from './card-list.tsx'
import { EditButton } from './edit-button.tsx'
import { Fact, Facts } from './facts.tsx'

/** An action point: who does what by when, and the cards it answers. */
export function ActionPanel({ id, action, onClose }: { id: string; action: Action; onClose: () => void }) {
  const t = useTranslations('panel')
  const m = useTranslations('map.action')
  const formats = useFormats()
  const { map } = useMapView()
  const overdue = isOverdue(action, today())
  const cards = map.lanes.flatMap((drawn) => drawn.cards.flat()).filter((card) => action.from.includes(card.id))
  return (
    <Panel
      title={action.text}
      chips={
        <>
          <Chip look="soft">{t('kind.action')}</Chip>
          <Chip look="soft">{m(`status.${action.status}`)}</Chip>
          {overdue && <Chip look="notice">{m('overdue')}</Chip>}
        </>
      }
      onClose={onClose}
    >
      <section>
        <Facts>
          <Fact name={t('owner')}>{[action.owner, action.department].filter(Boolean).join(' · ')}</Fact>
          <Fact name={t('due')}>{action.due ? formats.day(action.due) : t('noDue')}</Fact>
        </Facts>
      </section>
      {cards.length > 0 && (
        <PanelSection heading={t('follows')}>
          <CardList cards={cards} />
        </PanelSection>
      )}
      <EditButton kind="action" id={id} />
    </Panel>
  )
}
