import { type Text, text } from '../language.ts'
import type { ModelId } from '../model/model.ts'
import type { Moment } from '../moment.ts'
import { businessExamples, consumerExamples } from './placeholder-examples.ts'

/** Lanes a new map has a placeholder card in. */
export const placeholderLanes = ['actions', 'thoughts', 'needs', 'pains', 'opportunities'] as const
export type PlaceholderLane = (typeof placeholderLanes)[number]

const questions: Record<PlaceholderLane, Text> = {
  actions: text('Wat doet je klant hier?', 'What does your customer do here?'),
  thoughts: text('Wat denkt je klant hier?', 'What does your customer think here?'),
  needs: text('Wat heeft je klant hier nodig?', 'What does your customer need here?'),
  pains: text('Wat gaat hier mis?', 'What goes wrong here?'),
  opportunities: text('Wat kan hier beter?', 'What could be better here?'),
}

/** An example that suits the moment, and who buys in the model; then what the lane asks: a narrow card shows the example. */
export function placeholderText(lane: PlaceholderLane, moment: Moment, model: ModelId): Text {
  const question = questions[lane]
  const business = model === 'b2b' ? businessExamples[moment] : undefined
  const example = (business ?? consumerExamples[moment])[lane]
  return text(`${example.nl} (${question.nl})`, `${example.en} (${question.en})`)
}
