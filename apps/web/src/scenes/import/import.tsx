import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChosenFile } from '../../data/importing.ts'
import { FilePicker } from './file-picker.tsx'
import { OpenFile } from './open-file.tsx'

/** Bringing events in: choose a file, see what is in it, then store it. */
export function Import() {
  const t = useTranslations('importing')
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const choose = (file: File): void => setChosen({ file, key: crypto.randomUUID() })
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-6 px-6 py-8">
      <header className="grid gap-1">
        <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
        <p className="max-w-2xl text-sm text-muted">{t('lead')}</p>
      </header>
      <FilePicker file={chosen?.file ?? null} onChoose={choose} />
      {chosen && <OpenFile key={chosen.key} chosen={chosen} onLeave={() => setChosen(null)} />}
    </div>
  )
}
