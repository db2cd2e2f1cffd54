import type { Text } from '@wegwijs/journey'
import type { Fault } from '../row-error.ts'

/** Why a row is left out: it adds up rows that are read themselves. */
export const totalRow: Text = {
  nl: 'Een totaal: de rijen ervan zijn zelf gelezen',
  en: 'A total: its rows are read themselves',
}

/** Why a row is left out: the platform gives no exact number, and a guess would be counted as if it were one. */
export const notCounted = (header: string, cell: string): Text => ({
  nl: `Geen precies getal in “${header}”: “${cell}”`,
  en: `No exact number in “${header}”: “${cell}”`,
})

export const noColumnFor = (field: string): Fault => ({
  field,
  reason: { nl: `Er is geen kolom voor ${field}`, en: `There is no column for ${field}` },
  remedy: {
    nl: 'Voeg die kolom in het rapport van het platform toe en exporteer opnieuw',
    en: 'Add that column to the report on the platform and export again',
  },
})

export const noDay: Fault = {
  field: 'day',
  reason: {
    nl: 'Het bestand zegt niet over welke dagen het gaat',
    en: 'The file does not say which days it is about',
  },
  remedy: {
    nl: 'Splits het rapport op per dag, of noem in de koppeling een vaste day en until, zoals 2026-01-01 en 2026-01-31',
    en: 'Segment the report by day, or name a constant day and until in the mapping, such as 2026-01-01 and 2026-01-31',
  },
}

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
