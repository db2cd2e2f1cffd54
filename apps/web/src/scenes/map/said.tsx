import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useEditing, useEditor } from '../../actions/editor.ts'
import { IconButton } from '../../ui/button.tsx'

/** What was just done, for the eye and for a screen reader; it stays until it is put away or something else is said. */
export function Said() {
  const t = useTranslations('map')
  const editor = useEditor()
  const said = useEditing((state) => state.said)
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4">
      {said && (
        <div className="pointer-events-auto flex max-w-2xl items-start gap-2 rounded-xl bg-ink py-2 pr-2 pl-4 text-white shadow-float">
          <span className="py-1">{said}</span>
          <IconButton
            label={t('clipboard.close')}
            className="text-white hover:bg-white/20 hover:text-white"
            onClick={() => editor.set({ said: '' })}
          >
            <X size={14} />
          </IconButton>
        </div>
      )}
    </div>
  )
}
