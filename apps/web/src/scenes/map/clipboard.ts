import {
  canBeMoved,
  clipped,
  columnsOf,
  filled,
  filledActions,
  isClippingOf,
  moved,
  movedActions,
  type Pasted,
  type PasteTarget,
  pasted,
  readClipping,
  sizeOf,
  textOf,
} from '@wegwijs/journey'
import { useCallback, useEffect, useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Workbench } from '../../actions/command.ts'
import { focusRecord } from '../../actions/grid-focus.ts'
import { shownKeys } from '../../actions/shortcut.ts'
import { type Target, targetOf } from '../../actions/target.ts'
import { parsePastedCells } from '../../data/pasted-table.ts'
import { useText } from '../../language/provider.tsx'

/** What was copied, to paste into any map; other programs see the same as a table of text. */
const OWN_FORMAT = 'web application/x-wegwijs'

/** What was copied last on this page: who reads the clipboard without its keys is given only the text. */
let copied: Copied = { text: '', fromTable: false, clipping: '' }

/** What is on the clipboard: as text, and as a clipping of a map when it is one. */
interface Copied {
  text: string
  /** Whether the program it comes from says that it is a table. */
  fromTable: boolean
  clipping: string
}

function remembered(now: Copied): Copied {
  copied = now
  return now
}

type Bench = Pick<Workbench, 'pen' | 'editor' | 'own' | 'elsewhere'>

/**
 * Copy, cut and paste by the system's clipboard: cards, lanes and steps, or cells of a spreadsheet. By keys the browser
 * asks for it; what is given back does the same for a menu.
 */
export function useClipboard({ pen, editor, own, elsewhere }: Bench): Workbench['clip'] {
  const t = useTranslations('map')
  const text = useText()
  const bench = useMemo(() => ({ pen, editor, own, elsewhere }), [pen, editor, own, elsewhere])
  const say = useCallback((...said: string[]) => editor.set({ said: said.join(' ') }), [editor])
  const copyTo = useCallback(
    (data: DataTransfer, { records }: Target, isCut: boolean): void => {
      const clipping = clipped(pen.journey(), records)
      const now = remembered({ text: textOf(clipping), fromTable: true, clipping: JSON.stringify(clipping) })
      data.setData(OWN_FORMAT, now.clipping)
      data.setData('text/plain', now.text)
      const canMove = records.every((id) => canBeMoved(pen.journey().records[id]))
      const n = sizeOf(clipping)
      editor.set({ cut: isCut && canMove ? records : [] })
      if (isCut && canMove) say(t('clipboard.cut', { n }))
      else say(t('clipboard.copied', { n }), ...(isCut ? [t('clipboard.notCut')] : []))
    },
    [pen, editor, say, t],
  )
  const pasteFrom = useCallback(
    (data: Copied, target: Target): void => {
      const column = columnsOf(pen.journey())[target.column ?? 0]
      if (!column) return
      const lane = target.lane ?? laneOf(bench, target)
      const { notes, ids, outside } = paste(bench, data, { lane, column, isWork: target.row === 'actionPoints' })
      say(
        t('clipboard.pasted', { n: ids.length }),
        ...notes.map(text),
        ...(outside > 0 ? [t('clipboard.outside', { n: outside })] : []),
      )
      if (ids[0]) focusRecord(ids[0])
    },
    [bench, pen, say, t, text],
  )
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const target = targetHere(bench, event)
      if (!target || target.records.length === 0 || !event.clipboardData) return
      event.preventDefault()
      copyTo(event.clipboardData, target, event.type === 'cut')
    }
    const onPaste = (event: ClipboardEvent): void => {
      const target = targetHere(bench, event)
      const data = event.clipboardData
      if (target && elsewhere) say(elsewhere)
      if (!target || !data || !own) return
      event.preventDefault()
      const fromTable = /<table\b/i.test(data.getData('text/html'))
      pasteFrom({ text: data.getData('text/plain'), fromTable, clipping: data.getData(OWN_FORMAT) }, target)
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [bench, own, elsewhere, say, copyTo, pasteFrom])
  return useCallback(
    (what, target) => {
      if (what === 'paste') {
        readText().then(
          (read) => pasteFrom(read === copied.text ? copied : { text: read, fromTable: false, clipping: '' }, target),
          () => say(t('clipboard.pressPaste', { keys: shownKeys('Mod+V') })),
        )
        return
      }
      const did = copyNow((data) => copyTo(data, target, what === 'cut'))
      if (!did) say(t('clipboard.pressCopy', { keys: shownKeys(what === 'cut' ? 'Mod+X' : 'Mod+C') }))
    },
    [copyTo, pasteFrom, say, t],
  )
}

/** Has the browser copy what is written in its clipboard here. Whether it did. */
function copyNow(write: (data: DataTransfer) => void): boolean {
  let did = false
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    write(event.clipboardData)
    did = true
  }
  window.addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  window.removeEventListener('copy', onCopy, { capture: true })
  return did
}

/** The text on the clipboard; refused where the browser does not let a page read it. */
const readText = async (): Promise<string> => (await navigator.clipboard.readText()).replaceAll('\r\n', '\n')

/** Where the keyboard is on the map; null when someone is typing or is somewhere else. */
function targetHere({ editor, pen }: Bench, event: Event): Target | null {
  const at = document.activeElement
  if (event.defaultPrevented || !at?.closest('[role="grid"]') || at.matches('input, textarea')) return null
  return targetOf(at, editor, pen)
}

const laneOf = ({ pen }: Bench, { row }: Target): string | null =>
  row !== null && pen.journey().records[row]?.kind === 'lane' ? row : null

interface PastePlace extends PasteTarget {
  /** Whether it is the row of action points, where a table becomes those. */
  isWork: boolean
}

/**
 * What was cut on this very map moves; other records of ours keep all they are. Anything else is read as a table, and
 * columns that are missing become steps.
 */
function paste(
  { pen, editor }: Bench,
  data: Copied,
  { isWork, ...at }: PastePlace,
): Omit<Pasted, 'journey'> & { outside: number } {
  const clipping = readClipping(data.clipping)
  const { cut } = editor.now
  let done: Pasted & { outside?: number } = { journey: pen.journey(), ids: [], notes: [] }
  flushSync(() =>
    pen.edit((journey) => {
      if (clipping && isClippingOf(journey, clipping, cut)) {
        const lane = at.lane === null ? {} : { lane: at.lane }
        const there = moved(journey, cut, { ...lane, column: at.column, before: null })
        done = { journey: movedActions(there, cut, at.column.stage, null), ids: [...cut], notes: [] }
      } else if (clipping) done = pasted(journey, clipping, at)
      else {
        const cells = parsePastedCells(data.text, data.fromTable)
        done = isWork
          ? filledActions(journey, cells, at.column.stage)
          : filled(journey, cells, { ...at, grow: 'steps' })
      }
      return done.journey
    }),
  )
  editor.set({ cut: [] })
  return { ids: done.ids, notes: done.notes, outside: done.outside ?? 0 }
}
