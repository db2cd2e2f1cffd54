import type { RecordKind } from '@wegwijs/journey'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { Button } from '../../ui/button.tsx'

export function EditButton({ kind, id }: { kind: RecordKind; id: string }) {
  const t = useTranslations('panel')
  const { open } = useMapView()
  return (
    <Button size="small" className="mt-3" onClick={() => open({ show: 'edit', kind, id })}>
      <Pencil size={12} aria-hidden="true" />
      {t('edit')}
    </Button>
  )
}
