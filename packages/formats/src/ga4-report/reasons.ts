import type { Text } from '@wegwijs/journey'

export const grandTotal: Text = {
  nl: 'Het eindtotaal: de rijen ervan zijn zelf gelezen',
  en: 'The grand total: its rows are read themselves',
}

export const noTerm: Text = {
  nl: 'Zonder zoekterm: zoekopdrachten die GA4 geen woord meegaf',
  en: 'Without a search term: searches GA4 has no word for',
}
