import { type Language, type Text, text } from '@wegwijs/journey'
import type { PartlySpent } from './facts/counted.ts'

/** How much ad spend is not counted, since its days lie only in part within the period. */
export const partlySpentChoice = (partly: readonly PartlySpent[]): Text[] => {
  const rows = partly.reduce((sum, each) => sum + each.rows, 0)
  if (rows === 0) return []
  const cost = (language: Language): string =>
    partly.map((each) => amount(each, language)).join(language === 'nl' ? ' en ' : ' and ')
  return [
    text(
      `Niet geteld: ${rows} ${rows === 1 ? 'regel' : 'regels'} advertentiekosten (${cost('nl')}) over dagen die deels buiten de periode liggen; hoeveel daarvan erin viel, zegt het bestand niet.`,
      `Not counted: ${rows} ${rows === 1 ? 'row' : 'rows'} of ad spend (${cost('en')}) over days that lie partly outside the period; how much of it fell inside, the file does not say.`,
    ),
  ]
}

/** How often something was taken back without a word on how much, so that nothing was subtracted. */
export const unvaluedBackChoice = (count: number | null | undefined): Text[] =>
  count
    ? [
        text(
          `${count} ${count === 1 ? 'annulering of terugbetaling noemt' : 'annuleringen en terugbetalingen noemen'} geen bedrag en ${count === 1 ? 'neemt' : 'nemen'} niets van de omzet terug.`,
          `${count} ${count === 1 ? 'cancellation or refund names' : 'cancellations and refunds name'} no amount and ${count === 1 ? 'takes' : 'take'} nothing back from the revenue.`,
        ),
      ]
    : []

const amount = ({ currency, cost }: PartlySpent, language: Language): string =>
  [currency, (cost / 100).toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })]
    .filter(Boolean)
    .join(' ')
