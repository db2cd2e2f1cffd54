import { type Card, type Journey, type LaneContent, quadrantOf, recordsOf } from '@wegwijs/journey'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Choice } from '../ui/choice.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { FieldsProps } from './fields-props.ts'
import { NeedSorts } from './need-sorts.tsx'
import { PictureField, withPicture } from './picture-field.tsx'
import { StandingFields } from './standing-fields.tsx'
import { TextField } from './text-field.tsx'

const sorts = ['trust', 'clarity', 'ease', 'speed', 'service', 'price'] as const
const marks = ['1', '2', '3', '4', '5'] as const

/** A card in a lane: a pain says where it hurts, an opportunity what it brings and costs. */
export function CardFields(props: FieldsProps<'card'>) {
  const { journey, id, record, onChange, errorOf } = props
  const t = useTranslations('forms')
  const suggestions = useId()
  const content = contentOf(props)
  const lanes = recordsOf(journey, 'lane').filter(
    ({ id, content }) => content !== 'feelings' && (content !== 'visibility' || id === record.lane),
  )
  return (
    <>
      <TextField
        long
        label={t(`cardTitle.${content ?? 'own'}`)}
        placeholder={suggestionOf(journey, id)}
        value={record.text}
        onChange={(text) => onChange({ ...record, text })}
        error={errorOf('text')}
      />
      <PictureField picture={record.picture} onChange={(picture) => onChange(withPicture(record, picture))}>
        {record.picture && (
          <img
            src={record.picture}
            alt={t('card.pictureOf', { text: record.text })}
            className="max-h-32 max-w-full rounded-lg"
          />
        )}
      </PictureField>
      {content === 'pains' && (
        <Check
          label={t('card.ringedPain')}
          checked={record.ringed ?? false}
          onChange={(ringed) => onChange({ ...record, ringed })}
        />
      )}
      {content === 'opportunities' && (
        <>
          <Check
            label={t('card.ringedOpportunity')}
            checked={record.ringed ?? false}
            onChange={(ringed) => onChange({ ...record, ringed })}
          />
          {(['impact', 'effort'] as const).map((field) => (
            <Choice
              key={field}
              label={`${t(`card.${field}`)} (1 ${t('card.low')} – 5 ${t('card.high')})`}
              value={record[field] === undefined ? undefined : (String(record[field]) as (typeof marks)[number])}
              options={marks.map((mark) => ({ value: mark, label: mark }))}
              onChange={(mark) => onChange({ ...record, [field]: Number(mark) })}
            />
          ))}
          {verdictOf(record) && <p className="text-xs text-muted">{t(`card.${verdictOf(record)!}`)}</p>}
        </>
      )}
      {content === 'pains' && (
        <>
          <TextField
            label={t('card.sort')}
            value={record.sort ?? ''}
            list={suggestions}
            hint={t('optional')}
            onChange={(sort) => onChange({ ...record, sort })}
          />
          <datalist id={suggestions}>
            {sorts.map((sort) => (
              <option key={sort} value={t(`card.sorts.${sort}`)} />
            ))}
          </datalist>
        </>
      )}
      {content === 'needs' && <NeedFields record={record} onChange={onChange} />}
      <StandingFields journey={journey} record={record} onChange={onChange} error={errorOf('stage')} />
      {lanes.length > 1 && (
        <ChoiceField label={t('card.lane')} value={record.lane} onChange={(lane) => onChange({ ...record, lane })}>
          {lanes.map((lane) => (
            <option key={lane.id} value={lane.id}>
              {lane.name ?? t(`lane.${lane.content}`)}
            </option>
          ))}
        </ChoiceField>
      )}
      {(content === 'pains' || content === 'opportunities') && <CardActions {...props} />}
    </>
  )
}

/** What kind of need it is, what is promised in answer, and what proves that. */
function NeedFields({ record, onChange }: Pick<FieldsProps<'card'>, 'record' | 'onChange'>) {
  const t = useTranslations('forms')
  const p = useTranslations('promise')
  const suggestions = useId()
  return (
    <>
      <TextField
        label={t('card.needSort')}
        value={record.sort ?? ''}
        list={suggestions}
        hint={t('optional')}
        onChange={(sort) => onChange({ ...record, sort })}
      />
      <NeedSorts id={suggestions} />
      {(['proposition', 'proof'] as const).map((field) => (
        <TextField
          key={field}
          long
          label={p(field)}
          placeholder={p(`${field}Placeholder`)}
          value={record[field] ?? ''}
          onChange={(words) => onChange({ ...record, [field]: words })}
        />
      ))}
    </>
  )
}

/** The action points that answer this card, and the way to one more. */
function CardActions({ journey, id, record, onMakeAction }: FieldsProps<'card'>) {
  const t = useTranslations('forms')
  const answers = recordsOf(journey, 'action').filter(({ from }) => from.includes(id))
  return (
    <div className="grid gap-1.5 border-t border-line pt-3">
      {answers.length > 0 && (
        <>
          <h3 className="text-xs font-semibold">{t('card.actions')}</h3>
          <ul className="grid gap-1">
            {answers.map((action) => (
              <li key={action.id} className="flex justify-between gap-2">
                <span>{action.text}</span>
                <span className="text-muted">{t(`action.${action.status}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button size="small" className="justify-self-start" disabled={record.text.trim() === ''} onClick={onMakeAction}>
        {t('card.makeAction')}
      </Button>
    </div>
  )
}

function contentOf({ journey, record }: FieldsProps<'card'>): LaneContent | undefined {
  const lane = journey.records[record.lane]
  return lane?.kind === 'lane' ? lane.content : undefined
}

/** The question and example a suggested card came with. */
function suggestionOf(journey: Journey, id: string): string | undefined {
  const stored = journey.records[id]
  return stored?.kind === 'card' && stored.placeholder ? stored.text : undefined
}

/** Much for little is a quick win; much for much is strategic. */
function verdictOf({ impact, effort }: Card): 'quickWin' | 'strategic' | null {
  const quadrant = impact === undefined || effort === undefined ? null : quadrantOf(impact, effort)
  return quadrant === 'quickWin' || quadrant === 'strategic' ? quadrant : null
}
