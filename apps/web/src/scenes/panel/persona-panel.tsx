import type { Persona } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Chip } from '../../ui/chip.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { EditButton } from './edit-button.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Fact, Facts } from './facts.tsx'
import { RuleSentence } from './rule-sentence.tsx'
import { ValidationList } from './validation-list.tsx'

export function PersonaPanel({ id, persona, onClose }: { id: string; persona: Persona; onClose: () => void }) {
  const t = useTranslations('panel')
  return (
    <Panel
      title={persona.name}
      chips={<Chip look="soft">{t('kind.persona')}</Chip>}
      subtitle={persona.quote && <q className="italic [quotes:none]">{persona.quote}</q>}
      onClose={onClose}
    >
      <section>
        <Facts>
          <Fact name={t('persona.who')}>{persona.who}</Fact>
          <Fact name={t('persona.goal')}>{persona.goal}</Fact>
          <Fact name={t('persona.job')}>{persona.job}</Fact>
          <Fact name={t('persona.frustrations')}>{persona.frustrations}</Fact>
          <Fact name={t('persona.challenge')}>{persona.challenge}</Fact>
          <Fact name={t('persona.looksOn')}>{persona.looksOn}</Fact>
        </Facts>
      </section>
      {persona.segment && (
        <PanelSection heading={t('persona.segment')}>
          <RuleSentence rule={persona.segment} />
        </PanelSection>
      )}
      <EvidenceList id={id} />
      <ValidationList heading={t('validations')} of={id} />
      <EditButton kind="persona" id={id} />
    </Panel>
  )
}
