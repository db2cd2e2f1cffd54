// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not the rows
import { movedStep, recordsOf, type Step, type WithId } from '@wegwijs/journey'
import { Plus } from 'lucide-react'
import { memo, use, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useOpenAtClick } from '../actions/click.ts'
import { useEditing, useEditor } from '../actions/editor.ts'
import { useLooking, useMapView } from '../actions/map-view.ts'
import { usePen } from '../data/journey.ts'
import { classes } from '../ui/classes.ts'
import { useDragged, useLanding } from './dragging.ts'
import { NarrowContext } from './row.tsx'
import { Rewritten, useRewriting, Written } from './written.tsx'

/** The steps of every stage; a stage without steps has an empty place to write the first. */
export function StepHeaders() {
  const t = useTranslations('map')
  const { map } = useMapView()
  if (!map.own) return null
  if (map.journey.example && map.columns.every(({ step }) => step === null)) return null
  return (
    <div role="row" data-row="steps" className="col-span-full grid grid-cols-[inherit] bg-paper">
      <div role="rowheader" className="sticky left-0 z-20 bg-paper py-1 text-xs font-semibold text-muted">
        <span className="pl-4">{t('lane.steps')}</span>
      </div>
      {map.columns.map(({ step, stage }, index) => (
        <StepHeader key={step?.id ?? map.stages[stage]!.id} step={step} stage={map.stages[stage]!.id} index={index} />
      ))}
    </div>
  )
}

interface StepHeaderProps {
  /** Null for a stage without steps. */
  step: WithId<Step> | null
  stage: string
  index: number
}

const StepHeader = memo(function StepHeader({ step, stage, index }: StepHeaderProps) {
  const t = useTranslations('map')
  const isNarrow = use(NarrowContext).has(index)
  const looking = useLooking()
  const editor = useEditor()
  const pen = usePen()
  const ref = useRef<HTMLDivElement>(null)
  const cell = `step:${step?.id ?? stage}`
  const landing = useEditing((state) => state.landing?.cell === cell)
  const write = (after: string | null): void => editor.set({ writing: { what: 'step', stage, after, typed: '' } })
  useLanding(ref, {
    cell,
    sideways: true,
    takes: (records) => records.length === 1 && pen.journey().records[records[0]!]?.kind === 'step',
    onLand: ([id], before) =>
      pen.edit((journey) => {
        const next = recordsOf(journey, 'step').filter((each) => each.stage === stage)
        const after = next[next.findIndex((each) => each.id === step?.id) + 1]?.id ?? null
        return movedStep(journey, id!, stage, before ?? (step ? after : null))
      }),
  })
  return (
    <div
      ref={ref}
      role="columnheader"
      tabIndex={-1}
      aria-colindex={index + 2}
      data-from={index}
      data-to={index}
      data-column={index}
      data-stage={stage}
      className={classes(
        'group/step relative min-h-7.5 min-w-0 border-l border-dashed border-line-strong/60 px-2 py-1 -outline-offset-2',
        landing && 'shadow-[-3px_0_0_var(--color-ink)]',
      )}
    >
      {isNarrow ? null : step ? (
        <StepName id={step.id} name={step.name} looking={looking} />
      ) : looking ? null : (
        <button
          type="button"
          tabIndex={-1}
          onClick={() => write(null)}
          className="rounded text-xs text-muted opacity-0 group-focus-within/step:opacity-100 group-hover/step:opacity-100 hover:text-ink focus:opacity-100"
        >
          + {t('add.step')}
        </button>
      )}
      {step && !isNarrow && !looking && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('add.stepAfter', { step: step.name })}
          title={t('add.stepAfter', { step: step.name })}
          onClick={() => write(step.id)}
          className="absolute top-1 -right-2.5 z-20 size-5 rounded-full text-muted hover:text-ink"
        >
          <span
            aria-hidden="true"
            className="invisible grid size-5 place-items-center rounded-full border border-line-strong bg-surface group-focus-within/step:visible group-hover/step:visible hover:border-ink"
          >
            <Plus size={11} />
          </span>
        </button>
      )}
      <Written
        is={(next) => next.what === 'step' && next.stage === stage && next.after === (step?.id ?? null)}
        label={t('add.step')}
      />
    </div>
  )
})

function StepName({ id, name, looking }: { id: string; name: string; looking: boolean }) {
  const open = useOpenAtClick()
  const editor = useEditor()
  const ref = useRef<HTMLButtonElement>(null)
  const writing = useRewriting(id)
  const isPicked = useEditing(({ picked }) => picked.has(id))
  useDragged(ref, writing ? undefined : id)
  if (writing) {
    // Over what is below: were the row to grow, the browser would go through every box of the map.
    return (
      <div className="absolute inset-x-1 top-0.5 z-30">
        <Rewritten line id={id} text={name} className="px-1! py-0.5! text-xs" />
      </div>
    )
  }
  if (looking) {
    return (
      <span title={name} className="block truncate text-xs font-semibold">
        {name}
      </span>
    )
  }
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      data-item=""
      data-record={id}
      aria-pressed={isPicked}
      title={name}
      onClick={(event) => open(event, { show: 'record', kind: 'step', id })}
      onDoubleClick={() => editor.set({ writing: { what: 'record', id } })}
      className={classes(
        'block w-full cursor-grab truncate rounded text-left text-xs font-semibold hover:underline',
        isPicked && 'ring-2 ring-ink',
      )}
    >
      {name}
    </button>
  )
}
