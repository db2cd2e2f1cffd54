import { type Action, isOverdue, movedActions, type WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useEditor } from '../actions/editor.ts'
import { useMapView } from '../actions/map-view.ts'
import type { Selection } from '../actions/selection.ts'
import { usePen } from '../data/journey.ts'
import type { Span } from '../data/layout.ts'
import { today } from '../data/today.ts'
import { useFormats } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { LandingStack } from './landing-stack.tsx'
import { Cell, newIn, Row } from './row.tsx'
import { Tile } from './tile.tsx'
import { Rewritten, useRewriting, Written } from './written.tsx'

/** What is going to be done, by whom and when, under the stage it mends. */
export function ActionPointLane() {
  const t = useTranslations('map')
  const view = useMapView()
  return (
    <Row row="actionPoints" name={t('lane.actionPoints')} folded={t('cards', { n: view.map.actions.flat().length })}>
      {view.map.stages.map((stage, index) => (
        <ActionCell
          key={stage.id}
          stage={stage.id}
          span={view.map.spans[index]!}
          actions={view.map.actions[index]!}
          label={t('add.action', { stage: stage.name })}
          form={view.map.own ? null : newIn(view, 'action', index)}
        />
      ))}
    </Row>
  )
}

interface ActionCellProps {
  stage: string
  span: Span
  actions: WithId<Action>[]
  /** What the plus adds. */
  label: string
  /** Read through another model: the form that the plus opens, because nothing can be written in place. */
  form: Selection | null
}

/** The action points of a stage; takes those that are dropped between them. */
function ActionCell({ stage, span: [from, to], actions, label, form }: ActionCellProps) {
  const pen = usePen()
  const editor = useEditor()
  const onAdd = (): void =>
    editor.set({ writing: { what: 'action', column: from, after: actions.at(-1)?.id ?? null, typed: '' } })
  return (
    <Cell from={from} to={to} add={form ? { label, selection: form } : { label, onAdd }}>
      <LandingStack
        cell={`actionPoints ${from}`}
        takes={(records) => form === null && records.every((id) => pen.journey().records[id]?.kind === 'action')}
        onLand={(records, before) => pen.edit((journey) => movedActions(journey, records, stage, before))}
      >
        {actions.map((action) => (
          <ActionBox key={action.id} action={action} />
        ))}
        <Written is={(writing) => writing.what === 'action' && writing.column === from} label={label} />
      </LandingStack>
    </Cell>
  )
}

/** An action point on the map, or its words being written anew. */
function ActionBox({ action }: { action: WithId<Action> }) {
  const writing = useRewriting(action.id)
  if (writing) return <Rewritten id={action.id} text={action.text} />
  return (
    <Tile opens={{ show: 'record', kind: 'action', id: action.id }} record={action.id} title={action.text}>
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
