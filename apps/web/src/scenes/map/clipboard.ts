import {
  clipped,
  columnsOf,
  filled,
  isClippingOf,
  isOnMap,
  moved,
  type Pasted,
  type PasteTarget,
  pasted,
  readClipping,
  textOf,
} from '@wegwijs/journey'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Workbench } from '../../actions/command.ts'
import { focusRecord } from '../../actions/grid-focus.ts'
import { type Target, targetOf } from '../../actions/target.ts'
import { parsePastedTable } from '../../data/pasted-table.ts'
import { useText } from '../../language/provider.tsx'

/** What was copied, to paste into any map; other programs see the same as a table of text. */
const OWN_FORMAT = 'web application/x-wegwijs'

/** Copy, cut and paste by the system's clipboard: cards, lanes and steps, or cells of a spreadsheet. */
export function useClipboard(bench: Workbench): void {
  const t = useTranslations('map')
  const text = useText()
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const target = targetHere(bench, event)
      if (!target || target.records.length === 0 || !event.clipboardData) return
      event.preventDefault()
      const clipping = clipped(bench.pen.journey(), target.records)
      event.clipboardData.setData(OWN_FORMAT, JSON.stringify(clipping))
      event.clipboardData.setData('text/plain', textOf(clipping))
      const isCut = event.type === 'cut'
      const canMove = target.records.every((id) => isOnMap(bench.pen.journey().records[id]))
      const n = clipping.items.length
      const said = isCut && canMove ? [t('clipboard.cut', { n })] : [t('clipboard.copied', { n })]
      if (isCut && !canMove) said.push(t('clipboard.notCut'))
      bench.editor.set({ said: said.join(' '), cut: isCut && canMove ? target.records : [] })
    }
    const onPaste = (event: ClipboardEvent): void => {
      const target = targetHere(bench, event)
      const column = target && columnsOf(bench.pen.journey())[target.column ?? 0]
      if (!column || !event.clipboardData || !bench.own) return
      event.preventDefault()
      const { notes, ids, outside } = paste(bench, event.clipboardData, {
        lane: target.lane ?? laneOf(bench, target),
        column,
      })
      const said = [
        t('clipboard.pasted', { n: ids.length }),
        ...notes.map(text),
        ...(outside > 0 ? [t('clipboard.outside', { n: outside })] : []),
      ]
      bench.editor.set({ said: said.join(' ') })
      if (ids[0]) focusRecord(ids[0])
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [bench, t, text])
}

/** Where the keyboard is on the map; null when someone is typing or is somewhere else. */
function targetHere({ editor, pen }: Workbench, event: Event): Target | null {
  const at = document.activeElement
  if (event.defaultPrevented || !at?.closest('[role="grid"]') || at.matches('input, textarea')) return null
  return targetOf(at, editor, pen)
}

const laneOf = ({ pen }: Workbench, { row }: Target): string | null =>
  row !== null && pen.journey().records[row]?.kind === 'lane' ? row : null

/**
 * What was cut on this very map moves; other records of ours keep all they are. Anything else is read as a table, and
 * columns that are missing become steps.
 */
function paste(
  { pen, editor }: Workbench,
  data: DataTransfer,
  at: PasteTarget,
): Omit<Pasted, 'journey'> & { outside: number } {
  const clipping = readClipping(data.getData(OWN_FORMAT))
  const { cut } = editor.now
  let done: Pasted & { outside?: number } = { journey: pen.journey(), ids: [], notes: [] }
  flushSync(() =>
    pen.edit((journey) => {
      if (clipping && isClippingOf(journey, clipping, cut)) {
        const lane = at.lane === null ? {} : { lane: at.lane }
        done = { journey: moved(journey, cut, { ...lane, column: at.column, before: null }), ids: [...cut], notes: [] }
      } else {
        done = clipping
          ? pasted(journey, clipping, at)
          : filled(journey, parsePastedTable(data.getData('text/plain')).cells, { ...at, grow: 'steps' })
      }
      return done.journey
    }),
  )
  editor.set({ cut: [] })
  return { ids: done.ids, notes: done.notes, outside: done.outside ?? 0 }
}
