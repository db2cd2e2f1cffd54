import type { Touchpoint, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'

/** Touchpoints by name, each with the people counted there; opens the touchpoint. */
export function TouchpointList({ touchpoints }: { touchpoints: readonly WithId<Touchpoint>[] }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const { numbers, open } = useMapView()
  const peopleAt = (touchpoint: WithId<Touchpoint>): string => {
    const counted = numbers?.touchpoint(touchpoint.id, touchpoint)
    return counted ? `${formats.number(counted.people)} ${t('people')}` : ''
  }
  return (
    <ul className="grid gap-0.5">
      {touchpoints.map((touchpoint) => (
        <li key={touchpoint.id}>
          <button
            type="button"
            onClick={() => open({ show: 'record', kind: 'touchpoint', id: touchpoint.id })}
            className="-mx-1.5 flex w-[calc(100%+0.75rem)] items-baseline justify-between gap-2 rounded-md px-1.5 py-1 text-left hover:bg-sunken"
          >
            <span className="min-w-0 break-words">{touchpoint.name}</span>
            <span className="shrink-0 text-xs text-muted tabular-nums">{peopleAt(touchpoint)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
