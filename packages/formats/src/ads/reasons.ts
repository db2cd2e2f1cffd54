import type { Text } from '@wegwijs/journey'
import type { Fault } from '../row-error.ts'

/** Why a row is left out: it adds up rows that are read themselves. */
export const totalRow: Text = {
  nl: 'een totaal: de rijen ervan zijn zelf gelezen',
  en: 'a total: its rows are read themselves',
}

/** Why a row is left out: the platform gives no exact number, and a guess would be counted as if it were one. */
export const notCounted = (header: string, cell: string): Text => ({
  nl: `geen precies getal in “${header}”: “${cell}”`,
  en: `no exact number in “${header}”: “${cell}”`,
})

export const noColumnFor = (field: string): Fault => ({
  field,
  reason: { nl: `Er is geen kolom voor ${field}`, en: `There is no column for ${field}` },
  remedy: {
    nl: 'Voeg die kolom in het rapport van het platform toe en exporteer opnieuw',
    en: 'Add that column to the report on the platform and export again',
  },
})

export const noCurrency: Fault = {
  field: 'currency',
  reason: {
    nl: 'Het bestand zegt niet in welke munt de kosten zijn',
    en: 'The file does not say which currency the cost is in',
  },
  remedy: {
    nl: 'Voeg de kolom met de muntcode toe, of noem in de koppeling een vaste currency, zoals {"record": "spend", "fields": {"currency": {"constant": "EUR"}}}',
    en: 'Add the column with the currency code, or name a constant currency in the mapping, such as {"record": "spend", "fields": {"currency": {"constant": "EUR"}}}',
  },
}
