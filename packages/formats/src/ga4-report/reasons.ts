import type { Text } from '@wegwijs/journey'
import type { Fault } from '../row-error.ts'

export const grandTotal: Text = {
  nl: 'Het eindtotaal: de rijen ervan zijn zelf gelezen',
  en: 'The grand total: its rows are read themselves',
}

export const noTerm: Text = {
  nl: 'Zonder zoekterm: zoekopdrachten die GA4 geen woord meegaf',
  en: 'Without a search term: searches GA4 has no word for',
}

export const toldTwice = (kpi: string, before: number, value: number): Fault => ({
  field: kpi,
  reason: {
    nl: `“${kpi}” staat er twee keer voor dezelfde dagen en opsplitsing, als ${before} en als ${value}`,
    en: `“${kpi}” stands there twice for the same days and split, as ${before} and as ${value}`,
  },
  remedy: {
    nl: 'Exporteer de twee tabellen of kolommen apart, of haal een van beide weg',
    en: 'Export the two tables or columns apart, or take one of them away',
  },
})
