import { type Journey, libraryIdOf, newRecordId, type Touchpoint } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLibrary } from '../data/library.ts'
import { Button } from '../ui/button.tsx'

interface LibraryNoteProps {
  journey: Journey
  id: string
  record: Touchpoint
  onChange: (record: Touchpoint) => void
}

/** Says that a touchpoint stands on other maps too, and sets it apart when it should not change with them. */
export function LibraryNote({ journey, id, record, onChange }: LibraryNoteProps) {
  const t = useTranslations('library.inForm')
  const { entries = [] } = useLibrary(journey)
  const library = libraryIdOf(journey.id, { ...record, id })
  const entry = entries.find((each) => each.library === library)
  const count = entry?.uses.filter((use) => use.journey !== journey.id || use.touchpoint.id !== id).length ?? 0
  if (count === 0) return null
  return (
    <p className="rounded-lg bg-sunken px-2.5 py-2 text-xs">
      {t('shared', { count })}{' '}
      <Button
        size="small"
        look="quiet"
        className="h-auto! px-1! underline"
        onClick={() => onChange({ ...record, library: newRecordId(journey, 'touchpoint') })}
      >
        {t('loosen')}
      </Button>
    </p>
  )
}
