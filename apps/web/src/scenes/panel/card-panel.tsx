import type { Card } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ActionList } from './action-list.tsx'
import { CardWeighing } from './card-weighing.tsx'
import { EditButton } from './edit-button.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Fact, Facts } from './facts.tsx'
import { FeelingNote } from './feeling-note.tsx'
import { ValidationList } from './validation-list.tsx'

export function CardPanel({ id, card, onClose }: { id: string; card: Card; onClose: () => void }) {
  const t = useTranslations('panel')
  const m = useTranslations('map')
  const { map, open } = useMapView()
  const looking = useLooking()
  const drawn = map.lanes.find(({ lane }) => lane.id === card.lane)?.lane
  const content = drawn?.content ?? 'own'
  const weighs = (content === 'pains' || content === 'opportunities') && !card.placeholder
  const touchpoint = card.touchpoint ? map.journey.records[card.touchpoint] : undefined
  const personas = map.personas.filter((persona) => card.personas.includes(persona.id))
  return (
    <Panel
      title={card.text}
      chips={
        <>
          <Chip look="soft">{drawn?.name || m(`lane.${content}`)}</Chip>
          {personas.map((persona) => (
            <Chip key={persona.id} look="soft">
              {persona.name}
            </Chip>
          ))}
          {card.placeholder && <Chip>{m('card.placeholder')}</Chip>}
        </>
      }
      onClose={onClose}
    >
      {(touchpoint?.kind === 'touchpoint' || card.sort) && (
        <section>
          <Facts>
            {touchpoint?.kind === 'touchpoint' && (
              <Fact name={t('place')}>
                <button
                  type="button"
                  className="rounded text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                  onClick={() => open({ show: 'record', kind: 'touchpoint', id: card.touchpoint! })}
                >
                  {touchpoint.name}
                </button>
              </Fact>
            )}
            <Fact name={t('sort')}>{card.sort}</Fact>
          </Facts>
        </section>
      )}
      {weighs && <CardWeighing id={id} card={card} content={content} />}
      <EvidenceList id={id} />
      <ValidationList heading={t('validations')} of={id} />
      <FeelingNote touchpoint={card.touchpoint} />
      <ActionList cards={[id]} />
      <div className="flex flex-wrap gap-2">
        <EditButton kind="card" id={id} />
        {(content === 'pains' || content === 'opportunities') && !looking && (
          <Button
            size="small"
            className="mt-3"
            onClick={() => open({ show: 'new', kind: 'action', stage: '', beside: id })}
          >
            {t('newAction')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
