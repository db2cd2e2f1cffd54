import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
}

/** Something to settle before going on. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const t = useTranslations('shell')
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <Base.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[90vh] w-[min(40rem,92vw)] -translate-1/2 overflow-y-auto rounded-2xl bg-surface p-6 shadow-float">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Close aria-label={t('close')} className="rounded-md p-1 text-muted hover:bg-sunken">
              <X size={16} />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
