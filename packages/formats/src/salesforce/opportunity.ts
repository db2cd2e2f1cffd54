import { outcomeOf } from '../deal.ts'
import { recordOf } from '../person-id.ts'
import { type Fault, isFault } from '../row-error.ts'
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
  deleted: boolean
  /** Outside 0 … 100, as no probability is. */
  oddProbability: number | null
}

/** Reads the fields of an opportunity in one row. */
export function opportunityReader(cells: TableCells, idWords: readonly string[], currency: string) {
  const [id, name] = [cells.text(...idWords), cells.text('opportunityname', 'name')]
  const [contact, account] = [cells.text('contactid'), cells.text('accountid', 'accountname')]
  const stage = cells.text('stagename', 'tostage', 'stage', 'fase')
  const [amount, probability] = [cells.number('amount', 'bedrag'), cells.number('probability', 'waarschijnlijkheid')]
  const code = cells.text('currencyisocode', 'amountcurrency')
  const reason = cells.text('lossreason', 'lossreasonc')
  const [isDeleted, won, closed] = [cells.yes('isdeleted'), cells.yes('iswon', 'won'), cells.yes('isclosed', 'closed')]
  const says = cells.has('iswon', 'won')

  return (row: readonly string[]): Opportunity | Fault => {
    const [value, chance] = [amount(row), probability(row)]
    if (isFault(value)) return value
    if (isFault(chance)) return chance
    return {
      source: 'salesforce',
      id: id(row),
      name: name(row),
      person: recordOf('salesforce', contact(row)),
      account: account(row),
      stage: stage(row),
      pipeline: '',
      outcome: says ? (won(row) ? 'won' : closed(row) ? 'lost' : null) : outcomeOf(stage(row)),
      value,
      currency: code(row) || currency,
      reason: reason(row),
      deleted: isDeleted(row),
      oddProbability: chance !== null && (chance < 0 || chance > 100) ? chance : null,
    }
  }
}

/** Why a deleted opportunity is left out; what else is wrong with it is said too. */
export function deletedReason({ oddProbability }: Opportunity) {
  return oddProbability === null
    ? { nl: 'verwijderde opportunity', en: 'deleted opportunity' }
    : {
        nl: `verwijderde opportunity, met een kans van ${oddProbability} %`,
        en: `deleted opportunity, with a probability of ${oddProbability} %`,
      }
}

export const badProbability = (probability: number): Fault => ({
  field: 'Probability',
  reason: {
    nl: `Een kans van ${probability} % bestaat niet`,
    en: `A probability of ${probability} % does not exist`,
  },
  remedy: { nl: 'Vul 0 tot en met 100 in', en: 'Fill in 0 up to 100' },
})

export const missingOpportunity: Fault = {
  field: 'OpportunityId',
  reason: { nl: 'De opportunity heeft geen id', en: 'The opportunity has no id' },
  remedy: { nl: 'Exporteer met de kolom Id', en: 'Export with the column Id' },
}
