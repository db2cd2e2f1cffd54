import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useEditing, useEditor } from '../../actions/editor.ts'
import { IconButton } from '../../ui/button.tsx'

/** Long enough to read three lines. */
const SHOWN_MS = 12_000

/** What was just done or chosen, for the eye and for a screen reader; it goes by itself, or sooner. */
export function Said() {
  const t = useTranslations('map')
  const editor = useEditor()
  const said = useEditing((state) => state.said)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => editor.set({ said: '' }), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [editor, said])
  const picked = useEditing((state) => state.picked.size)
  useEffect(() => {
    if (picked === 0) return
    const chosen = t('picked', { n: picked })
    editor.set({ said: chosen })
    return () => {
      if (editor.now.said === chosen) editor.set({ said: '' })
    }
  }, [editor, picked, t])
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
