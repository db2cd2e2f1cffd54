import type { RecordKind } from '@wegwijs/journey'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { Button } from '../../ui/button.tsx'

/** To the form of a record; on a map to look at there is none. */
export function EditButton({ kind, id }: { kind: RecordKind; id: string }) {
  const t = useTranslations('panel')
  const { open } = useMapView()
  if (useLooking()) return null
  return (
    <Button size="small" className="mt-3" onClick={() => open({ show: 'edit', kind, id })}>
      <Pencil size={12} aria-hidden="true" />
      {t('edit')}
    </Button>
  )
}
