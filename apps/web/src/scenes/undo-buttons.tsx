import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useEdited } from '../data/journey.ts'
import { IconButton } from '../ui/button.tsx'

/** Back and forth through what was changed in the journey of this screen. */
export function UndoButtons() {
  const t = useTranslations('map.command')
  const { canUndo, canRedo, undo, redo } = useEdited()
  return (
    <span className="flex items-center gap-1.5">
      <IconButton label={t('undo')} disabled={!canUndo} onClick={undo} className="disabled:opacity-40">
        <Undo2 size={16} />
      </IconButton>
      <IconButton label={t('redo')} disabled={!canRedo} onClick={redo} className="disabled:opacity-40">
        <Redo2 size={16} />
      </IconButton>
    </span>
  )
}
