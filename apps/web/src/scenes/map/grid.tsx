// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { ActionPointLane } from '../../lanes/actions.tsx'
import { CardLane } from '../../lanes/cards.tsx'
import { FeelingLane } from '../../lanes/feelings/feelings.tsx'
import { KpiLane } from '../../lanes/kpis.tsx'
import { MeasuredLane } from '../../lanes/measured.tsx'
import { StageHeaders } from '../../lanes/stage-headers.tsx'
import { TouchpointLane, UnmatchedLane } from '../../lanes/touchpoints.tsx'
import { Button } from '../../ui/button.tsx'
import { useCellKeys } from './cell-keys.ts'

/** Stages side by side, lanes below each other. */
export function Grid() {
  const t = useTranslations('map')
  const { map, open } = useMapView()
  const keys = useCellKeys()
  return (
    <div className="min-w-0 flex-1 overflow-x-auto max-md:w-full pr-2 pb-4 pl-1">
      <div
        role="grid"
        tabIndex={-1}
        aria-label={t('grid', { title: map.journey.title })}
        className="grid"
        style={{ gridTemplateColumns: `6.75rem repeat(${map.stages.length}, minmax(11.5rem, 1fr))` }}
        {...keys}
      >
        <StageHeaders />
        <MeasuredLane />
        <TouchpointLane />
        <UnmatchedLane />
        {map.lanes.map((drawn) =>
          drawn.lane.content === 'feelings' ? (
            <FeelingLane key={drawn.lane.id} lane={drawn.lane} />
          ) : (
            <CardLane key={drawn.lane.id} {...drawn} />
          ),
        )}
        <ActionPointLane />
        <KpiLane />
      </div>
      <Button
        look="quiet"
        size="small"
        className="mt-2 -ml-2"
        onClick={() => open({ show: 'new', kind: 'lane', stage: '' })}
      >
        + {t('addLane')}
      </Button>
    </div>
  )
}
