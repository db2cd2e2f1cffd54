import { recordsOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { Button } from '../../ui/button.tsx'
import { PanelSection } from '../../ui/panel.tsx'

/** The steps a stage is divided into, in their order. */
export function StepList({ stage }: { stage: string }) {
  const t = useTranslations('panel')
  const { map, open } = useMapView()
  const looking = useLooking()
  const steps = recordsOf(map.journey, 'step').filter((step) => step.stage === stage)
  return (
    <PanelSection heading={t('steps')}>
      <ol className="grid list-decimal grid-cols-1 gap-0.5 pl-5">
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              onClick={() => open({ show: 'record', kind: 'step', id: step.id })}
              className="max-w-full rounded text-left break-words hover:underline"
            >
              {step.name}
            </button>
          </li>
        ))}
      </ol>
      {!looking && (
        <Button
          look="quiet"
          size="small"
          className="-ml-2.5"
          onClick={() => open({ show: 'new', kind: 'step', stage })}
        >
          + {t('addStep')}
        </Button>
      )}
    </PanelSection>
  )
}
