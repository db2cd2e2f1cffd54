import { useTranslations } from 'use-intl'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { HEIGHT, yOf } from './curve.ts'
import { type Box, placeLabels } from './labels.ts'
import type { MeasuredPoint } from './measured-points.ts'

/** A measured feeling this far from the assumed one is worth saying. */
const SURPRISE = 1
/** About as wide as a letter of these words is, and as high as a line of them. */
const LETTER = 5.9
const LINE = 14
const DOT = 18

interface MeasuredLabelsProps {
  measured: readonly MeasuredPoint[]
  feelings: readonly PlacedFeeling[]
  pixelsOf: (x: number) => number
  asideOf: (id: string) => number
  initialsOf: (personas: readonly string[]) => string
  width: number
}

/** The mean and how many answered, beside every measured mark, where it covers nothing. */
export function MeasuredLabels({ measured, feelings, pixelsOf, asideOf, initialsOf, width }: MeasuredLabelsProps) {
  const words = useMeasuredWords()
  if (width === 0) return null
  const labels = measured.map((point) => {
    const { label, note, truth } = words(point, feelings)
    const gap = truth ? 12 : 7
    return {
      id: point.touchpoint,
      x: pixelsOf(point.x),
      y: yOf(point.mean),
      width: Math.max(label.length, note.length) * LETTER,
      height: note ? 2 * LINE : LINE,
      gap,
      words: { label, note, truth },
    }
  })
  const dots = feelings.map(({ feeling, x }): Box => {
    const letters = initialsOf(feeling.personas).length + (feeling.momentOfTruth ? 1.5 : 0)
    const across = DOT + Math.max(0, letters - 1) * 7
    const left = pixelsOf(x) + asideOf(feeling.id) - across / 2
    return { left, top: yOf(feeling.assumed) - DOT / 2, width: across, height: DOT }
  })
  const points = measured.map(({ x, mean }): Box => {
    return { left: pixelsOf(x) - DOT / 2, top: yOf(mean) - DOT / 3, width: DOT, height: DOT / 1.5 }
  })
  const places = placeLabels(labels, [...dots, ...points], { left: 26, top: 0, width: width - 26, height: HEIGHT })
  return labels.map(({ id, words: { label, note, truth } }) => {
    const { left, top, width: across, height } = places.get(id)!
    return (
      <span
        key={id}
        aria-hidden="true"
        style={{ left, top, width: across, height }}
        className={classes(
          'pointer-events-none absolute rounded bg-paper/80 text-center text-2xs leading-3.5 whitespace-nowrap',
          truth ? 'font-semibold' : 'text-muted',
        )}
      >
        {label}
        {note && <span className="block font-normal text-muted">{note}</span>}
      </span>
    )
  })
}

interface MeasuredWords {
  label: string
  /** What was assumed instead, when that is far off. */
  note: string
  truth: boolean
}

/** What is said of a measured feeling, on the curve and to whoever cannot see it. */
export function useMeasuredWords(): (point: MeasuredPoint, feelings: readonly PlacedFeeling[]) => MeasuredWords {
  const t = useTranslations('map.feeling')
  const formats = useFormats()
  return (point, feelings) => {
    const here = feelings.map(({ feeling }) => feeling).filter(({ touchpoint }) => touchpoint === point.touchpoint)
    const only = here.length === 1 ? here[0]! : undefined
    const surprise = only && Math.abs(only.assumed - point.mean) >= SURPRISE
    return {
      label: `${formats.signed(point.mean)} · ${t('n', { n: formats.number(point.n) })}`,
      note: surprise ? t('wasAssumed', { value: formats.signed(only.assumed) }) : '',
      truth: here.some(({ momentOfTruth }) => momentOfTruth),
    }
  }
}
