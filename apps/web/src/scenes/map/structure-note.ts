import { sharedChanged } from '@wegwijs/journey'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Editor } from '../../actions/editor.ts'
import type { EditedJourney, Pen } from '../../data/journey.ts'

/** Editors that have told already: once on an open map is enough. */
const told = new WeakSet<Editor>()

/** The journey as it should become, saying at the first edit of a stage, step or lane that it is one of both states. */
export function useStructureNote(edited: EditedJourney, editor: Editor): EditedJourney {
  const t = useTranslations('compare.state')
  const { pen, state } = edited
  const telling = useMemo<Pen>(
    () => ({
      edit: (change) => {
        const before = pen.journey()
        pen.edit(change)
        if (state !== 'to-be' || told.has(editor) || !sharedChanged(before, pen.journey())) return
        told.add(editor)
        editor.set({ said: t('sharedChanged') })
      },
      journey: pen.journey,
    }),
    [pen, state, editor, t],
  )
  return { ...edited, edit: telling.edit, pen: telling }
}
