export const paste = {
  title: 'Plak je spreadsheet',
  lead: 'Heb je al een klantreis in Excel of Google Spreadsheets? Kopieer de cellen en plak ze hier. Je ziet meteen wat ervan wordt.',
  table: 'Je tabel',
  tableHint:
    'Fasen in de eerste rij, rijen als acties, gedachten, gevoel en pijnpunten in de eerste kolom (andersom mag ook). Elke regel in een cel wordt een kaartje.',
  placeholder: 'Klik hier en plak met Ctrl+V of ⌘V',
  preview: {
    title: 'Dit wordt je klantreis',
    empty: 'Zodra je een tabel plakt, zie je hier de fasen, de rijen en hoeveel kaartjes er komen.',
    summary:
      '{stages, plural, one {# fase} other {# fasen}} · {cards, plural, one {# kaartje} other {# kaartjes}} · {touchpoints, plural, =0 {geen touchpoints} one {# touchpoint} other {# touchpoints}} · {feelings, plural, =0 {geen gevoelens} one {# gevoel} other {# gevoelens}}',
    lane: 'Rij',
    table: 'Fasen en rijen',
  },
  notes: {
    title: 'Goed om te weten',
    looseQuotes: 'Er staat een aanhalingsteken dat niet sluit. Aanhalingstekens zijn als gewone tekst gelezen.',
  },
  journey: 'Titel',
  journeyPlaceholder: 'Zoals: Ik koop een e-bike',
  organisation: 'Organisatie',
  untitled: 'Mijn klantreis',
  submit: 'Maak klantreis',
  submitting: 'Wordt gemaakt…',
  after: 'Alles blijft aan te passen op de klantreis zelf.',
} as const
