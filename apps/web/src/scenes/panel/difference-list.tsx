import { type Difference, type Journey, markOf, recordsOf, sentenceOfDifference, type Text } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLanguage, useText } from '../../language/provider.tsx'
import { DifferenceMark } from '../../ui/difference-mark.tsx'

/** What differs, in sentences: by stage in the order of the map, and within it by lane. */
export function DifferenceList({ differences, journey }: { differences: readonly Difference[]; journey: Journey }) {
  const t = useTranslations('compare')
  const text = useText()
  const { language } = useLanguage()
  return (
    <ul className="grid gap-3">
      {groupsOf(differences, journey).map(({ key, stage, lanes }) => (
        <li key={key}>
          <p className="text-xs font-semibold">{stage ? text(stage) || t('noName') : t('whole')}</p>
          <ul className="mt-1 grid gap-1.5">
            {lanes.map(({ key: lane, name, found }) => (
              <li key={lane}>
                {name && <p className="text-2xs text-muted">{text(name)}</p>}
                <ul className="grid gap-1">
                  {found.map((difference) => (
                    <li key={keyOf(difference)} className="break-words">
                      <DifferenceMark mark={markOf(difference.change)} className="mr-1.5" />
                      {sentenceOfDifference(difference, language)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const keyOf = ({ id, change, only }: Difference): string => `${id} ${change} ${only ?? ''}`

interface Group {
  key: string
  /** Null for what stands in no stage. */
  stage: Text | null
  lanes: { key: string; name: Text | null; found: Difference[] }[]
}

function groupsOf(differences: readonly Difference[], journey: Journey): Group[] {
  const order = [
    '',
    ...recordsOf(journey, 'stage').map(({ id }) => id),
    ...recordsOf(journey, 'lane').map(({ id }) => id),
  ]
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  const sorted = [...Map.groupBy(differences, stageOf)].sort(([a], [b]) => place(a) - place(b))
  return sorted.map(([key, found]) => ({
    key,
    stage: key === '' ? null : nameOfStage(found[0]!),
    lanes: [...Map.groupBy(found, laneOf)]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([lane, inLane]) => ({ key: lane, name: whereOf(inLane[0]!)?.lane?.name ?? null, found: inLane })),
  }))
}

const whereOf = ({ where }: Difference) => where.after ?? where.before
/** A stage stands under its own name. */
const stageOf = (difference: Difference): string =>
  difference.kind === 'stage' ? difference.id : (whereOf(difference)?.stage?.id ?? '')
const laneOf = (difference: Difference): string => whereOf(difference)?.lane?.id ?? ''
const nameOfStage = (difference: Difference): Text | null =>
  (difference.kind === 'stage'
    ? (difference.name.after ?? difference.name.before)
    : whereOf(difference)?.stage?.name) ?? null
