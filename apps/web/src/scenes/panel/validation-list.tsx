import { type Check, checksIn, recordsOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { useNameOf } from '../../forms/record-name.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { PanelSection } from '../../ui/panel.tsx'

interface ValidationListProps {
  heading: string
  /** The part whose checks are shown, also those of what it stands in; without it all of the journey. */
  of?: string
}

/** Who checked what with whom, when, and what changed because of it; newest first. */
export function ValidationList({ heading, of }: ValidationListProps) {
  const t = useTranslations('settings')
  const nameOf = useNameOf()
  const formats = useFormats()
  const { map, open } = useMapView()
  const looking = useLooking()
  const { journey } = map
  const checks: Check[] =
    of === undefined
      ? recordsOf(journey, 'validation').map((validation) => ({ validation, part: null }))
      : checksIn(journey)(of)
  const shown = checks.sort((a, b) => (a.validation.day < b.validation.day ? 1 : -1))
  /** With what the part was checked, when that was not by itself. */
  const through = (part: string | null): string => {
    if (part === of) return ''
    if (part === null) return t('through.whole')
    const record = journey.records[part]!
    const { kind } = record
    if (kind !== 'stage' && kind !== 'step' && kind !== 'lane' && kind !== 'touchpoint') return ''
    return t(`through.${kind}`, { name: nameOf(record) })
  }
  const partsOf = (parts: readonly string[]): string =>
    parts.length === 0
      ? t('wholeMap')
      : parts
          .flatMap((id) => journey.records[id] ?? [])
          .map(nameOf)
          .join(', ')
  return (
    <PanelSection heading={heading}>
      {shown.length === 0 && <p className="text-muted">{t('validationsNone')}</p>}
      <ul className="grid gap-2">
        {shown.map(({ validation, part }) => (
          <li key={validation.id}>
            <button
              type="button"
              disabled={looking}
              className="rounded text-left enabled:hover:underline"
              onClick={() => open({ show: 'edit', kind: 'validation', id: validation.id })}
            >
              <span className="font-semibold">{formats.day(validation.day)}</span> · {t(`with.${validation.audience}`)}:{' '}
              {validation.with}
            </button>
            <span className="block text-2xs text-muted">
              {[of === undefined ? partsOf(validation.of) : through(part), validation.by].filter(Boolean).join(' · ')}
            </span>
            {validation.changed && <p className="mt-0.5">{t('changed', { text: validation.changed })}</p>}
          </li>
        ))}
      </ul>
      {!looking && (
        <Button
          look="quiet"
          size="small"
          className="mt-1.5 -ml-2.5"
          onClick={() => open({ show: 'new', kind: 'validation', stage: '', ...(of ? { beside: of } : {}) })}
        >
          + {t('addValidation')}
        </Button>
      )}
    </PanelSection>
  )
}
