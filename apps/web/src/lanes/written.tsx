import { useTranslations } from 'use-intl'
import { useEditing, type Writing } from '../actions/editor.ts'
import { usePen } from '../data/journey.ts'
import { InlineText } from './inline-text.tsx'
import { useWriter } from './writing.ts'
import { WrittenTouchpoint } from './written-touchpoint.tsx'

/** The box in which something new is written in a cell, when that is what the person is doing there. */
export function Written({ is, label }: { is: (writing: Writing) => boolean; label: string }) {
  const writing = useEditing(({ writing }) => (writing !== null && is(writing) ? writing : null))
  const { keep, cancel } = useWriter()
  const pen = usePen()
  if (writing === null || writing.what === 'record' || writing.what === 'kpi') return null
  if (writing.what === 'touchpoint' && !pen.journey().example) {
    return (
      <WrittenTouchpoint
        label={label}
        typed={writing.typed}
        onDone={(words, onward) => keep(writing, words, onward)}
        onCancel={cancel}
      />
    )
  }
  const isLong = writing.what === 'card' || writing.what === 'action'
  return (
    <InlineText
      line={!isLong}
      label={label}
      text=""
      typed={writing.typed}
      maxLength={isLong ? 4000 : 300}
      onDone={(text, onward) => keep(writing, text, onward)}
      onCancel={cancel}
    />
  )
}

interface RewrittenProps {
  id: string
  text: string
  line?: boolean
  className?: string
}

/** The words of a record being written anew in its own place; null when nobody writes in it. */
export function useRewriting(id: string): { typed: string | undefined } | null {
  const typed = useEditing(({ writing }) =>
    writing?.what === 'record' && writing.id === id ? (writing.typed ?? '') : null,
  )
  return typed === null ? null : { typed: typed === '' ? undefined : typed }
}

export function Rewritten({ id, text, line, className }: RewrittenProps) {
  const t = useTranslations('map')
  const { keep, cancel } = useWriter()
  const typed = useRewriting(id)?.typed
  return (
    <InlineText
      label={t('write', { name: text })}
      text={text}
      typed={typed}
      maxLength={line ? 300 : 4000}
      {...(line ? { line } : {})}
      {...(className ? { className } : {})}
      onDone={(words, onward) => keep({ what: 'record', id, ...(typed === undefined ? {} : { typed }) }, words, onward)}
      onCancel={cancel}
    />
  )
}
