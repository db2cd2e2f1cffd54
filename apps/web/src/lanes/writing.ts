import {
  columnsOf,
  fromLibrary,
  type Journey,
  type LibraryEntry,
  newRecordId,
  rowContent,
  withNewAction,
  withNewCard,
  withNewLane,
  withNewStage,
  withNewStep,
  withNewTouchpoint,
  withOwnTouchpoint,
  withRecord,
  withText,
} from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { type Editor, useEditor, type Wording } from '../actions/editor.ts'
import { focusCell, focusRecord, letGo } from '../actions/grid-focus.ts'
import { type Pen, usePen } from '../data/journey.ts'
import type { Onward } from './inline-text.tsx'

/** What happens with words written on the map: they become a record, and the keyboard goes on from there. */
export interface Writer {
  /** Keeps the words, or for a touchpoint one that the team has already; empty words for something new make nothing. */
  keep: (writing: Wording, words: string | LibraryEntry, onward: Onward) => void
  cancel: () => void
}

export function useWriter(): Writer {
  const editor = useEditor()
  const pen = usePen()
  const t = useTranslations('map.touchpoint')
  return {
    keep: (writing, words, onward) => {
      const left = ruleLeft(pen.journey(), writing)
      keep(editor, pen, writing, words, onward)
      if (left !== null && words !== '') editor.set({ said: t('ruleLeft', { name: left }) })
    },
    cancel: () => {
      const { writing } = editor.now
      flushSync(() => editor.set({ writing: null }))
      if (writing && writing.what !== 'kpi') goBack(writing)
    },
  }
}

function keep(editor: Editor, pen: Pen, writing: Wording, words: string | LibraryEntry, onward: Onward): void {
  const journey = pen.journey()
  const id = idFor(journey, writing)
  const isEmpty = words === ''
  letGo()
  flushSync(() => {
    if (!isEmpty) pen.edit(changeOf(writing, id, words))
    editor.set({ writing: isEmpty ? null : (another(writing, id, journey, onward) ?? null) })
  })
  if (editor.now.writing) return
  if (isEmpty) goBack(writing)
  else if (onward === 'right' || onward === 'left')
    goOn(writing, id, onward === 'right' ? 1 : -1, columnsOf(pen.journey()).length)
  else if (onward === 'again') focusRecord(id)
}

/** What the suggestion was called whose rule goes when another touchpoint takes its place. */
function ruleLeft(journey: Journey, writing: Wording): string | null {
  const suggested = writing.what === 'touchpoint' ? writing.insteadOf : undefined
  const record = isSuggested(journey, suggested) ? journey.records[suggested] : undefined
  return record?.kind === 'touchpoint' && record.rule ? record.name : null
}

/** The record whose words these become, or a new one: a colleague may have taken the suggestion meanwhile. */
function idFor(journey: Journey, writing: Wording): string {
  if (writing.what === 'record') return writing.id
  const suggested = writing.what === 'touchpoint' ? writing.insteadOf : undefined
  return isSuggested(journey, suggested) ? suggested : newRecordId(journey, writing.what)
}

function isSuggested({ records }: Journey, id: string | undefined): id is string {
  const record = id === undefined ? undefined : records[id]
  return record?.kind === 'touchpoint' && record.placeholder === true
}

function changeOf(writing: Wording, id: string, words: string | LibraryEntry): Change {
  const entry = typeof words === 'string' ? null : words
  const text = typeof words === 'string' ? words : words.shared.name
  return (journey) => {
    if (writing.what === 'record') return withText(journey, id, text)
    if (writing.what === 'stage') return withNewStage(journey, id, { name: text, after: writing.after })
    if (writing.what === 'step')
      return withNewStep(journey, id, { stage: writing.stage, name: text, after: writing.after })
    if (writing.what === 'lane') return withNewLane(journey, id, { ...laneNamed(text), after: writing.after })
    const column = columnsOf(journey)[writing.column]
    if (!column) return journey
    const after = writing.after ?? undefined
    if (writing.what === 'action') return withNewAction(journey, id, { stage: column.stage, text, after })
    if (writing.what === 'card') return withNewCard(journey, id, { lane: writing.lane, column, text, after })
    const named =
      id === writing.insteadOf
        ? withOwnTouchpoint(journey, id, text)
        : withNewTouchpoint(journey, id, { column, name: text, after })
    const made = named.records[id]
    return entry && made?.kind === 'touchpoint' ? withRecord(named, id, fromLibrary(made, entry)) : named
  }
}

/** A lane called after something known becomes that; its name stays as it was written. */
function laneNamed(name: string): { content: Exclude<ReturnType<typeof rowContent>, 'touchpoints'>; name: string } {
  const content = rowContent(name)
  return { content: content === 'touchpoints' ? 'own' : content, name }
}

/** Headers typed one after another: Enter keeps a name and asks for the next one. A name that is only changed ends there. */
function another(writing: Wording, id: string, journey: Journey, onward: Onward): Wording | undefined {
  if (onward !== 'again' || (writing.what === 'record' && writing.typed === undefined)) return undefined
  const kind = writing.what === 'record' ? journey.records[writing.id]?.kind : writing.what
  if (kind === 'stage') return { what: 'stage', after: id, typed: '' }
  if (kind === 'lane') return { what: 'lane', after: id, typed: '' }
  if (kind !== 'step') return undefined
  const step = journey.records[id]
  const stage = writing.what === 'step' ? writing.stage : step?.kind === 'step' ? step.stage : undefined
  return stage === undefined ? undefined : { what: 'step', stage, after: id, typed: '' }
}

function goBack(writing: Wording): void {
  if (writing.what === 'record') focusRecord(writing.id)
  else if (writing.what === 'touchpoint' && writing.insteadOf) focusRecord(writing.insteadOf)
  else if (writing.what === 'card') focusCell(writing.lane, writing.column)
  else if (writing.what === 'touchpoint') focusCell('touchpoints', writing.column)
  else if (writing.what === 'action') focusCell('actionPoints', writing.column)
  else if (writing.after) focusRecord(writing.after)
}

/** Tab goes to the next column, and from the last one to the next row. */
function goOn(writing: Wording, id: string, step: number, columns: number): void {
  const box = document.querySelector<HTMLElement>(`[role="grid"] [data-record="${CSS.escape(id)}"]`)
  const cell = box?.closest<HTMLElement>('[data-from]')
  const row = box?.closest<HTMLElement>('[data-row]')
  if (!box || !row) return
  const column = step > 0 ? Number(cell?.dataset.to ?? -1) + 1 : Number(cell?.dataset.from ?? 0) - 1
  if (writing.what !== 'lane' && column >= 0 && column < columns) {
    focusCell(row.dataset.row!, column)
    return
  }
  const rows = [...document.querySelectorAll<HTMLElement>('[role="grid"] [data-row]')]
  const next = column >= columns ? rows[rows.indexOf(row) + 1] : row
  if (next) focusCell(next.dataset.row!, column >= columns ? 0 : Math.max(0, column))
}
