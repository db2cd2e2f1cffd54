import type { Finding } from '@wegwijs/journey'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '../../ui/classes.ts'
import { KindMark } from '../work/kind-mark.tsx'
import { useDragged } from './dragging.ts'
import { bubbleSize, type Marks, marksAfterKey, marksOf, verdictOf } from './weighing.ts'

interface BubbleProps {
  finding: Finding
  chosen: boolean
  /** With words beside it; without, they are in its tooltip. */
  worded: boolean
  onChoose: () => void
  /** Null takes it out of the matrix. */
  onMove: (to: Marks | null) => void
}

/** A pain or opportunity as a bubble: the more evidence, the larger. Arrow keys move it through the matrix. */
export function Bubble({ finding, chosen, worded, onChoose, onMove }: BubbleProps) {
  const t = useTranslations('improve')
  const w = useTranslations('work.kind')
  const { ref, dragged } = useDragged<HTMLButtonElement>(finding.id)
  const marks = marksOf(finding)
  const { text } = finding.card
  const said = { kind: w(finding.kind), text, sources: finding.sources }
  const pain = finding.kind === 'pain'
  function onKeyDown(event: KeyboardEvent): void {
    const to = marksAfterKey(event.key, marks)
    if (to) onMove(to)
    else if (event.key === 'Delete' || event.key === 'Backspace') onMove(null)
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={ref}
      type="button"
      data-finding={finding.id}
      title={text}
      aria-pressed={chosen}
      aria-label={
        marks
          ? t('bubble', {
              ...said,
              impact: String(marks.impact),
              effort: String(marks.effort),
              verdict: t(`quadrantIn.${verdictOf(marks)}`),
            })
          : t('unplaced', said)
      }
      onClick={onChoose}
      onKeyDown={onKeyDown}
      className={classes(
        'flex min-w-0 cursor-grab items-center gap-1.5 rounded-full text-left',
        worded && 'w-full rounded-lg',
        dragged && 'opacity-40',
      )}
    >
      <span
        className={classes(
          'flex shrink-0 items-center justify-center rounded-full border-2 bg-surface',
          bubbleSize(finding.sources),
          pain ? 'border-pain' : 'border-gain',
          chosen && 'ring-2 ring-ink ring-offset-1',
        )}
      >
        <KindMark kind={finding.kind} decorative size={14} />
      </span>
      {worded && (
        <span className={classes('line-clamp-3 min-w-0 text-2xs break-words hyphens-auto', chosen && 'font-semibold')}>
          {text}
        </span>
      )}
    </button>
  )
}
