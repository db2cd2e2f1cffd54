import {
  evidenceByRecord,
  newRecordId,
  type Persona,
  type WithId,
  withoutRecordAndLinks,
  withRecord,
} from '@wegwijs/journey'
import { Copy } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../../data/journey.ts'
import { personaQuestions } from '../../forms/persona-fields.tsx'
import { PictureField, withPicture } from '../../forms/picture-field.tsx'
import { RemoveButton } from '../../forms/remove-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { InlineText } from '../../ui/inline-text.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { EvidenceItem } from '../panel/evidence-item.tsx'
import { withCopy } from './copies.ts'
import { SegmentPart } from './segment-part.tsx'

interface PersonaCardProps {
  persona: WithId<Persona>
  compared: boolean
  /** Whether no more can be compared. */
  full: boolean
  onCompare: (compared: boolean) => void
}

/** A persona; everything on it can be changed where it stands. */
export function PersonaCard({ persona, compared, full, onCompare }: PersonaCardProps) {
  const t = useTranslations('personas')
  const f = useTranslations('forms.persona')
  const p = useTranslations('panel.persona')
  const { journey, edit, saved } = useEdited()
  const e = useTranslations('panel')
  const { id, ...own } = persona
  const { name } = own
  const evidence = evidenceByRecord(journey).get(id) ?? []
  /** Only this persona changes, as it is by then. */
  const change = (next: (now: Persona) => Persona): void =>
    edit((now) => {
      const record = now.records[id]
      return record?.kind === 'persona' ? withRecord(now, id, next(record)) : now
    })
  return (
    <article
      aria-label={name}
      data-persona={id}
      className="grid gap-3 rounded-2xl border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex items-start gap-3.5">
        <PictureField picture={persona.picture} onChange={(picture) => change((now) => withPicture(now, picture))}>
          <Portrait name={name} picture={persona.picture} alt={f('pictureOf', { name })} className="size-20 text-xl" />
        </PictureField>
        <div className="grid min-w-0 flex-1 gap-1 pt-0.5">
          <InlineText
            label={f('name')}
            labelHidden
            oneLine
            needed
            value={name}
            maxLength={300}
            className="text-base leading-6 font-semibold"
            onCommit={(next) => change((now) => ({ ...now, name: next }))}
          />
          <InlineText
            label={f('quote')}
            labelHidden
            value={persona.quote}
            placeholder={t('quotePlaceholder')}
            className="italic"
            onCommit={(quote) => change((now) => ({ ...now, quote }))}
          />
        </div>
      </div>
      {personaQuestions
        .filter((question) => question !== 'quote')
        .map((question) => (
          <InlineText
            key={question}
            label={p(question)}
            value={persona[question]}
            placeholder={f(question)}
            onCommit={(answer) => change((now) => ({ ...now, [question]: answer }))}
          />
        ))}
      {evidence.length > 0 && (
        <ul aria-label={e('evidence')} className="grid gap-2">
          {evidence.map((each) => (
            <EvidenceItem key={each.id} evidence={each} />
          ))}
        </ul>
      )}
      <SegmentPart persona={persona} onChange={change} />
      <footer className="flex flex-wrap items-center gap-1.5 border-t border-line pt-3">
        {(compared || !full) && <Check label={t('compare')} checked={compared} onChange={onCompare} />}
        <Button
          size="small"
          look="quiet"
          className="ml-auto"
          onClick={() =>
            edit((now) => withCopy(now, newRecordId(now, 'persona'), { ...own, name: t('copyName', { name }) }))
          }
        >
          <Copy size={12} aria-hidden="true" />
          {t('copy')}
        </Button>
        <RemoveButton
          journey={journey}
          id={id}
          onRemove={() => {
            edit((now) => withoutRecordAndLinks(now, id))
            return saved()
          }}
        />
      </footer>
    </article>
  )
}
