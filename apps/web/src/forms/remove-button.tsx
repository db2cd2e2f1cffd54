import { type Journey, removed } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { RemovalDialog } from './removal-dialog.tsx'

interface RemoveButtonProps {
  journey: Journey
  id: string
  onRemove: (change: Change) => Promise<void>
}

/** The way to delete a record: says first what hangs on it. */
export function RemoveButton({ journey, id, onRemove }: RemoveButtonProps) {
  const t = useTranslations('forms')
  const [asked, setAsked] = useState(false)
  if (!(id in journey.records)) return null
  return (
    <>
      <Button look="quiet" className="ml-auto text-pain" onClick={() => setAsked(true)}>
        {t('remove')}
      </Button>
      <RemovalDialog
        journey={journey}
        ids={asked ? [id] : null}
        onKeep={() => setAsked(false)}
        onRemove={(ids) => {
          setAsked(false)
          void onRemove((now) => removed(now, ids))
        }}
      />
    </>
  )
}
