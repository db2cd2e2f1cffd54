import { outcomeOf } from '../deal.ts'
import type { Row } from '../import.ts'
import { productPersonId } from '../person-id.ts'
import { errorRow, type Fault, isFault } from '../row-error.ts'
import type { TableCells } from '../table-cells.ts'

/** What the tables of opportunities and of their history have in common. */
export interface Opportunity {
  source: 'salesforce'
  id: string
  name: string
  person: string
  account: string
  stage: string
  pipeline: string
  outcome: 'won' | 'lost' | null
  value: number | null
  currency: string
  reason: string
}

/** Reads the opportunity in one row; or the row that says why it is left out, or what is wrong with it. */
export function opportunityReader(cells: TableCells, idWords: readonly string[]) {
  const [id, name] = [cells.text(...idWords), cells.text('opportunityname', 'name')]
  const [contact, account] = [cells.text('contactid'), cells.text('accountid', 'accountname')]
  const stage = cells.text('stagename', 'tostage', 'stage', 'fase')
  const [amount, probability] = [cells.number('amount', 'bedrag'), cells.percent('probability', 'waarschijnlijkheid')]
  const currency = cells.currency('currencyisocode', 'amountcurrency')
  const reason = cells.text('lossreason', 'lossreasonc')
  const [isDeleted, won, closed] = [cells.yes('isdeleted'), cells.yes('iswon', 'won'), cells.yes('isclosed', 'closed')]
  const says = cells.has('iswon', 'won')

  return (row: readonly string[], line: number): Opportunity | Row => {
    const [value, chance] = [amount(row), probability(row)]
    if (isFault(value)) return errorRow(line, value)
    if (isFault(chance)) return errorRow(line, chance)
    // What else is wrong with a deleted one is said too.
    const odd = chance !== null && (chance < 0 || chance > 100) ? chance : null
    if (isDeleted(row)) return { kind: 'leftOut', line, reason: deletedReason(odd) }
    if (odd !== null) return errorRow(line, badProbability(odd))
    if (id(row) === '') return errorRow(line, missingOpportunity)
    return {
      source: 'salesforce',
      id: id(row),
      name: name(row),
      person: productPersonId('salesforce', contact(row)),
      account: account(row),
      stage: stage(row),
      pipeline: '',
      outcome: says ? (won(row) ? 'won' : closed(row) ? 'lost' : null) : outcomeOf(stage(row)),
      value,
      currency: currency(row),
      reason: reason(row),
    }
  }
}

const deletedReason = (oddProbability: number | null) =>
  oddProbability === null
    ? { nl: 'verwijderde opportunity', en: 'deleted opportunity' }
    : {
        nl: `verwijderde opportunity, met een kans van ${oddProbability} %`,
        en: `deleted opportunity, with a probability of ${oddProbability} %`,
      }

const badProbability = (probability: number): Fault => ({
  field: 'Probability',
  reason: {
    nl: `Een kans van ${probability} % bestaat niet`,
    en: `A probability of ${probability} % does not exist`,
  },
  remedy: { nl: 'Vul 0 tot en met 100 in', en: 'Fill in 0 up to 100' },
})

const missingOpportunity: Fault = {
  field: 'OpportunityId',
  reason: { nl: 'De opportunity heeft geen id', en: 'The opportunity has no id' },
  remedy: { nl: 'Exporteer met de kolom Id', en: 'Export with the column Id' },
}
