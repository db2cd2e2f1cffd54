import type { Feeling, WithId } from '@wegwijs/journey'
import { CornerLeftDown, CornerLeftUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { HEIGHT, yOf } from './curve.ts'
import { useFeelingEdits } from './feeling-edits.ts'
import type { MeasuredPoint } from './measured-points.ts'

/** A measured feeling this far from the assumed one is worth saying. */
const SURPRISE = 1
/** And this far is worth taking over. */
const DIFFERS = 0.5

interface MeasuredMarkProps {
  point: MeasuredPoint
  left: number
  /** What is assumed at the same touchpoint. */
  feelings: readonly WithId<Feeling>[]
}

/** What customers answered: the mean, its 95% interval as whiskers, and how many answered. */
export function MeasuredMark({ point, left, feelings }: MeasuredMarkProps) {
  const t = useTranslations('map.feeling')
  const formats = useFormats()
  const { open } = useMapView()
  const only = feelings.length === 1 ? feelings[0]! : undefined
  const truth = feelings.some(({ momentOfTruth }) => momentOfTruth)
  const away = only ? Math.abs(only.assumed - point.mean) : 0
  const hurts = truth && point.mean < 0
  const label = `${formats.signed(point.mean)} · ${t('n', { n: formats.number(point.n) })}`
  const note = only && away >= SURPRISE ? t('wasAssumed', { value: formats.signed(only.assumed) }) : ''
  const above = yOf(point.mean) > HEIGHT - 44
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
        className="group/mark absolute size-6 -translate-1/2 hover:z-10 focus-within:z-10"
      >
        <button
          type="button"
          tabIndex={-1}
          data-item=""
          aria-label={`${point.where}: ${t('measuredValue', { value: label })}${note ? ` · ${note}` : ''}${truth ? ` · ${t('truth')}` : ''}`}
          title={point.where}
          onClick={() => open({ show: 'record', kind: 'touchpoint', id: point.touchpoint })}
          className="grid size-6 place-items-center rounded-full"
        >
          {truth ? (
            <span
              className={classes(
                'grid size-5.5 place-items-center rounded-full border-2 bg-surface text-2xs leading-none text-ink',
                hurts ? 'border-pain' : 'border-measured',
              )}
            >
              ★
            </span>
          ) : (
            <span className={classes('size-2.5 rounded-full', point.n < 30 ? 'bg-muted' : 'bg-measured')} />
          )}
        </button>
        {only && away >= DIFFERS && <TakeOver point={point} feeling={only} atEnd={left > 0.9} />}
      </span>
      <span
        aria-hidden="true"
        style={{ left: `${left * 100}%`, top: yOf(above ? (point.high ?? point.mean) : (point.low ?? point.mean)) }}
        className={classes(
          'pointer-events-none absolute -translate-x-1/2 rounded bg-paper/80 px-0.5 text-center text-2xs leading-3.5 whitespace-nowrap',
          above ? '-mt-3 -translate-y-full' : truth ? 'mt-3' : 'mt-2',
          truth ? 'font-semibold' : 'text-muted',
        )}
      >
        {label}
        {note && <span className="block font-normal text-muted">{note}</span>}
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
  const label = t('takeOverAt', { where: point.where, value: formats.signed(point.mean) })
  const Arrow = feeling.assumed > point.mean ? CornerLeftDown : CornerLeftUp
  return (
    <button
      type="button"
      tabIndex={-1}
      data-item=""
      aria-label={label}
      title={label}
      onClick={() => takeOver(feeling.id, point)}
      className={classes(
        'absolute top-0 grid size-6 place-items-center rounded-full border border-line-strong bg-surface text-muted opacity-0 shadow-card group-focus-within/mark:opacity-100 group-hover/mark:opacity-100 hover:border-ink hover:text-ink focus:opacity-100 pointer-coarse:opacity-100',
        atEnd ? 'right-full' : 'left-full',
      )}
    >
      <Arrow size={13} aria-hidden="true" />
    </button>
  )
}
