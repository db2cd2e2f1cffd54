import { useTranslations } from 'use-intl'
import { AttentionList } from './attention-list.tsx'
import { Doors } from './doors.tsx'
import { Motif } from './motif.tsx'
import { OwnJourneys } from './own-journeys.tsx'
import { StoredData } from './stored-data.tsx'

/** The first page: three ways to begin, and what is there already. */
export function Home() {
  const t = useTranslations('home')
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-8 px-6 py-10">
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-10">
        <div className="grid gap-2">
          <h1 className="text-3xl leading-tight font-bold tracking-tight">{t('title')}</h1>
          <p className="max-w-xl text-base leading-6 text-muted">{t('lead')}</p>
        </div>
        <Motif />
      </header>
      <Doors />
      <div className="grid grid-cols-3 items-start gap-5 max-lg:grid-cols-1">
        <div className="col-span-2 grid gap-8 max-lg:col-span-1">
          <OwnJourneys />
          <AttentionList />
        </div>
        <StoredData />
      </div>
    </div>
  )
}
