import type { Journey, Rule } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { withCounter } from '../data/segments.ts'
import { RuleEditor } from './rule-editor.tsx'

interface SegmentEditorProps {
  journey: Journey
  /** The segment when the editor opens. */
  segment: Rule | undefined
  onChange: (segment: Rule | undefined) => void
  onBlocked: (message: string | null) => void
}

/** Which real customers a persona stands for: a rule on what they did, said as a sentence and counted live. */
export function SegmentEditor({ journey, segment, onChange, onBlocked }: SegmentEditorProps) {
  const t = useTranslations('forms.persona.segment')
  return (
    <>
      <RuleEditor
        rule={segment}
        onChange={onChange}
        onBlocked={onBlocked}
        counted={withCounter(journey)}
        words={{ title: t('title'), none: t('none'), first: t('first') }}
      />
      <p className="text-xs text-muted">{t('hint')}</p>
    </>
  )
}
