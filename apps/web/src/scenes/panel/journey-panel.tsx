import type { Journey } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { KeptField } from '../../forms/kept-field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ReviewSettings } from './review-settings.tsx'
import { ValidationList } from './validation-list.tsx'

const statuses = ['draft', 'active', 'to-be', 'archived'] as const
const MAX_CHANNEL = 100

/** What a journey is about, whose it is, and how it is kept true. */
export function JourneyPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings')
  const f = useTranslations('forms.problem')
  const { journey, edit } = useEdited()
  const keep = (change: Partial<Journey>): null => {
    edit((now) => ({ ...now, ...change }))
    return null
  }
  const keepScope = (change: Partial<Journey['scope']>): null => {
    edit((now) => ({ ...now, scope: { ...now.scope, ...change } }))
    return null
  }
  const { scope } = journey
  return (
    <Panel title={t('title')} onClose={onClose}>
      <div className="mt-3 grid gap-3">
        <KeptField
          label={t('name')}
          hint={t('nameHint')}
          value={journey.title}
          onKeep={(title) => (title === '' ? f('required') : keep({ title }))}
        />
        <ChoiceField label={t('status')} value={journey.status} onChange={(status) => keep({ status })}>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`statuses.${status}`)}
            </option>
          ))}
        </ChoiceField>
        <div className="grid grid-cols-2 gap-2">
          <KeptField label={t('owner')} value={journey.owner} onKeep={(owner) => keep({ owner })} />
          <KeptField
            label={t('organisation')}
            value={journey.organisation}
            onKeep={(organisation) => keep({ organisation })}
          />
        </div>
        <KeptField
          long
          label={t('audience')}
          value={scope.audience}
          maxLength={1000}
          onKeep={(audience) => keepScope({ audience })}
        />
        <KeptField
          long
          label={t('useCase')}
          value={scope.useCase}
          maxLength={1000}
          onKeep={(useCase) => keepScope({ useCase })}
        />
        <KeptField
          label={t('channels')}
          hint={t('channelsHint')}
          value={scope.channels.join(', ')}
          maxLength={1000}
          onKeep={(typed) => keepScope({ channels: listOf(typed) })}
        />
      </div>
      <ReviewSettings />
      <ValidationList heading={t('validations')} />
    </Panel>
  )
}

const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((part) => part.trim().slice(0, MAX_CHANNEL))
    .filter(Boolean)
