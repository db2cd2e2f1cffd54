import type { paste as dutch } from '../nl/paste.ts'
import type { SameKeys } from '../same-keys.ts'

export const paste: SameKeys<typeof dutch> = {
  title: 'Paste your spreadsheet',
  lead: 'Do you have a journey in Excel or Google Sheets already? Copy the cells and paste them here. You see at once what becomes of them.',
  table: 'Your table',
  tableHint:
    'Stages in the first row, lanes such as actions, thoughts, feelings and pain points in the first column (the other way round works too). Each line in a cell becomes a card.',
  placeholder: 'Click here and paste with Ctrl+V or ⌘V',
  preview: {
    title: 'This becomes your journey',
    empty: 'As soon as you paste a table, you see its stages and lanes here, and how many cards there will be.',
    summary:
      '{stages, plural, one {# stage} other {# stages}} · {cards, plural, one {# card} other {# cards}} · {touchpoints, plural, =0 {no touchpoints} one {# touchpoint} other {# touchpoints}} · {feelings, plural, =0 {no feelings} one {# feeling} other {# feelings}}',
    lane: 'Lane',
    table: 'Stages and lanes',
  },
  notes: {
    title: 'Good to know',
    looseQuotes: 'A quotation mark opens and does not close. Quotation marks were read as plain text.',
  },
  journey: 'Title',
  journeyPlaceholder: 'Such as: I buy an e-bike',
  organisation: 'Organisation',
  untitled: 'My journey',
  submit: 'Make journey',
  submitting: 'Being made…',
  after: 'Everything can still be changed on the journey itself.',
}
