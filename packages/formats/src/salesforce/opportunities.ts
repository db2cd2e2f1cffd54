import { deal } from '../deal.ts'
import type { Sheet } from '../product-format.ts'
import { errorRow, isFault, missingField } from '../row-error.ts'
import { opportunityReader } from './opportunity.ts'

const close = ['closedate', 'sluitingsdatum']

/** Opportunities as they stand now: won or lost once they are closed. Their stages are in the history. */
export const opportunities: Sheet = {
  recognises: (has) =>
    close.some(has) && (has('stagename') || (has('opportunityname') && (has('stage') || has('fase')))),
  open(cells) {
    const read = opportunityReader(cells, ['opportunityid', 'id'])
    const closed = cells.time(...close)
    return (row, line) => {
      const opportunity = read(row, line)
      if ('kind' in opportunity) return [opportunity]
      const closedAt = closed(row)
      if (isFault(closedAt)) return [errorRow(line, closedAt)]
      if (opportunity.outcome === null) return [{ kind: 'leftOut', line, reason: stillOpen }]
      if (closedAt === null) return [errorRow(line, missingField('CloseDate'))]
      return deal(line, { ...opportunity, entries: [], closedAt })
    }
  },
}

const stillOpen = {
  nl: 'open opportunity; haar fasen staan in de export van OpportunityHistory',
  en: 'open opportunity; its stages are in the export of OpportunityHistory',
}
