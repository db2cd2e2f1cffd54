import { type Text, text } from '@wegwijs/journey'
import type { OfTwo, Path, Weights } from '../statistics/credit.ts'
import type { Attribution, AttributionModel } from './attribution.ts'
import { DAY } from './day.ts'
import { saidDuration } from './duration.ts'
import { nameOfStep } from './step.ts'

/** Milliseconds. */
export const LOOK_BACK = 90 * DAY
/** Milliseconds. */
export const HALF_LIFE = 7 * DAY

/** What models by place give to the first, all between and the last. */
const shapes: Partial<Record<AttributionModel, Weights>> = {
  first: { first: 1, middle: 0, last: 0 },
  last: { first: 0, middle: 0, last: 1 },
  position: { first: 40, middle: 20, last: 40 },
  'j-shape': { first: 20, middle: 20, last: 60 },
  'inverse-j': { first: 60, middle: 20, last: 20 },
}
/** Nothing to weigh by: every touch gets as much. */
const alike: Weights = []
const fixed: readonly AttributionModel[] = ['first', 'last', 'linear']

export interface Terms {
  model: AttributionModel
  order: number | 'best'
  weights: Weights
  ofTwo: OfTwo
  /** Milliseconds. */
  halfLife: number
  lookBack: number
  /** A path with repeats as asked. */
  prepared: (path: Path) => Path
}

/** The question's choices with what holds where nothing was asked. */
export function termsOf(question: Attribution): Terms {
  const { model, order = 1, weights, ofTwo = 'normalised', halfLife = HALF_LIFE, lookBack = LOOK_BACK } = question
  return {
    model,
    order,
    weights: (fixed.includes(model) ? undefined : weights) ?? shapes[model] ?? alike,
    ofTwo,
    halfLife: Math.max(1, halfLife),
    lookBack,
    prepared: question.repeats === 'merged' ? withoutRepeats : (path) => path,
  }
}

/** Of touches alike in a row the last stays: it is the nearest to the conversion. */
function withoutRepeats(path: Path): Path {
  const stays = (index: number): boolean => path.touches[index] !== path.touches[index + 1]
  return {
    ...path,
    touches: path.touches.filter((_, index) => stays(index)),
    ...(path.ago && { ago: path.ago.filter((_, index) => stays(index)) }),
  }
}

export const attributionDefinition = text(
  'Welk deel van de conversies elk toekomt, volgens afspraak: geen enkel model bewijst wat de oorzaak was; dat kan een experiment.',
  'What part of the conversions is due to each, by convention: no model proves what was the cause; an experiment can.',
)

export function attributionChoices(question: Attribution): Text[] {
  const { by = 'channel', counting = 'every', lookBack = LOOK_BACK, repeats = 'kept', model, paths } = question
  const choices = [explained[model], ...termChoices(question), ...intervalChoice(question)]
  if (paths) {
    choices.push(text('Van paden die elders zijn opgeteld.', 'Of paths that were aggregated elsewhere.'))
  } else {
    const within = saidDuration(lookBack)
    choices.push(
      conversionChoice(question),
      text(
        `Een aanraking (${by}) telt als zij vóór de conversie kwam, hoogstens ${within.nl} eerder; ${counting === 'first' ? 'alleen de eerste conversie van een persoon in de periode telt' : 'elke conversie in de periode telt'}.`,
        `A touch (${by}) counts when it came before the conversion, no more than ${within.en} earlier; ${counting === 'first' ? 'only the first conversion of a person in the period counts' : 'every conversion in the period counts'}.`,
      ),
    )
  }
  choices.push(
    text(
      `Dezelfde achter elkaar ${repeats === 'merged' ? 'is één aanraking' : 'zijn elk een aanraking'}. Conversies zonder aanraking blijven niet toegewezen.`,
      `The same in a row ${repeats === 'merged' ? 'is one touch' : 'are each a touch'}. Conversions without a touch stay unattributed.`,
    ),
  )
  return choices
}

/** What the model itself can be told. */
function termChoices({ model, order = 1, halfLife = HALF_LIFE, weights, ofTwo = 'normalised' }: Attribution): Text[] {
  if (model === 'markov') {
    return [
      text(`Een toestand is ${order} op elkaar volgende aanraking(en).`, `A state is ${order} touch(es) in a row.`),
    ]
  }
  if (model === 'time-decay') {
    const half = saidDuration(halfLife)
    return [text(`De halfwaardetijd is ${half.nl}.`, `The half-life is ${half.en}.`)]
  }
  const isShape = ['position', 'j-shape', 'inverse-j', 'custom'].includes(model)
  if (!isShape) return []
  const given =
    weights && (Array.isArray(weights) ? weights : [weights.first, weights.middle, weights.last]).join(' / ')
  return [
    ...(given ? [text(`De gewichten zijn ${given}.`, `The weights are ${given}.`)] : []),
    ofTwo === 'shared'
      ? text('Van twee aanrakingen krijgt elk het halve midden.', 'Of two touches each gets half of the middle.')
      : text('Van twee aanrakingen valt het midden weg.', 'Of two touches the middle is left out.'),
  ]
}

const intervalChoice = ({ intervals }: Attribution): Text[] => [
  intervals
    ? text(
        'Intervallen: 95 %, uit 200 keer zoveel personen trekken met teruglegging, altijd dezelfde trekkingen.',
        'Intervals: 95 %, by 200 times drawing as many people with replacement, always the same draws.',
      )
    : text('Zonder intervallen.', 'Without intervals.'),
]

function conversionChoice({ conversion }: Attribution): Text {
  if (conversion === undefined) return text('Elke bestelling is een conversie.', 'Every order is a conversion.')
  const name = nameOfStep('event' in conversion ? conversion.event : conversion)
  return text(`Een conversie is elke gebeurtenis “${name}”.`, `A conversion is each event of “${name}”.`)
}

const explained: Record<AttributionModel, Text> = {
  first: text('Alles aan de eerste aanraking.', 'All to the first touch.'),
  last: text('Alles aan de laatste aanraking.', 'All to the last touch.'),
  'last-non-direct': text(
    'Alles aan de laatste aanraking die niet direct is; zijn ze dat allemaal, dan aan direct.',
    'All to the last touch that is not direct; to direct when they all are.',
  ),
  linear: text('Aan elke aanraking evenveel.', 'As much to every touch.'),
  'time-decay': text(
    'Een aanraking telt half zo zwaar voor elke halfwaardetijd dat zij eerder was.',
    'A touch weighs half as much for each half-life that it was earlier.',
  ),
  position: text(
    '40 % de eerste, 20 % samen ertussen, 40 % de laatste, tenzij anders gevraagd.',
    '40 % to the first, 20 % shared between, 40 % to the last, unless asked otherwise.',
  ),
  'j-shape': text(
    '20 % de eerste, 20 % samen ertussen, 60 % de laatste, tenzij anders gevraagd.',
    '20 % to the first, 20 % shared between, 60 % to the last, unless asked otherwise.',
  ),
  'inverse-j': text(
    '60 % de eerste, 20 % samen ertussen, 20 % de laatste, tenzij anders gevraagd.',
    '60 % to the first, 20 % shared between, 20 % to the last, unless asked otherwise.',
  ),
  custom: text('Naar de gewichten die zijn gevraagd.', 'By the weights that were asked for.'),
  participation: text(
    'Een hele conversie aan alles wat ervoor kwam: de som is meer dan het aantal conversies.',
    'A whole conversion to everything that came before: the sum is more than the conversions.',
  ),
  markov: text(
    'Naar hoeveel kleiner de kans op een conversie is zonder: een Markov-keten van de gevraagde orde, exact opgelost.',
    'By how much smaller the chance of a conversion is without: a Markov chain of the order asked for, solved exactly.',
  ),
  shapley: text(
    'Shapley-waarde: elke conversie in gelijke delen aan de verschillende die ervoor kwamen.',
    'Shapley value: each conversion in equal parts to the different ones that came before.',
  ),
}
