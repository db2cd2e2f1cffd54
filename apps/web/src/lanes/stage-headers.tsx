// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not the rows
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { classes } from '../ui/classes.ts'

/** The stages as arrows, one quiet hue growing darker. */
export function StageHeaders() {
  const t = useTranslations('map')
  const { map, open, selected } = useMapView()
  const last = Math.max(1, map.stages.length - 1)
  return (
    <div role="row" className="col-span-full grid grid-cols-subgrid">
      <div role="columnheader">
        <span className="sr-only">{t('lanesColumn')}</span>
      </div>
      {map.stages.map((stage, index) => (
        <div key={stage.id} role="columnheader" className="relative min-w-0 pr-0.75">
          <button
            type="button"
            title={`${stage.name} · ${stage.question}`}
            onClick={() => open({ show: 'record', kind: 'stage', id: stage.id })}
            style={{
              background: `color-mix(in oklab, var(--color-stage-last) ${Math.round((index / last) * 100)}%, var(--color-stage-first))`,
              clipPath: `polygon(0 0, calc(100% - 11px) 0, 100% 50%, calc(100% - 11px) 100%, 0 100%${index > 0 ? ', 11px 50%' : ''})`,
            }}
            className="block h-14 w-[calc(100%+8px)] pr-5 pl-5 text-left text-white -outline-offset-4 focus-visible:outline-white"
          >
            <span
              className={classes(
                'block truncate text-sm font-semibold',
                selected === `stage:${stage.id}` && 'underline underline-offset-3',
              )}
            >
              {stage.name}
            </span>
            {stage.question && <span className="block truncate text-2xs">{stage.question}</span>}
          </button>
        </div>
      ))}
    </div>
  )
}
