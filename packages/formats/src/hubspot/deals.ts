import { deal, enteredAt, outcomeOf, stageEntered } from '../deal.ts'
import type { Row } from '../import.ts'
import type { Sheet } from '../product-format.ts'
import { errorRow, isFault } from '../row-error.ts'
import { timesOf } from '../table-cells.ts'
import { contactId, deleted, firstOf, sourceName } from './words.ts'

const id = ['recordid', 'dealid']
const stageNow = ['dealstage', 'dealfase', 'propertydealstage', 'dealpipelinestageid']
const amountWords = ['amount', 'bedrag', 'propertyamount']
const closeWords = ['closedate', 'sluitingsdatum', 'propertyclosedate']

/** Deals: a stage entered for each `Date entered "Stage (Pipeline)"`, and won or lost once it is closed. */
export const deals: Sheet = {
  recognises: (has) =>
    id.some(has) && (has('dealname') || has('propertydealname')) && (stageNow.some(has) || amountWords.some(has)),
  open(cells, { headers }) {
    const [dealId, stage] = [cells.text(...id), cells.text(...stageNow)]
    const pipeline = cells.text('pipeline', 'propertypipeline', 'dealpipelineid')
    const name = cells.text('dealname', 'propertydealname')
    const contact = cells.text('associatedcontactids', 'associatedcontact', 'primaryassociatedcontact')
    const company = cells.text('associatedcompanyids', 'associatedcompany', 'primaryassociatedcompany')
    const [amount, closed] = [cells.number(...amountWords), cells.time(...closeWords)]
    const currency = cells.currency('currency', 'valuta', 'dealcurrencycode', 'propertydealcurrencycode')
    const reason = cells.text('closedlostreason', 'redenvoorafwijzing', 'propertyclosedlostreason')
    const isDeleted = cells.yes(...deleted)
    const history = headers.flatMap((header, index) => {
      const entered = enteredOf(header)
      return entered ? [{ ...entered, at: cells.timeAt(index) }] : []
    })

    return (row, line) => {
      if (isDeleted(row)) return [{ kind: 'leftOut', line, reason: deletedDeal }]
      const key = dealId(row)
      if (key === '') return [errorRow(line, missingDeal)]
      const value = amount(row)
      const times = timesOf([closed, ...history.map(({ at }) => at)], row)
      if (isFault(value)) return [errorRow(line, value)]
      if (isFault(times)) return [errorRow(line, times)]
      const [closedAt = null, ...entered] = times
      const entries = history.flatMap((entry, index) => {
        const time = entered[index] ?? null
        const { key, stage } = entry
        return time === null ? [] : [{ key, stage, pipeline: entry.pipeline || pipeline(row), time }]
      })
      const rows = deal(line, {
        source: sourceName,
        id: key,
        name: name(row),
        person: contactId(firstOf(contact(row))),
        account: firstOf(company(row)),
        entries,
        stage: stage(row).replace(/ \([^()]*\)$/, ''),
        pipeline: pipeline(row),
        closedAt,
        outcome: outcomeOf(stage(row)),
        value,
        currency: currency(row),
        reason: reason(row),
      })
      if (rows.length > 0) return rows
      const bare = value === null && closedAt === null && stage(row) === ''
      return [{ kind: 'leftOut', line, reason: bare ? bareDeal : openDeal }]
    }
  },
}

/** The stage history a warehouse keeps in a table of its own: one row a stage that was entered. */
export const dealStages: Sheet = {
  recognises: (has) => has('dealid') && has('dateentered') && (has('value') || has('stage')),
  open(cells) {
    const [dealId, stage, time] = [cells.text('dealid'), cells.text('value', 'stage'), cells.time('dateentered')]
    return (row, line): Row[] => {
      const [key, entered, at] = [dealId(row), stage(row), time(row)]
      if (key === '') return [errorRow(line, missingDeal)]
      if (isFault(at)) return [errorRow(line, at)]
      if (at === null || entered === '') return [errorRow(line, missingStage)]
      const known = { source: sourceName, id: key, name: '', person: '', account: '' }
      return [stageEntered(line, known, { key: enteredAt(entered, at), stage: entered, pipeline: '', time: at })]
    }
  },
}

/**
 * `Date entered "Offer sent (Sales)"`, or `hs_date_entered_offersent` in a warehouse. What the column names is the key:
 * a deal has one such entry, and a corrected date is the same one.
 */
function enteredOf(header: string): { key: string; stage: string; pipeline: string } | null {
  const exported = /^date entered ["“](.+)["”]$/i.exec(header.trim())?.[1]
  if (exported !== undefined) {
    const [, stage = exported, pipeline = ''] = /^(.*\S) \(([^()]*)\)$/.exec(exported) ?? []
    return { key: exported, stage, pipeline }
  }
  const landed = /^(?:property_)?hs_(?:v2_)?date_entered_(.+)$/.exec(header.trim())?.[1]
  return landed === undefined ? null : { key: landed, stage: landed, pipeline: '' }
}

const deletedDeal = { nl: 'verwijderde deal', en: 'deleted deal' }

const bareDeal = {
  nl: 'deal zonder bedrag, sluitingsdatum en fase: er is niets om te tellen',
  en: 'deal without an amount, a close date or a stage: nothing to count',
}

const openDeal = {
  nl: 'open deal zonder fasedatums; exporteer ook de kolommen Date entered "…"',
  en: 'open deal without dates of its stages; export the columns Date entered "…" too',
}

const missingDeal = {
  field: 'Record ID',
  reason: { nl: 'De deal heeft geen id', en: 'The deal has no id' },
  remedy: { nl: 'Exporteer met de kolom Record ID', en: 'Export with the column Record ID' },
}

const missingStage = {
  field: 'date_entered',
  reason: { nl: 'Fase of datum ontbreekt', en: 'Stage or date is missing' },
  remedy: { nl: 'Vul value en date_entered in', en: 'Fill in value and date_entered' },
}
