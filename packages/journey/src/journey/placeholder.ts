import { type Text, text } from '../language.ts'
import type { Moment } from '../moment.ts'

/** Lanes a new map has a placeholder card in. */
export const placeholderLanes = ['actions', 'thoughts', 'needs', 'pains', 'opportunities'] as const
type PlaceholderLane = (typeof placeholderLanes)[number]

const questions: Record<PlaceholderLane, Text> = {
  actions: text('Wat doet je klant hier?', 'What does your customer do here?'),
  thoughts: text('Wat denkt je klant hier?', 'What does your customer think here?'),
  needs: text('Wat heeft je klant hier nodig?', 'What does your customer need here?'),
  pains: text('Wat gaat hier mis?', 'What goes wrong here?'),
  opportunities: text('Wat kan hier beter?', 'What could be better here?'),
}

type Period = 'beginning' | 'choosing' | 'ordering' | 'after'

const periodOf: Record<Moment, Period> = {
  need: 'beginning',
  notice: 'beginning',
  explore: 'choosing',
  compare: 'choosing',
  try: 'choosing',
  decide: 'ordering',
  order: 'ordering',
  receive: 'after',
  use: 'after',
  return: 'after',
  recommend: 'after',
}

const examples: Record<Period, Record<PlaceholderLane, Text>> = {
  beginning: {
    actions: text('vraagt een bekende om raad', 'asks someone they know for advice'),
    thoughts: text('‘Is dit wel iets voor mij?’', '‘Is this anything for me?’'),
    needs: text('een eerlijk eerste antwoord', 'an honest first answer'),
    pains: text('kan niet vinden voor wie het bedoeld is', 'cannot find who it is meant for'),
    opportunities: text('beantwoord de vraag waar iedereen mee begint', 'answer the question everyone starts with'),
  },
  choosing: {
    actions: text('vergelijkt twee of drie mogelijkheden', 'compares two or three options'),
    thoughts: text('‘Wat is nu eigenlijk het verschil?’', '‘What is the difference, really?’'),
    needs: text('hulp om de keuze klein te maken', 'help to narrow the choice'),
    pains: text('verdwaalt in vaktaal', 'gets lost in jargon'),
    opportunities: text(
      'zet de verschillen in gewone woorden naast elkaar',
      'put the differences side by side in plain words',
    ),
  },
  ordering: {
    actions: text('zet alles nog eens op een rij en bestelt', 'goes over everything once more and orders'),
    thoughts: text('‘Komen er nog kosten bij?’', '‘Will there be extra costs?’'),
    needs: text('zekerheid over prijs en levering', 'certainty about price and delivery'),
    pains: text('hoort pas op het eind wanneer het komt', 'hears only at the end when it will come'),
    opportunities: text('noem prijs en levertijd vanaf het begin', 'name price and delivery time from the start'),
  },
  after: {
    actions: text('begint ermee en belt bij een vraag', 'starts using it and calls with a question'),
    thoughts: text('‘Heb ik goed gekozen?’', '‘Did I choose well?’'),
    needs: text('iemand die helpt als het niet lukt', 'someone who helps when it does not work'),
    pains: text('moet het verhaal drie keer vertellen', 'has to tell the story three times'),
    opportunities: text('vraag na een week hoe het gaat', 'ask after a week how it is going'),
  },
}

/** An example that suits the moment, then what the lane asks: a narrow card shows the example. */
export function placeholderText(lane: PlaceholderLane, moment: Moment): Text {
  const question = questions[lane]
  const example = examples[periodOf[moment]][lane]
  return text(`${example.nl} (${question.nl})`, `${example.en} (${question.en})`)
}
