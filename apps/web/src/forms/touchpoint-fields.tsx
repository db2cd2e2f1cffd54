import {
  type Journey,
  modelOf,
  movedTo,
  stageOf,
  type Touchpoint,
  type TouchpointTypeId,
  touchpointTypeIds,
  touchpointTypeOf,
  touchpointTypes,
  withRecord,
} from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useText } from '../language/provider.tsx'
import { Choice } from '../ui/choice.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { PlaceFields } from './place-fields.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { TextField } from './text-field.tsx'

/** A touchpoint: what kind it is, who owns it, what it says, and which events count for it. */
export function TouchpointFields({ journey, id, record, onChange, errorOf, onBlocked }: FieldsProps<'touchpoint'>) {
  const t = useTranslations('forms')
  const text = useText()
  // A chosen type writes a new rule; the editor then starts again from it.
  const [rulesChosen, setRulesChosen] = useState(0)
  const { here, elsewhere } = typesFor(journey, record)

  function chooseType(type: TouchpointTypeId | ''): void {
    onChange(type ? ofType(journey, record, type) : withoutType(record))
    onBlocked('rule', null)
    setRulesChosen((times) => times + 1)
  }
  return (
    <>
      <TextField
        label={t('touchpoint.name')}
        placeholder={t('touchpoint.namePlaceholder')}
        value={record.name}
        onChange={(name) => onChange({ ...record, name })}
        error={errorOf('name')}
      />
      <ChoiceField
        label={t('touchpoint.type')}
        value={touchpointTypeOf(record.type) ? (record.type as TouchpointTypeId) : ''}
        onChange={chooseType}
        hint={text(touchpointTypeOf(record.type)?.content ?? { nl: '', en: '' }) || t('touchpoint.typeHint')}
      >
        <option value="">{t('touchpoint.ownType')}</option>
        <optgroup label={t('touchpoint.typesHere')}>
          {here.map((type) => (
            <option key={type} value={type}>
              {text(touchpointTypes[type].name)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('touchpoint.typesElsewhere')}>
          {elsewhere.map((type) => (
            <option key={type} value={type}>
              {text(touchpointTypes[type].name)}
            </option>
          ))}
        </optgroup>
      </ChoiceField>
      <PlaceFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
      <Choice
        label={t('touchpoint.presence')}
        value={record.presence}
        options={(['online', 'offline'] as const).map((value) => ({ value, label: t(`touchpoint.${value}`) }))}
        onChange={(presence) => onChange({ ...record, presence })}
      />
      <Choice
        label={t('touchpoint.media')}
        value={record.media}
        options={(['paid', 'owned', 'earned'] as const).map((value) => ({
          value,
          label: t(`touchpoint.${value}`),
          title: t(`touchpoint.${value}Tip`),
        }))}
        onChange={(media) => onChange({ ...record, media })}
      />
      <TextField
        label={t('touchpoint.channel')}
        value={record.channel}
        onChange={(channel) => onChange({ ...record, channel })}
      />
      <div className="grid grid-cols-2 gap-2">
        <TextField
          label={t('touchpoint.owner')}
          value={record.owner}
          onChange={(owner) => onChange({ ...record, owner })}
        />
        <TextField
          label={t('touchpoint.department')}
          value={record.department}
          onChange={(department) => onChange({ ...record, department })}
        />
      </div>
      <RuleEditor
        key={rulesChosen}
        rule={record.rule}
        onChange={(rule) => {
          const { rule: _old, ...rest } = record
          onChange(rule ? { ...rest, rule } : rest)
        }}
        onBlocked={(message) => onBlocked('rule', message)}
        counted={{ journey: withRecord(journey, id, record), touchpoint: id }}
      />
      <details className="border-t border-line pt-3">
        <summary className="font-semibold">{t('touchpoint.content')}</summary>
        <div className="mt-3 grid gap-3">
          {(['message', 'proof'] as const).map((field) => (
            <TextField
              key={field}
              long
              label={t(`touchpoint.${field}`)}
              value={record[field]}
              onChange={(value) => onChange({ ...record, [field]: value })}
            />
          ))}
          <TextField
            label={t('touchpoint.callToAction')}
            value={record.callToAction}
            onChange={(callToAction) => onChange({ ...record, callToAction })}
          />
        </div>
      </details>
    </>
  )
}

/** The types that suit the stage the touchpoint stands in, and all others. */
function typesFor(journey: Journey, record: Touchpoint): Record<'here' | 'elsewhere', TouchpointTypeId[]> {
  const stage = modelOf(journey.model).stages.find(({ id }) => id === stageOf(journey, record))
  const here = [...(stage?.touchpointTypes ?? [])]
  return { here, elsewhere: touchpointTypeIds.filter((type) => !here.includes(type)) }
}

/** The touchpoint with what usually holds for its type. A name somebody typed and the stage it stands in stay. */
function ofType(journey: Journey, record: Touchpoint, type: TouchpointTypeId): Touchpoint {
  const { name, moment, presence, media, channel, suggestion } = touchpointTypes[type]
  const previous = touchpointTypeOf(record.type)
  const named = record.name !== '' && record.name !== previous?.name[journey.language]
  const stage = stageOf(journey, record)
  const typed: Touchpoint = {
    ...record,
    type,
    name: named ? record.name : name[journey.language],
    moment,
    presence,
    media,
    channel: channel[journey.language],
    rule: suggestion,
  }
  return stage ? movedTo(journey, typed, stage) : typed
}

/** Without a type the rule stays when somebody has changed it, and goes when it was only suggested. */
function withoutType({ type, ...record }: Touchpoint): Touchpoint {
  const { rule, ...rest } = record
  return rule && rule !== touchpointTypeOf(type)?.suggestion ? { ...rest, rule } : rest
}
