import { mergeRow, productPersonId } from '../person-id.ts'
import type { Sheet } from '../product-format.ts'
import { errorRow, type Fault, isFault } from '../row-error.ts'
import { eventRow, timesOf } from '../table-cells.ts'

/**
 * Leads: when they came and when they became a contact. A converted lead and its contact are one person, and so is
 * its e-mail address: leads that share one are the same human being twice.
 */
export const leads: Sheet = {
  recognises: (has) => has('isconverted') || has('convertedcontactid') || (has('leadid') && has('leadsource')),
  open(cells) {
    const [leadId, contact] = [cells.text('leadid', 'id'), cells.text('convertedcontactid')]
    const [account, mail] = [cells.text('convertedaccountid'), cells.text('email')]
    const [leadSource, status] = [cells.text('leadsource'), cells.text('status', 'leadstatus')]
    const times = [cells.time('createddate'), cells.time('converteddate')]
    const isDeleted = cells.yes('isdeleted')

    return (row, line) => {
      if (isDeleted(row)) return [{ kind: 'leftOut', line, reason: deletedLead }]
      const id = leadId(row)
      if (id === '') return [errorRow(line, missingLead)]
      const found = timesOf(times, row)
      if (isFault(found)) return [errorRow(line, found)]
      const [created = null, converted = null] = found
      const lead = productPersonId('salesforce', id)
      const person = productPersonId('salesforce', contact(row)) || lead
      const same = [lead, mail(row)].filter((each) => each !== '' && each !== person)
      const rows = same.map((from) => mergeRow(line, { from, into: person }))
      const facts = [
        { name: 'Lead Created', key: 'created', time: created },
        { name: 'Lead Converted', key: 'converted', time: converted },
      ]
      for (const { name, key, time } of facts) {
        if (time === null) continue
        const properties = { lead: id, lead_source: leadSource(row), status: status(row) }
        const about = { id: `lead:${id}:${key}`, person, account: account(row), source: 'salesforce', properties }
        rows.push(eventRow(line, { ...about, time, name }))
      }
      return rows.length > 0 ? rows : [{ kind: 'leftOut', line, reason: nothingKnown }]
    }
  },
}

const deletedLead = { nl: 'verwijderde lead', en: 'deleted lead' }

const nothingKnown = {
  nl: 'lead zonder datum of contact: er is niets gebeurd om te tellen',
  en: 'lead without a date or a contact: nothing happened that can be counted',
}

const missingLead: Fault = {
  field: 'Id',
  reason: { nl: 'De lead heeft geen id', en: 'The lead has no id' },
  remedy: { nl: 'Exporteer met de kolom Id', en: 'Export with the column Id' },
}
