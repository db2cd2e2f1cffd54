import { type Journey, type Touchpoint, withRecord } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Choice } from '../ui/choice.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { TextField } from './text-field.tsx'

interface TouchpointContentProps {
  journey: Journey
  id: string
  record: Touchpoint
  onChange: (record: Touchpoint) => void
  onBlocked: (message: string | null) => void
  /** Another number begins the rule editor again, from a rule that came from elsewhere. */
  rulesGiven: number
}

/** What a touchpoint says of itself on whichever map it stands: how it is met, whose it is, what counts, what it says. */
export function TouchpointContent({ journey, id, record, onChange, onBlocked, rulesGiven }: TouchpointContentProps) {
  const t = useTranslations('forms.touchpoint')
  return (
    <>
      <Choice
        label={t('presence')}
        value={record.presence}
        options={(['online', 'offline'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(presence) => onChange({ ...record, presence })}
      />
      <Choice
        label={t('media')}
        value={record.media}
        options={(['paid', 'owned', 'earned'] as const).map((value) => ({
          value,
          label: t(value),
          title: t(`${value}Tip`),
        }))}
        onChange={(media) => onChange({ ...record, media })}
      />
      <TextField label={t('channel')} value={record.channel} onChange={(channel) => onChange({ ...record, channel })} />
      <div className="grid grid-cols-2 gap-2">
        <TextField label={t('owner')} value={record.owner} onChange={(owner) => onChange({ ...record, owner })} />
        <TextField
          label={t('department')}
          value={record.department}
          onChange={(department) => onChange({ ...record, department })}
        />
      </div>
      <RuleEditor
        key={rulesGiven}
        rule={record.rule}
        onChange={(rule) => {
          const { rule: _old, ...rest } = record
          onChange(rule ? { ...rest, rule } : rest)
        }}
        onBlocked={onBlocked}
        counted={{ journey: withRecord(journey, id, record), touchpoint: id }}
      />
      <details className="border-t border-line pt-3">
        <summary className="font-semibold">{t('content')}</summary>
        <div className="mt-3 grid gap-3">
          {(['message', 'proof'] as const).map((field) => (
            <TextField
              key={field}
              long
              label={t(field)}
              value={record[field]}
              onChange={(value) => onChange({ ...record, [field]: value })}
            />
          ))}
          <TextField
            label={t('callToAction')}
            value={record.callToAction}
            onChange={(callToAction) => onChange({ ...record, callToAction })}
          />
        </div>
      </details>
    </>
  )
}
