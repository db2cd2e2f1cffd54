import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from './button.tsx'

interface PanelProps {
  title: string
  chips?: ReactNode
  subtitle?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** The sheet beside a picture; the picture makes room for it, so it never covers anything. */
export function Panel({ title, chips, subtitle, onClose, children }: PanelProps) {
  const t = useTranslations('shell')
  return (
    <aside aria-label={title} className="rounded-2xl border border-line bg-surface p-4 shadow-card">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {chips && (
            <div className="mb-1.5 flex flex-wrap gap-1 break-words [&>*]:max-w-full [&>*]:whitespace-normal">
              {chips}
            </div>
          )}
          <h2 className="text-base leading-6 font-semibold break-words">{title}</h2>
          {subtitle && <p className="text-muted">{subtitle}</p>}
        </div>
        <IconButton label={t('close')} onClick={onClose} className="-mt-1 -mr-1 shrink-0">
          <X size={16} />
        </IconButton>
      </header>
      <div className="[&>section]:mt-3 [&>section]:border-t [&>section]:border-line [&>section]:pt-3">{children}</div>
    </aside>
  )
}

/** A headed part of a panel. */
export function PanelSection({
  heading,
  aside,
  children,
}: {
  heading: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section>
      <h3 className="mb-1.5 font-semibold">
        {heading} {aside && <span className="font-normal text-muted">{aside}</span>}
      </h3>
      {children}
    </section>
  )
}
