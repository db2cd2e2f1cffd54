import type { Feeling } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { Chip } from '../../ui/chip.tsx'
import { Panel } from '../../ui/panel.tsx'
import { EditButton } from './edit-button.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FeelingNote } from './feeling-note.tsx'
import { FeelingNow } from './feeling-now.tsx'
import { ValidationList } from './validation-list.tsx'

export function FeelingPanel({ id, feeling, onClose }: { id: string; feeling: Feeling; onClose: () => void }) {
  const t = useTranslations('panel')
  const m = useTranslations('map.feeling')
  const { map } = useMapView()
  const placed = map.feelings.find((each) => each.feeling.id === id)
  const whose = map.personas.filter((persona) => feeling.personas.includes(persona.id)).map(({ name }) => name)
  const named = [feeling.face, feeling.emotion].filter(Boolean).join(' ') || t('kind.feeling')
  return (
    <Panel
      title={whose.length > 0 ? m('of', { where: named, who: whose.join(', ') }) : named}
      chips={
        <>
          <Chip look="soft">{t('kind.feeling')}</Chip>
          {feeling.momentOfTruth && <Chip look="soft">★ {m('truth')}</Chip>}
        </>
      }
      subtitle={placed?.where}
      onClose={onClose}
    >
      <FeelingNow feeling={{ ...feeling, id }} where={placed?.where ?? ''} />
      <FeelingNote touchpoint={feeling.touchpoint} />
      <EvidenceList id={id} />
      <ValidationList heading={t('validations')} of={id} />
      <EditButton kind="feeling" id={id} />
    </Panel>
  )
}
