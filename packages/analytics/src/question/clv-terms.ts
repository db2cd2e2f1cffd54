import { type Text, text } from '@wegwijs/journey'
import type { ClvTerms, Terms } from './clv.ts'

const DEFAULT_HORIZON_DAYS = 365
const DEFAULT_MONTHLY_DISCOUNT = 0.01
/** A prediction from fewer repeaters says more about chance than about customers. */
export const FEWEST_REPEATERS = 100
/** Beyond this the model's claim that how often says nothing about how much does not hold. */
export const LARGEST_CORRELATION = 0.3

export const termsOf = ({
  horizonDays = DEFAULT_HORIZON_DAYS,
  monthlyDiscount = DEFAULT_MONTHLY_DISCOUNT,
  margin = 1,
}: ClvTerms): Terms => ({ horizonDays, monthlyDiscount, margin })

export function termsChoice({ horizonDays, monthlyDiscount, margin }: Terms): Text {
  const per = (locale: string, share: number) =>
    share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 2 })
  return text(
    `Bestellingen van één dag zijn er één. Vooruit: ${horizonDays} dagen, ${per('nl-NL', monthlyDiscount)} minder waard per maand; marge ${per('nl-NL', margin)}.`,
    `Orders of one day are one. Ahead: ${horizonDays} days, worth ${per('en-GB', monthlyDiscount)} less each month; margin ${per('en-GB', margin)}.`,
  )
}

export const remarks = {
  fewRepeaters: (repeaters: number): Text =>
    text(
      `Geen voorspelling: ${repeaters} klanten bestelden vaker dan eens, en dat moeten er ${FEWEST_REPEATERS} zijn.`,
      `No prediction: ${repeaters} customers ordered more than once, and it takes ${FEWEST_REPEATERS}.`,
    ),
  noFit: text(
    'Geen voorspelling: in deze bestellingen is geen vast patroon te vinden (BG/NBD convergeert niet).',
    'No prediction: no steady pattern is to be found in these orders (BG/NBD does not converge).',
  ),
  noSpend: text(
    'Geen waarde voorspeld: uit de bedragen volgt geen verdeling over klanten (te weinig bedragen, of Gamma-Gamma convergeert niet).',
    'No value predicted: the amounts give no distribution over customers (too few amounts, or Gamma-Gamma does not converge).',
  ),
  currencies: text(
    'Geen bedragen: er zijn verschillende valuta’s, en die tellen niet op.',
    'No amounts: there are several currencies, which do not add up.',
  ),
  correlated: (correlation: number): Text => {
    const said = (locale: string) => correlation.toLocaleString(locale, { maximumFractionDigits: 2 })
    return text(
      `Hoe vaak en hoeveel klanten bestellen hangt samen (correlatie ${said('nl-NL')}): de voorspelde waarde is dan te laag of te hoog voor wie veel bestelt.`,
      `How often and how much customers order go together (correlation ${said('en-GB')}): the value predicted is then too low or too high for those who order much.`,
    )
  },
}
