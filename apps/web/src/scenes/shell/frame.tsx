import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { SharedNoteBar } from './shared-note.tsx'
import { TopBar } from './top-bar.tsx'

/** What every page has around it. */
export function Frame() {
  const t = useTranslations('shell')
  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-lg bg-ink px-3 py-2 text-white focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        <Outlet />
      </main>
      <SharedNoteBar />
    </div>
  )
}
