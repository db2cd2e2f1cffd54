import {
  type Card,
  type Journey,
  type Lane,
  type Language,
  laneNameOf,
  modelOf,
  readThrough,
  recordsOf,
  sentenceOf,
  stageIndex,
  type Touchpoint,
  text,
  touchpointsInOrder,
} from '@wegwijs/journey'

/** A journey as plain text in its own language: stages in order, with their touchpoints and cards. */
export function outlineOf(journey: Journey): string {
  const { language } = journey
  const reading = readThrough(journey, modelOf(journey.model))
  const touchpoints = touchpointsInOrder(journey, reading)
  const lanes = recordsOf(journey, 'lane')
  const cards = recordsOf(journey, 'card')
  const standingIn = (stage: number | null): string[] => [
    ...listed(
      words.touchpoints[language],
      touchpoints
        .filter((touchpoint) => stageIndex(touchpoint, reading.stages) === stage)
        .map((touchpoint) => touchpointLine(touchpoint, language)),
    ),
    ...lanes.flatMap((lane) =>
      listed(
        laneName(lane, language),
        cards
          .filter((card) => card.lane === lane.id && stageIndex(card, reading.stages) === stage)
          .map((card) => cardLine(card, language)),
      ),
    ),
  ]
  const nowhere = standingIn(null)
  return [
    headOf(journey),
    ...reading.stages.map((stage, index) =>
      [`${index + 1}. ${stage.name}  ${stage.question}`.trimEnd(), ...standingIn(index)].join('\n'),
    ),
    ...(nowhere.length > 0 ? [[words.nowhere[language], ...nowhere].join('\n')] : []),
  ].join('\n\n')
}

function headOf({ title, id, model, organisation, scope, language }: Journey): string {
  const about = [modelOf(model).name[language], organisation, scope.audience].filter((part) => part !== '')
  return `${title} (${id})\n${about.join(' · ')}`
}

const touchpointLine = ({ name, rule, placeholder }: Touchpoint, language: Language): string =>
  `${name}${mark(placeholder, language)}: ${rule ? sentenceOf(rule, language) : words.noRule[language]}`

const cardLine = ({ text: said, ringed, placeholder }: Card, language: Language): string =>
  `${ringed ? '◉ ' : ''}${said}${mark(placeholder, language)}`

const mark = (placeholder: boolean | undefined, language: Language): string =>
  placeholder ? ` (${words.placeholder[language]})` : ''

const laneName = (lane: Lane, language: Language): string => laneNameOf(lane)[language]

const listed = (heading: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`   ${heading}`, ...lines.map((line) => `     - ${line}`)]

const words = {
  touchpoints: text('Touchpoints', 'Touchpoints'),
  noRule: text('nog geen meetregel', 'no measuring rule yet'),
  placeholder: text('voorstel', 'suggestion'),
  nowhere: text('Niet in een fase van dit model', 'In no stage of this model'),
}
