import type { Feeling, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { DifferenceMark } from '../../ui/difference-mark.tsx'
import { useFeelingEdits } from './feeling-edits.ts'
import type { MeasuredPoint } from './measured-points.ts'
import type { Spot } from './spots.ts'
import { ValueInput } from './value-input.tsx'
import { WordInput } from './word-input.tsx'

interface FeelingRowProps {
  where: string
  /** Null where nothing is assumed yet; typing a value there makes one. */
  feeling: WithId<Feeling> | null
  spot: Spot | null
  point: MeasuredPoint | undefined
  /** Id of the list of common emotions. */
  words: string
  addFor: string[]
}

/** One feeling as a row: every field of it can be filled in, and goes with Enter or Tab. */
export function FeelingRow({ where, feeling, spot, point, words, addFor }: FeelingRowProps) {
  const t = useTranslations('map.feeling')
  const formats = useFormats()
  const edits = useFeelingEdits({ persona: addFor[0] })
  const { map, takesOver, marks } = useMapView()
  const mark = feeling && marks.get(feeling.id)
  const shown = feeling ? formats.signed(feeling.assumed) : ''
  const onValue = (value: number): void => {
    if (feeling) edits.feel(feeling.id, value)
    else if (spot) edits.add(spot, { assumed: value, personas: addFor })
  }
  return (
    <tr className="border-t border-line">
      <th scope="row" className="font-medium">
        {where} {mark && <DifferenceMark mark={mark} />}
      </th>
      {map.personas.length > 0 && <td>{feeling && <WhoseField where={where} feeling={feeling} />}</td>}
      <td>
        <ValueInput key={shown} label={t('typeValue', { where })} shown={shown} onValue={onValue} />
      </td>
      <td>
        {feeling && (
          <WordInput
            key={feeling.id}
            label={t('wordAt', { where })}
            emotion={feeling.emotion}
            words={words}
            onName={(word) => edits.name(feeling.id, word)}
            className="w-full min-w-32"
          />
        )}
      </td>
      <td>
        {feeling && (
          <input
            type="checkbox"
            aria-label={t('truthAt', { where })}
            checked={feeling.momentOfTruth ?? false}
            onChange={(event) => edits.setTruth(feeling.id, event.target.checked)}
            className="size-4 accent-ink"
          />
        )}
      </td>
      <td>
        <span className="flex items-center gap-2 whitespace-nowrap">
          {point ? `${formats.signed(point.mean)} · ${t('n', { n: formats.number(point.n) })}` : t('notMeasured')}
          {takesOver && point && feeling && formats.signed(point.mean) !== shown && (
            <Button
              size="small"
              aria-label={t('takeOverAt', { where, value: formats.signed(point.mean) })}
              onClick={() => edits.takeOver(feeling.id, point)}
            >
              {t('takeOver')}
            </Button>
          )}
        </span>
      </td>
      <td className="whitespace-nowrap">
        {point && point.low !== null && point.high !== null
          ? `${formats.signed(point.low)} … ${formats.signed(point.high)}`
          : ''}
      </td>
    </tr>
  )
}

/** Whose feeling it is: one persona, or everybody. A feeling of several keeps them until one is chosen. */
function WhoseField({ where, feeling }: { where: string; feeling: WithId<Feeling> }) {
  const t = useTranslations('map')
  const { giveTo } = useFeelingEdits()
  const { map } = useMapView()
  const several = feeling.personas.length > 1
  const names = map.personas.filter(({ id }) => feeling.personas.includes(id)).map(({ name }) => name)
  return (
    <select
      aria-label={t('feeling.whoseAt', { where })}
      value={several ? feeling.personas.join() : (feeling.personas[0] ?? '')}
      onChange={(event) => giveTo(feeling.id, event.target.value ? event.target.value.split(',') : [])}
      className="h-7 max-w-36 rounded-md border border-line-strong bg-surface px-1.5 text-xs"
    >
      <option value="">{t('everyone')}</option>
      {several && <option value={feeling.personas.join()}>{names.join(', ')}</option>}
      {map.personas.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
