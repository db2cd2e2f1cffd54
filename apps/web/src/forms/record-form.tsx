import type { Journey, JourneyRecord, RecordKind } from '@wegwijs/journey'
import { newRecord, newRecordId, type Preset } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { type ComponentType, type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { keepFirstName, memberName } from '../data/member.ts'
import { today } from '../data/today.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { ActionFields } from './action-fields.tsx'
import { useActionWords } from './action-words.ts'
import { CardFields } from './card-fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { FeelingFields } from './feeling-fields.tsx'
import type { FieldsProps } from './fields-props.ts'
import { added, changedInForm } from './form-changes.ts'
import { KpiFields } from './kpi-fields.tsx'
import { LaneFields } from './lane-fields.tsx'
import { PersonaFields } from './persona-fields.tsx'
import { problemsOf } from './record-problems.ts'
import { RemoveButton } from './remove-button.tsx'
import { signedRecord, signerOf } from './signed-record.ts'
import { StageFields } from './stage-fields.tsx'
import { StepFields } from './step-fields.tsx'
import { TouchpointFields } from './touchpoint-fields.tsx'
import { forgetUnfinished, keepUnfinished, unfinishedIn } from './unfinished.ts'
import { ValidationFields } from './validation-fields.tsx'

const fieldsOf: { [K in RecordKind]: ComponentType<FieldsProps<K>> } = {
  stage: StageFields,
  step: StepFields,
  persona: PersonaFields,
  touchpoint: TouchpointFields,
  lane: LaneFields,
  card: CardFields,
  feeling: FeelingFields,
  action: ActionFields,
  evidence: EvidenceFields,
  validation: ValidationFields,
  kpi: KpiFields,
}

export interface RecordFormProps {
  journey: Journey
  kind: RecordKind
  /** Null for a new record. */
  id: string | null
  preset?: Preset
  /** Makes the change: the record added, changed or removed. Resolves when it is really saved. */
  onSave: (change: Change) => Promise<void>
  onCancel: () => void
  /** Somebody goes elsewhere before saving: what was typed is kept for when the form opens again. */
  onLeave?: () => void
}

/** The form for one record of a journey. Nothing changes on the map before it is saved. */
export function RecordForm(props: RecordFormProps) {
  // Another record is another form: what was typed in this one does not move along.
  const form = `${props.journey.id} ${props.kind} ${props.id ?? JSON.stringify(props.preset)}`
  return <OpenForm key={form} form={form} {...props} />
}

function OpenForm({
  form,
  journey,
  kind,
  id: existing,
  preset,
  onSave,
  onCancel,
  onLeave,
}: RecordFormProps & { form: string }) {
  const t = useTranslations('forms')
  const actionWords = useActionWords(journey)
  const [left] = useState(() => unfinishedIn(form))
  const [id] = useState(() => left?.id ?? existing ?? newRecordId(journey, kind))
  const [opened] = useState(() => left?.opened ?? (existing ? journey.records[existing]! : null))
  const [start] = useState<JourneyRecord>(() =>
    opened ? startOf(opened) : signedRecord(newRecord(journey, kind, preset), memberName(), today()),
  )
  const [record, setRecord] = useState(left?.record ?? start)
  const [tried, setTried] = useState(false)
  const [blocked, setBlocked] = useState<Record<string, string>>({})
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [followUp, setFollowUp] = useState(false)
  const problems = problemsOf(record, journey)
  const Fields = fieldsOf[record.kind] as ComponentType<FieldsProps<RecordKind>>

  const isGone = existing !== null && !(existing in journey.records)
  const change: Change = opened ? changedInForm(id, opened, record) : added(id, record)

  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!existing) queueMicrotask(() => focusFirstField(ref.current))
  }, [existing])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the form goes
  useEffect(() => () => void (unfinishedIn(form) && onLeave?.()), [form])

  function onChange(next: JourneyRecord): void {
    setRecord(next)
    if (JSON.stringify(next) === JSON.stringify(start)) forgetUnfinished(form)
    else keepUnfinished(form, { id, opened, record: next })
  }
  async function save(next: Change): Promise<void> {
    setSaving(true)
    setFailure(null)
    forgetUnfinished(form)
    try {
      await onSave(next)
    } catch (error) {
      keepUnfinished(form, { id, opened, record })
      setFailure(error)
    } finally {
      setSaving(false)
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    if (!isGone && Object.keys(problems).length === 0 && Object.keys(blocked).length === 0) {
      if (!existing) keepFirstName(signerOf(record))
      void save(change)
    }
  }
  function cancel(): void {
    forgetUnfinished(form)
    onCancel()
  }
  function onBlocked(field: string, message: string | null): void {
    setBlocked(({ [field]: _old, ...others }) => (message === null ? others : { ...others, [field]: message }))
  }
  const errorOf = (field: string): string | undefined => {
    const problem = problems[field]
    return blocked[field] ?? (tried && problem ? t(`problem.${problem}`) : undefined)
  }

  return (
    <>
      <form ref={ref} noValidate onSubmit={submit} hidden={followUp} className="grid gap-3 [&[hidden]]:hidden">
        {left && <p className="rounded-lg bg-notice-soft px-2.5 py-2 text-xs text-notice">{t('unfinished')}</p>}
        {'placeholder' in record && record.placeholder && (
          <p className="rounded-lg bg-notice-soft px-2.5 py-2 text-xs text-notice">{t('placeholder')}</p>
        )}
        <Fields
          journey={journey}
          id={id}
          record={record}
          onChange={onChange}
          errorOf={errorOf}
          onBlocked={onBlocked}
          onMakeAction={() => setFollowUp(true)}
        />
        {isGone && !saving && (
          <p role="alert" className="rounded-lg bg-notice-soft px-2.5 py-2 text-notice">
            {t('gone')}
          </p>
        )}
        {failure !== null && <ErrorNote error={failure} />}
        <div className="sticky bottom-0 flex items-center gap-2 border-t border-line bg-surface py-3">
          <Button type="submit" look="primary" disabled={saving || isGone}>
            {saving ? t('saving') : t('save')}
          </Button>
          <Button look="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
          {existing && <RemoveButton journey={journey} id={existing} onRemove={save} />}
        </div>
      </form>
      {followUp && record.kind === 'card' && (
        <section aria-label={t('card.makeAction')} className="grid gap-3">
          <h3 className="font-semibold">{t('card.makeAction')}</h3>
          <RecordForm
            journey={change(journey)}
            kind="action"
            id={null}
            preset={{ from: id, text: actionWords(record) }}
            onSave={(then) => {
              forgetUnfinished(form)
              return onSave((now) => then(change(now)))
            }}
            onCancel={() => setFollowUp(false)}
          />
        </section>
      )}
    </>
  )
}

/** A picture is chosen with a button: its own box cannot have the keyboard. */
const FIELD = ['input:not([type=file])', 'textarea', 'select', '[role="combobox"]']
  .map((each) => `${each}:not([tabindex="-1"])`)
  .join()

/** Brings the keyboard from the panel around a new form into its first field; not from who went on elsewhere. */
function focusFirstField(form: HTMLFormElement | null): void {
  if (form && document.activeElement?.contains(form))
    form.querySelector<HTMLElement>(FIELD)?.focus({ preventScroll: true })
}

/** A suggested card is a question with an example: the answer starts empty. Other suggestions are a start to edit. */
const startOf = (record: JourneyRecord): JourneyRecord =>
  record.kind === 'card' && record.placeholder ? { ...record, text: '' } : record
