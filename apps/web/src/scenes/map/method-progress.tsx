import { Check } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { methodSteps, stepsTaken } from '../../data/method-steps.ts'
import { classes } from '../../ui/classes.ts'

/** How far a team is with the six steps of the method; where there is little room only the one it is at is named. */
export const MethodProgress = memo(function MethodProgress() {
  const t = useTranslations('map.steps')
  const { map, numbers } = useMapView()
  const taken = stepsTaken(map.journey, numbers?.any ?? false)
  const here = methodSteps.find((step) => !taken[step]) ?? methodSteps.at(-1)
  return (
    <ol aria-label={t('label')} className="flex flex-wrap gap-x-2 gap-y-1 2xl:gap-x-4">
      {methodSteps.map((step, index) => (
        <li key={step} title={t(step)} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classes(
              'grid size-4.5 place-items-center rounded-full border text-2xs',
              taken[step] ? 'border-ink bg-ink text-white' : 'border-line-strong bg-surface',
            )}
          >
            {taken[step] ? <Check size={11} /> : index + 1}
          </span>
          <span className={classes(taken[step] && 'text-ink', step !== here && 'max-2xl:sr-only')}>{t(step)}</span>
          <span className="sr-only">({t(taken[step] ? 'done' : 'todo')})</span>
        </li>
      ))}
    </ol>
  )
})
