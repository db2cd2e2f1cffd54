import type { Persona, Rule, WithId } from '@wegwijs/journey'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { useSegmentCount } from '../../data/segments.ts'
import { withSegment } from '../../forms/persona-fields.tsx'
import { SegmentEditor } from '../../forms/segment-editor.tsx'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RuleSentence } from '../panel/rule-sentence.tsx'

interface SegmentPartProps {
  persona: WithId<Persona>
  onChange: (change: (now: Persona) => Persona) => void
}

/** Which real customers the persona stands for, and how many those are now. */
export function SegmentPart({ persona, onChange }: SegmentPartProps) {
  const t = useTranslations('personas.segment')
  const p = useTranslations('panel.persona')
  const f = useTranslations('forms.persona.segment')
  const [editing, setEditing] = useState(false)
  const { segment } = persona
  return (
    <div className="grid justify-items-start gap-1.5">
      <h3 className="text-2xs font-semibold text-muted">{p('segment')}</h3>
      {segment ? (
        <>
          <RuleSentence rule={segment} />
          <People segment={segment} />
        </>
      ) : (
        <p className="text-muted">{f('none')}</p>
      )}
      <Button size="small" onClick={() => setEditing(true)}>
        {segment ? t('edit') : t('choose')}
      </Button>
      <Dialog open={editing} onClose={() => setEditing(false)} title={t('title', { name: persona.name })}>
        <SegmentForm
          segment={segment}
          onDone={(next) => {
            setEditing(false)
            onChange((now) => withSegment(now, next))
          }}
        />
      </Dialog>
    </div>
  )
}

function SegmentForm({ segment, onDone }: { segment: Rule | undefined; onDone: (segment: Rule | undefined) => void }) {
  const t = useTranslations('forms')
  const { journey } = useEdited()
  const [rule, setRule] = useState(segment)
  const [blocked, setBlocked] = useState<string | null>(null)
  return (
    <div className="grid gap-3">
      <SegmentEditor journey={journey} segment={rule} onChange={setRule} onBlocked={setBlocked} />
      {blocked && <p className="text-xs text-pain">{blocked}</p>}
      <Button look="primary" className="justify-self-start" disabled={blocked !== null} onClick={() => onDone(rule)}>
        {t('save')}
      </Button>
    </div>
  )
}

/** The people in the segment; nothing is said while nothing has been imported. */
function People({ segment }: { segment: Rule }) {
  const t = useTranslations('personas.segment')
  const formats = useFormats()
  const { journey } = useEdited()
  const { data, error } = useSegmentCount(journey, segment)
  if (error) return <p className="text-xs text-muted">{t('notCounted')}</p>
  if (!data) return <p className="text-xs text-muted">{t('counting')}</p>
  if (data.empty) return <p className="text-xs text-muted">{t('noEvents')}</p>
  return (
    <p className="text-xs font-medium text-measured">
      {t('people', { people: data.people, written: formats.number(data.people) })}
    </p>
  )
}
