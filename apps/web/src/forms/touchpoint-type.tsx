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
} from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useText } from '../language/provider.tsx'
import { ChoiceField } from './choice-field.tsx'

interface TouchpointTypeFieldProps {
  journey: Journey
  record: Touchpoint
  onChange: (record: Touchpoint) => void
}

/** What kind of touchpoint it is; choosing one fills in what usually holds, also a measuring rule. */
export function TouchpointTypeField({ journey, record, onChange }: TouchpointTypeFieldProps) {
  const t = useTranslations('forms.touchpoint')
  const text = useText()
  const { here, elsewhere } = typesFor(journey, record)
  return (
    <ChoiceField
      label={t('type')}
      value={touchpointTypeOf(record.type) ? (record.type as TouchpointTypeId) : ''}
      onChange={(type: TouchpointTypeId | '') => onChange(type ? ofType(journey, record, type) : withoutType(record))}
      hint={text(touchpointTypeOf(record.type)?.content ?? { nl: '', en: '' }) || t('typeHint')}
    >
      <option value="">{t('ownType')}</option>
      <optgroup label={t('typesHere')}>
        {here.map((type) => (
          <option key={type} value={type}>
            {text(touchpointTypes[type].name)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('typesElsewhere')}>
        {elsewhere.map((type) => (
          <option key={type} value={type}>
            {text(touchpointTypes[type].name)}
          </option>
        ))}
      </optgroup>
    </ChoiceField>
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
