import { deal, enteredAt } from '../deal.ts'
import type { Sheet } from '../product-format.ts'
import { errorRow, type Fault, isFault, missingField } from '../row-error.ts'
import { opportunityReader } from './opportunity.ts'

/**
 * The history of opportunities: a row whenever stage, amount, probability or close date changed. A stage is entered
 * by the first row that names it after another one, so the last stage of each opportunity is held while reading: a
 * CRM has thousands of them, not millions. The rows of an opportunity must run forward in time.
 */
export const opportunityHistory: Sheet = {
  recognises: (has) =>
    (has('opportunityid') && has('stagename') && (has('createddate') || has('systemmodstamp'))) ||
    (has('fivetranstart') && has('stagename') && has('id')),
  open(cells) {
    const landed = cells.has('fivetranstart')
    const read = opportunityReader(cells, landed ? ['id'] : ['opportunityid'])
    const changed = landed ? cells.time('fivetranstart') : cells.time('createddate', 'systemmodstamp')
    const last = new Map<string, { stage: string; time: number }>()

    return (row, line) => {
      const opportunity = read(row, line)
      if ('kind' in opportunity) return [opportunity]
      const { id, stage, outcome } = opportunity
      if (stage === '') return [errorRow(line, missingField('StageName'))]
      const time = changed(row)
      if (isFault(time)) return [errorRow(line, time)]
      if (time === null) return [errorRow(line, missingField('CreatedDate'))]
      const before = last.get(id)
      if (before && time < before.time) return [errorRow(line, backwards)]
      last.set(id, { stage, time })
      if (before?.stage === stage) return [{ kind: 'leftOut', line, reason: sameStage }]
      const entry = { key: enteredAt(stage, time), stage, pipeline: '', time }
      return deal(line, { ...opportunity, entries: [entry], closedAt: null, outcome })
    }
  },
}

const sameStage = {
  nl: 'wijziging van bedrag, kans of sluitingsdatum; de fase bleef dezelfde',
  en: 'change of amount, probability or close date; the stage stayed the same',
}

const backwards: Fault = {
  field: 'CreatedDate',
  reason: {
    nl: 'De regel ligt vóór de vorige regel van dezelfde opportunity',
    en: 'The row is before the previous row of the same opportunity',
  },
  remedy: {
    nl: 'Sorteer het bestand op OpportunityId en CreatedDate, oudste eerst',
    en: 'Sort the file by OpportunityId and CreatedDate, oldest first',
  },
}
