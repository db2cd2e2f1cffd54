// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not the rows
import { movedStage, type ReadStage } from '@wegwijs/journey'
import { ChevronsLeftRight, ChevronsRightLeft, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useOpenAtClick } from '../actions/click.ts'
import { useEditing, useEditor } from '../actions/editor.ts'
import { useLooking, useMapView } from '../actions/map-view.ts'
import { usePen } from '../data/journey.ts'
import { toggled, useViewSettings } from '../data/view-settings.ts'
import { classes } from '../ui/classes.ts'
import { useDragged, useLanding } from './dragging.ts'
import { Rewritten, useRewriting, Written } from './written.tsx'

/** The stages as arrows, one quiet hue growing darker. */
export function StageHeaders() {
  const t = useTranslations('map')
  const { map } = useMapView()
  return (
    <div role="row" data-row="stages" className="col-span-full grid grid-cols-[inherit] bg-paper">
      <div role="columnheader" className="sticky left-0 z-20 bg-paper">
        <span className="sr-only">{t('lanesColumn')}</span>
      </div>
      {map.stages.map((stage, index) => (
        <StageHeader key={stage.id} stage={stage} index={index} />
      ))}
    </div>
  )
}

function StageHeader({ stage, index }: { stage: ReadStage; index: number }) {
  const t = useTranslations('map')
  const { map } = useMapView()
  const open = useOpenAtClick()
  const editor = useEditor()
  const pen = usePen()
  const ref = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [from, to] = map.spans[index]!
  const isOpen = useEditing(({ opened }) => opened === `stage:${stage.id}`)
  const landing = useEditing(({ landing }) => landing?.cell === `stage:${stage.id}`)
  const isPicked = useEditing(({ picked }) => picked.has(stage.id))
  const isCollapsed = useViewSettings(map.journey.id).collapsed.includes(stage.id)
  const writing = useRewriting(stage.id)
  const looking = useLooking()
  const share = Math.round((index / Math.max(1, map.stages.length - 1)) * 100)
  useDragged(button, map.own && !writing ? stage.id : undefined)
  useLanding(ref, {
    cell: `stage:${stage.id}`,
    sideways: true,
    takes: (records) => records.length === 1 && pen.journey().records[records[0]!]?.kind === 'stage',
    onLand: ([id], before) =>
      pen.edit((journey) => movedStage(journey, id!, before ?? map.stages[index + 1]?.id ?? null)),
  })
  return (
    <div
      ref={ref}
      role="columnheader"
      aria-colindex={from + 2}
      aria-colspan={to > from ? to - from + 1 : undefined}
      data-from={from}
      data-to={to}
      data-column={from === to ? from : undefined}
      style={{ gridColumn: `${from + 2} / ${to + 3}` }}
      className={classes(
        'group/stage relative min-w-0 pr-0.75',
        landing && 'shadow-[-3px_0_0_var(--color-ink)]',
        isPicked && 'outline-2 outline-ink',
      )}
    >
      {writing ? (
        <div className="flex h-14 items-center px-2">
          <Rewritten line id={stage.id} text={stage.name} />
        </div>
      ) : (
        <button
          ref={button}
          type="button"
          tabIndex={-1}
          data-item=""
          data-record={map.own ? stage.id : undefined}
          aria-pressed={map.own ? isPicked : undefined}
          aria-current={isOpen || undefined}
          title={`${stage.name} · ${stage.question}`}
          onClick={(event) => open(event, { show: 'record', kind: 'stage', id: stage.id })}
          onDoubleClick={() => map.own && editor.set({ writing: { what: 'record', id: stage.id } })}
          style={{
            background: `color-mix(in oklab, var(--color-stage-last) ${share}%, var(--color-stage-first))`,
            clipPath: `polygon(0 0, calc(100% - 11px) 0, 100% 50%, calc(100% - 11px) 100%, 0 100%${index > 0 ? ', 11px 50%' : ''})`,
          }}
          className={classes(
            'block h-14 w-[calc(100%+8px)] text-left',
            isCollapsed ? 'pt-4 pr-2 pl-3' : 'px-5',
            'text-white -outline-offset-4 focus-visible:outline-white',
          )}
        >
          <span className={classes('block truncate text-sm font-semibold', isOpen && 'underline underline-offset-3')}>
            {stage.name}
          </span>
          {!isCollapsed && stage.question && <span className="block truncate text-2xs">{stage.question}</span>}
        </button>
      )}
      <div className="absolute top-1 right-3 flex gap-0.5 opacity-0 group-focus-within/stage:opacity-100 group-hover/stage:opacity-100">
        <HeaderButton
          label={t(isCollapsed ? 'widen' : 'collapse', { stage: stage.name })}
          onClick={() => toggled(map.journey.id, 'collapsed', stage.id)}
        >
          {isCollapsed ? <ChevronsLeftRight size={12} /> : <ChevronsRightLeft size={12} />}
        </HeaderButton>
        {map.own && !looking && (
          <HeaderButton
            label={t('add.stageAfter', { stage: stage.name })}
            onClick={() => editor.set({ writing: { what: 'stage', after: stage.id, typed: '' } })}
          >
            <Plus size={12} />
          </HeaderButton>
        )}
      </div>
      <div className="absolute top-2 right-0 z-30 w-48 translate-x-1/2">
        <Written is={(next) => next.what === 'stage' && next.after === stage.id} label={t('add.stage')} />
      </div>
    </div>
  )
}

function HeaderButton({ label, onClick, children }: { label: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-5 place-items-center rounded bg-surface/90 text-ink hover:bg-surface"
    >
      {children}
    </button>
  )
}
