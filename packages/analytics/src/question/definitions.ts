import { type Text, text } from '@wegwijs/journey'
import type { By, QuestionKind } from './question.ts'

/** What each answer counts, in a sentence. */
export const definitions: Record<QuestionKind, Text> = {
  counts: text(
    'Personen = verschillende mensen met minstens één gebeurtenis die meetelt. Wat voor twee touchpoints meetelt, telt bij beide.',
    'People = distinct people with at least one event that counts. An event that counts for two touchpoints counts for both.',
  ),
  transitions: text(
    'Hoe vaak de ene gebeurtenis direct op de andere volgt, bij dezelfde persoon; START en END zijn het begin en het eind.',
    'How often one event directly follows another for the same person; START and END are the beginning and the end.',
  ),
  flow: text(
    'Van fase i naar j: het deel van de mensen in i met een latere gebeurtenis in j; de tijd loopt van het eerste moment in i tot het eerste latere in j.',
    'From stage i to j: the share of people in i with a later event in j; time runs from the first moment in i to the first later one in j.',
  ),
  unmatched: text(
    'Gebeurtenissen die bij geen enkel touchpoint meetellen, naar naam en bron, de meeste personen eerst.',
    'Events that count for no touchpoint, by name and source, most people first.',
  ),
  overlap: text(
    'Gebeurtenissen die voor twee touchpoints tegelijk meetellen.',
    'Events that count for two touchpoints at once.',
  ),
  feelings: text(
    'Gemiddelde van de antwoorden op −2 … +2: (NPS − 5) / 2,5 en CSAT − 3, per touchpoint waarover de vraag ging, met een 95%-interval.',
    'Mean of the answers on −2 … +2: (NPS − 5) / 2.5 and CSAT − 3, by the touchpoint the question was about, with a 95% interval.',
  ),
  loops: text(
    'Van de mensen met een tweede bestelling: wie tussen de eerste en de tweede niets bekeek in de fase waarin wordt vergeleken, sloeg het vergelijken over.',
    'Of people with a second order: those with nothing between the first and the second in the comparing stage skipped comparing.',
  ),
  kpis: text(
    'Elk KPI volgens zijn eigen formule, over de hele periode.',
    'Each KPI by its own formula, over the whole period.',
  ),
}

/** Choices that decide the sequence a transition is read from. */
export function sequenceChoice(by: By): Text {
  if (by === 'event') return text('Alle gebeurtenissen, ook herhalingen.', 'All events, repeats included.')
  if (by === 'touchpoint') {
    return text(
      'Telt een gebeurtenis voor twee touchpoints mee, dan geldt in de volgorde het eerste op de kaart; herhalingen tellen mee.',
      'When an event counts for two touchpoints, the first on the map holds in the sequence; repeats count.',
    )
  }
  return text(
    'De eerste fase op de kaart geldt; herhalingen achter elkaar zijn één verblijf, de tijd loopt van binnenkomst tot binnenkomst.',
    'The first stage on the map holds; repeats in a row are one stay, time runs from entry to entry.',
  )
}

export const openChoice = (days: number): Text =>
  text(
    `Wie de laatste ${days} dagen nog iets deed, kan nog verdergaan en staat apart.`,
    `People who did something in the last ${days} days may still go on and stand apart.`,
  )
