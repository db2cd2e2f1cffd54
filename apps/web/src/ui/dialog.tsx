import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useTranslations } from 'use-intl'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** Where the keyboard starts; never an autofocus, which is there before it is known where the keyboard came from. */
  start?: RefObject<HTMLElement | null>
  /** Where the keyboard goes when it closes; true for where it came from. */
  backTo?: () => HTMLElement | true
  children: ReactNode
}

const FIELD = 'input:not([type=hidden], [type=file], :disabled), select:not(:disabled), textarea:not(:disabled)'

/** Something to settle before going on. The keyboard starts in its first field, unless elsewhere is asked for. */
export function Dialog({ open, onClose, title, start, backTo, children }: DialogProps) {
  const t = useTranslations('shell')
  const popup = useRef<HTMLDivElement>(null)
  const first = (how: string): HTMLElement | true => {
    if (start?.current) return start.current
    // A finger would bring up the keys of the screen, over what there is to read first.
    return (how !== 'touch' && popup.current?.querySelector<HTMLElement>(FIELD)) || true
  }
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <Base.Popup
          ref={popup}
          initialFocus={first}
          finalFocus={backTo}
          className="fixed top-1/2 left-1/2 z-50 max-h-[90vh] w-[min(40rem,92vw)] -translate-1/2 overflow-y-auto rounded-2xl bg-surface p-6 shadow-float"
        >
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
