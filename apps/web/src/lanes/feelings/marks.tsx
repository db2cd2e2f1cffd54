import type { Feeling, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { HEIGHT, yOf } from './curve.ts'
import type { MeasuredPoint } from './measured-points.ts'

/** A measured feeling this far from the assumed one is worth saying. */
const SURPRISE = 1

interface AssumedDotProps {
  placed: PlacedFeeling
  left: number
  /** The measured point of the same touchpoint; so near that both cannot be clicked apart, that one opens both. */
  beside: MeasuredPoint | undefined
}

/** Two marks nearer than this many pixels would cover each other. */
const APART = 24

/** An assumed feeling on the dashed curve. */
export function AssumedDot({ placed, left, beside }: AssumedDotProps) {
  const t = useTranslations('map.feeling')
  const formats = useFormats()
  const { open } = useMapView()
  const { feeling, where } = placed
  const name = `${t('open', { where, what: feeling.emotion })} · ${t('assumed')} ${formats.signed(feeling.assumed)}`
  const dot = (
    <span
      className={classes(
        'size-2 rounded-full border-[1.5px] border-muted bg-paper',
        feeling.placeholder && 'border-dashed',
      )}
    />
  )
  const place = { left: `${left * 100}%`, top: yOf(feeling.assumed) }
  const look = 'absolute grid size-6 -translate-1/2 place-items-center rounded-full'
  if (beside && Math.abs(yOf(beside.mean) - yOf(feeling.assumed)) < APART) {
    return (
      <span aria-hidden="true" style={place} className={look}>
        {dot}
      </span>
    )
  }
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => open({ show: 'record', kind: 'feeling', id: feeling.id })}
      style={place}
      className={look}
    >
      {dot}
    </button>
  )
}

interface MeasuredMarkProps {
  point: MeasuredPoint
  left: number
  feeling: WithId<Feeling> | undefined
}

/** What customers answered: the mean, its 95% interval as whiskers, and how many answered. */
export function MeasuredMark({ point, left, feeling }: MeasuredMarkProps) {
  const t = useTranslations('map.feeling')
  const formats = useFormats()
  const { open } = useMapView()
  const truth = feeling?.momentOfTruth === true
  const surprise = feeling && Math.abs(feeling.assumed - point.mean) >= SURPRISE
  const hurts = truth && point.mean < 0
  const label = `${formats.signed(point.mean)} · ${t('n', { n: formats.number(point.n) })}`
  const note = surprise ? t('wasAssumed', { value: formats.signed(feeling.assumed) }) : ''
  const above = yOf(point.mean) > HEIGHT - 44
  return (
    <>
      {point.low !== null && point.high !== null && (
        <span
          aria-hidden="true"
          style={{ left: `${left * 100}%`, top: yOf(point.high), height: yOf(point.low) - yOf(point.high) }}
          className="absolute w-0.5 -translate-x-1/2 bg-measured"
        />
      )}
      <button
        type="button"
        aria-label={`${point.where}: ${label}${note ? ` · ${note}` : ''}${truth ? ` · ${t('truth')}` : ''}`}
        title={point.where}
        onClick={() => open({ show: 'record', kind: 'touchpoint', id: point.touchpoint })}
        style={{ left: `${left * 100}%`, top: yOf(point.mean) }}
        className="absolute grid size-6 -translate-1/2 place-items-center rounded-full"
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
