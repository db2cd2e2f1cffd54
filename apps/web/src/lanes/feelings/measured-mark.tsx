import type { Feeling, WithId } from '@wegwijs/journey'
import { CornerLeftDown, CornerLeftUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { yOf } from './curve.ts'
import { useFeelingEdits } from './feeling-edits.ts'
import type { MarkProps } from './mark-keys.ts'
import { useMeasuredWords } from './measured-labels.tsx'
import type { MeasuredPoint } from './measured-points.ts'

/** A measured feeling this far from the assumed one is worth taking over. */
const DIFFERS = 0.5

interface MeasuredMarkProps {
  point: MeasuredPoint
  left: number
  feelings: readonly PlacedFeeling[]
  mark: MarkProps
}

/** What customers answered: the mean and its 95% interval as whiskers. */
export function MeasuredMark({ point, left, feelings, mark }: MeasuredMarkProps) {
  const t = useTranslations('map.feeling')
  const { open } = useMapView()
  const { label, note, truth } = useMeasuredWords()(point, feelings)
  const here = feelings.filter(({ feeling }) => feeling.touchpoint === point.touchpoint)
  const only = here.length === 1 ? here[0]!.feeling : undefined
  const said = [t('measuredValue', { value: label }), note, truth && t('truth')].filter(Boolean).join(' · ')
  return (
    <>
      {point.low !== null && point.high !== null && (
        <span
          aria-hidden="true"
          style={{ left: `${left * 100}%`, top: yOf(point.high), height: yOf(point.low) - yOf(point.high) }}
          className="pointer-events-none absolute w-0.5 -translate-x-1/2 bg-measured"
        />
      )}
      <span
        style={{ left: `${left * 100}%`, top: yOf(point.mean) }}
        className="group/mark absolute size-6 -translate-1/2 focus-within:z-10 hover:z-10"
      >
        <button
          type="button"
          {...mark}
          aria-label={`${point.where}: ${said}`}
          title={point.where}
          onClick={() => open({ show: 'record', kind: 'touchpoint', id: point.touchpoint })}
          className="grid size-6 place-items-center rounded-full"
        >
          {truth ? (
            <span
              className={classes(
                'grid size-5.5 place-items-center rounded-full border-2 bg-surface text-2xs leading-none text-ink',
                point.mean < 0 ? 'border-pain' : 'border-measured',
              )}
            >
              ★
            </span>
          ) : (
            <span className={classes('size-2.5 rounded-full', point.n < 30 ? 'bg-muted' : 'bg-measured')} />
          )}
        </button>
        {only && Math.abs(only.assumed - point.mean) >= DIFFERS && (
          <TakeOver point={point} feeling={only} atEnd={left > 0.9} />
        )}
      </span>
    </>
  )
}

interface TakeOverProps {
  point: MeasuredPoint
  feeling: WithId<Feeling>
  atEnd: boolean
}

/** Beside a measured mark that differs: one click and the assumption is what customers say. */
function TakeOver({ point, feeling, atEnd }: TakeOverProps) {
  const t = useTranslations('map.feeling')
  const formats = useFormats()
  const { takeOver } = useFeelingEdits()
  const { takesOver } = useMapView()
  const label = t('takeOverAt', { where: point.where, value: formats.signed(point.mean) })
  const Arrow = feeling.assumed > point.mean ? CornerLeftDown : CornerLeftUp
  if (!takesOver) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      data-mark={`take ${point.touchpoint}`}
      aria-label={label}
      title={label}
      onClick={(event) => {
        // This button goes with what it is about; the keyboard goes on to what was changed.
        const cell = event.currentTarget.closest('[role="gridcell"]')
        cell?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(feeling.id)}"]`)?.focus()
        takeOver(feeling.id, point)
      }}
      className={classes(
        'absolute top-0 grid size-6 place-items-center rounded-full border border-line-strong bg-surface text-muted opacity-0 shadow-card group-focus-within/mark:opacity-100 group-hover/mark:opacity-100 hover:border-ink hover:text-ink focus:opacity-100 pointer-coarse:opacity-100',
        atEnd ? 'right-full' : 'left-full',
      )}
    >
      <Arrow size={13} aria-hidden="true" />
    </button>
  )
}
