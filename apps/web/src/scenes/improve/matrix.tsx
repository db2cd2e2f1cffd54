import { type Finding, marks, type Quadrant } from '@wegwijs/journey'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '../../ui/classes.ts'
import { Bubble } from './bubble.tsx'
import { useDropPlace } from './dragging.ts'
import { bubbleSize, legendSources, type Marks, marksOf } from './weighing.ts'

export interface Weighing {
  findings: readonly Finding[]
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Null takes a finding out of the matrix. */
  onMove: (id: string, to: Marks | null) => void
}

const WORDED_AT_MOST = 2
const highestFirst = marks.toReversed()

/** Where each quadrant lies: rows from much impact to little under a line of names, columns from little effort to much. */
const corners: Record<Quadrant, { column: string; row: string; name: string }> = {
  quickWin: { column: '2 / 4', row: '1 / 4', name: 'items-start' },
  strategic: { column: '5 / 7', row: '1 / 4', name: 'items-start justify-end text-right' },
  small: { column: '2 / 4', row: '5 / 8', name: 'items-end' },
  notNow: { column: '5 / 7', row: '5 / 8', name: 'items-end justify-end text-right' },
}

/** Impact upwards, effort to the right, whole marks from 1 to 5. Bubbles lie beside each other, so none ever hides another. */
export function Matrix(weighing: Weighing) {
  const t = useTranslations('improve')
  return (
    <div className="min-w-0 rounded-xl border border-line bg-surface p-3 shadow-card">
      <div className="grid grid-cols-[4.25rem_repeat(5,minmax(0,1fr))] grid-rows-[1.75rem_repeat(5,minmax(4.25rem,auto))_1.75rem_auto_auto]">
        {Object.entries(corners).map(([quadrant, { column, row, name }]) => (
          <div
            key={quadrant}
            style={{ gridColumn: column, gridRow: row }}
            className={classes('flex rounded-xl bg-sunken/70 px-2.5 py-1.5 text-xs font-semibold', name)}
          >
            {t(`quadrant.${quadrant as Quadrant}`)}
          </div>
        ))}
        <b
          aria-hidden="true"
          className="col-start-1 row-start-2 row-end-7 rotate-180 self-center justify-self-start text-xs text-muted [writing-mode:vertical-rl]"
        >
          {t('impact')}
        </b>
        {highestFirst.map((impact, index) => (
          <Fragment key={impact}>
            <div
              aria-hidden="true"
              style={{ gridColumn: 1, gridRow: index + 2 }}
              className="flex items-center justify-end gap-1 pr-2 text-xs text-muted"
            >
              {impact === 5 && t('high')}
              {impact === 1 && t('low')}
              <span className="font-semibold tabular-nums">{impact}</span>
            </div>
            {marks.map((effort) => (
              <MatrixCell key={effort} marks={{ impact, effort }} row={index + 2} {...weighing} />
            ))}
          </Fragment>
        ))}
        {marks.map((effort) => (
          <div
            key={effort}
            aria-hidden="true"
            style={{ gridColumn: effort + 1, gridRow: 8 }}
            className="pt-1 text-center text-xs text-muted"
          >
            <span className="font-semibold tabular-nums">{effort}</span> {effort === 1 && t('little')}
            {effort === 5 && t('much')}
          </div>
        ))}
        <b aria-hidden="true" className="col-start-2 col-end-7 row-start-9 text-center text-xs text-muted">
          {t('effort')}
        </b>
      </div>
      <Legend />
    </div>
  )
}

function MatrixCell({
  marks: here,
  row,
  findings,
  chosen,
  onChoose,
  onMove,
}: Weighing & { marks: Marks; row: number }) {
  const t = useTranslations('improve')
  const { ref, over } = useDropPlace<HTMLUListElement>((id) => onMove(id, here))
  const inside = findings.filter((finding) => {
    const at = marksOf(finding)
    return at?.impact === here.impact && at.effort === here.effort
  })
  const worded = inside.length <= WORDED_AT_MOST
  return (
    <ul
      ref={ref}
      data-cell={`${here.impact},${here.effort}`}
      aria-label={t('cell', { impact: String(here.impact), effort: String(here.effort), n: inside.length })}
      style={{ gridColumn: here.effort + 1, gridRow: row }}
      className={classes(
        'm-0.5 flex min-w-0 flex-wrap content-center items-center gap-1 rounded-lg border border-dashed p-1',
        over ? 'border-ink bg-surface' : 'border-line-strong/60',
      )}
    >
      {inside.map((finding) => (
        <li key={finding.id} className={classes('min-w-0', worded && 'w-full')}>
          <Bubble
            finding={finding}
            chosen={finding.id === chosen}
            worded={worded}
            onChoose={() => onChoose(finding.id)}
            onMove={(to) => onMove(finding.id, to)}
          />
        </li>
      ))}
    </ul>
  )
}

function Legend() {
  const t = useTranslations('improve')
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2 text-xs text-muted">
      {t('legend')}
      {legendSources.map((sources) => (
        <span key={sources} className="inline-flex items-center gap-1">
          <span
            aria-hidden="true"
            className={classes('inline-block rounded-full border-2 border-line-strong', bubbleSize(sources))}
          />
          {sources === legendSources.at(-1) ? t('legendMost') : sources}
        </span>
      ))}
    </p>
  )
}
