import { type Action, isOverdue, type WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { today } from '../data/today.ts'
import { useFormats } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { Cell, newIn, Row } from './row.tsx'
import { Tile } from './tile.tsx'

/** What is going to be done, by whom and when, under the stage it mends. */
export function ActionPointLane() {
  const t = useTranslations('map')
  const view = useMapView()
  return (
    <Row row="actionPoints" name={t('lane.actionPoints')} folded={t('cards', { n: view.map.actions.flat().length })}>
      {view.map.stages.map((stage, index) => (
        <Cell
          key={stage.id}
          from={view.map.spans[index]![0]}
          to={view.map.spans[index]![1]}
          add={{ label: t('add.action', { stage: stage.name }), selection: newIn(view, 'action', index) }}
        >
          <div className="grid grid-cols-1 gap-1.5">
            {view.map.actions[index]!.map((action) => (
              <ActionTile key={action.id} action={action} />
            ))}
          </div>
        </Cell>
      ))}
    </Row>
  )
}

function ActionTile({ action }: { action: WithId<Action> }) {
  return (
    <Tile opens={{ show: 'record', kind: 'action', id: action.id }} title={action.text}>
      <span className="line-clamp-2">{action.text}</span>
      <ActionFacts action={action} />
    </Tile>
  )
}

/** Owner, deadline and status; past its day and not done is said in words as well as in colour. */
export function ActionFacts({ action }: { action: Action }) {
  const t = useTranslations('map.action')
  const formats = useFormats()
  const overdue = isOverdue(action, today())
  return (
    <span className="flex justify-between gap-2 pt-0.5 text-2xs text-muted">
      <span className={classes('truncate', overdue && 'font-semibold text-notice')}>
        {[action.due && formats.shortDay(action.due), action.owner].filter(Boolean).join(' · ')}
        {overdue && ` · ${t('overdue')}`}
      </span>
      <span className="whitespace-nowrap">
        {action.status === 'done' && '✓ '}
        {t(`status.${action.status}`)}
      </span>
    </span>
  )
}
