import { type MouseEvent, memo, type ReactNode, useRef } from 'react'
import { useOpenAtClick } from '../actions/click.ts'
import { useEditing, useEditor } from '../actions/editor.ts'
import { type Selection, textOfSelection } from '../actions/selection.ts'
import { classes } from '../ui/classes.ts'
import { useDragged } from './dragging.ts'

export type TileLook = 'plain' | 'bare' | 'pain' | 'ringedPain' | 'gain' | 'ringedGain' | 'ghost' | 'placeholder'

interface TileProps {
  opens: Selection
  /** The whole text, for a tile that had to cut it. */
  title?: string
  look?: TileLook
  faded?: boolean
  className?: string
  /** As wide as its words instead of the cell. */
  fits?: boolean
  /** The record that can be picked, written in, moved and copied; without one the tile can only be opened. */
  record?: string
  children: ReactNode
}

const looks: Record<TileLook, string> = {
  bare: 'border border-transparent hover:border-line hover:bg-surface',
  plain: 'border border-line bg-surface shadow-card hover:border-muted',
  pain: 'border border-pain-soft bg-surface shadow-card hover:border-pain',
  ringedPain: 'border-2 border-pain bg-surface shadow-card',
  gain: 'border border-gain-soft bg-surface shadow-card hover:border-gain',
  ringedGain: 'border-2 border-gain bg-surface shadow-card',
  ghost: 'border border-dashed border-muted bg-transparent text-muted hover:bg-surface hover:text-ink',
  placeholder: 'border border-dashed border-line-strong bg-surface/60 text-muted italic hover:border-muted',
}

/** In the background, but still readable: contrast stays above 4.5 : 1. */
const FADED = 'border border-transparent bg-transparent text-muted opacity-90 grayscale hover:border-line'

/** A box on the map: a click opens it in the side panel, a double click writes in it. */
export const Tile = memo(function Tile({
  opens,
  title,
  look = 'plain',
  faded,
  className,
  fits,
  record,
  children,
}: TileProps) {
  const open = useOpenAtClick()
  const editor = useEditor()
  const ref = useRef<HTMLButtonElement>(null)
  const name = textOfSelection(opens)
  const isOpen = useEditing(({ opened }) => opens.show === 'record' && opened === name)
  const isPicked = useEditing(({ picked }) => picked.has(record ?? name))
  const isCut = useEditing(({ cut }) => record !== undefined && cut.includes(record))
  const landsHere = useEditing(({ landing }) => record !== undefined && landing?.before === record)
  useDragged(ref, record)
  const onClick = (event: MouseEvent): void => {
    if (record !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      editor.set({ picked: pickedWith(editor.now.picked, record, event) })
      return
    }
    editor.set({ picked: new Set() })
    open(event, opens)
  }
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      data-item=""
      data-record={record}
      data-opens={record === undefined ? name : undefined}
      title={title}
      aria-pressed={record === undefined ? undefined : isPicked}
      aria-current={isOpen || undefined}
      onClick={onClick}
      onDoubleClick={() => record !== undefined && editor.set({ writing: { what: 'record', id: record } })}
      className={classes(
        'relative block min-w-0 rounded-lg text-left',
        !fits && 'w-full',
        faded ? FADED : looks[look],
        isOpen && 'ring-2 ring-ink',
        isCut && 'border-dashed opacity-60',
        isPicked && 'ring-2 ring-ink ring-offset-2 ring-offset-paper',
        landsHere && 'before:absolute before:-top-1.5 before:inset-x-0 before:h-0.75 before:rounded-full before:bg-ink',
        className ?? 'px-2 py-1.5',
      )}
    >
      {children}
    </button>
  )
})

/** Ctrl adds or takes out one; Shift takes everything between the last one picked and this one in the same cell or lane. */
function pickedWith(picked: ReadonlySet<string>, record: string, event: MouseEvent): ReadonlySet<string> {
  if (!event.shiftKey || picked.size === 0) {
    const next = new Set(picked)
    if (!next.delete(record)) next.add(record)
    return next
  }
  const row = (event.currentTarget as Element).closest('[role="row"]')
  const inRow = [...(row?.querySelectorAll<HTMLElement>('[data-record]') ?? [])].map(({ dataset }) => dataset.record!)
  const ends = [inRow.indexOf([...picked].at(-1)!), inRow.indexOf(record)].sort((a, b) => a - b)
  if (ends[0]! < 0) return new Set([...picked, record])
  return new Set([...picked, ...inRow.slice(ends[0], ends[1]! + 1)])
}
