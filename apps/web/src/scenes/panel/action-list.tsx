import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { ActionFacts } from '../../lanes/actions.tsx'
import { Tile } from '../../lanes/tile.tsx'
import { PanelSection } from '../../ui/panel.tsx'

/** The action points that answer these cards. */
export function ActionList({ cards }: { cards: string[] }) {
  const t = useTranslations('panel')
  const { map } = useMapView()
  const actions = map.actions.flat().filter(({ from }) => from.some((id) => cards.includes(id)))
  if (actions.length === 0) return null
  return (
    <PanelSection heading={t('toDo')}>
      <div className="grid gap-1.5">
        {actions.map((action) => (
          <Tile key={action.id} opens={{ show: 'record', kind: 'action', id: action.id }} look="gain">
            {action.text}
            <ActionFacts action={action} />
          </Tile>
        ))}
      </div>
    </PanelSection>
  )
}
