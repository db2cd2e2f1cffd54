export const home = {
  title: 'Ken de weg van je klant',
  lead: 'Teken hoe je denkt dat klanten gaan. Wegwijs telt wat ze echt doen en laat zien waar die twee botsen.',
  doors: {
    label: 'Waar wil je beginnen?',
    example: {
      badge: 'Voorbeeld',
      title: 'Bekijk het voorbeeld',
      text: 'Kijk rond in ‘{title}’ van {organisation}: een verzonnen winkel met verzonnen klanten.',
      textNone: 'Het voorbeeld staat niet in deze map met gegevens.',
      action: 'Open het voorbeeld',
    },
    make: {
      title: 'Maak mijn klantreis',
      text: 'Een paar korte vragen, één advies. Binnen een minuut heb je een gevulde klantreis om aan te passen.',
      action: 'Begin',
    },
    import: {
      title: 'Importeer gebeurtenissen',
      text: 'Een bestand met wie, wanneer en wat: CSV, NDJSON of XES. Je ziet eerst wat erin zit; daarna telt je klantreis mee.',
      action: 'Kies een bestand',
    },
  },
  journeys: {
    title: 'Mijn klantreizen',
    none: 'Nog geen eigen klantreis. Begin met één model voor je belangrijkste klant; de rest komt later.',
    draft: 'concept',
    active: 'actief',
    'to-be': 'gewenst',
    archived: 'gearchiveerd',
  },
  store: {
    title: 'Opgeslagen gegevens',
    none: 'Nog geen gebeurtenissen.',
    noneHint: 'Je kunt nu al tekenen; tellen begint zodra je een bestand importeert.',
    events: 'gebeurtenissen',
    people: 'personen',
    unidentified: 'van onbekenden',
    newest: 'nieuwste gebeurtenis',
    adSpend: 'regels advertentiekosten',
    local: 'Alles staat op deze machine; er gaat niets naar buiten.',
  },
} as const
