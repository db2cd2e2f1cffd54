export const figures = {
  heading: 'Wat anderen zeggen',
  says: 'volgens {source}, een totaal zonder personen',
  short: 'volgens {source}',
  added:
    '{n, plural, one {# dag} other {# dagen}} bij elkaar{missing, plural, =0 {} one {, # dag ontbreekt} other {, # dagen ontbreken}}',
  onlySplit: '{source} geeft alleen delen, geen geheel.',
  splits: '{n, plural, one {# deel} other {# delen}}, zoals kanaal of apparaat',
  counted: 'Geteld over dezelfde dagen: {value}',
  difference: 'de ander zit {share} van de telling af',
  why: 'Twee bronnen zijn zelden gelijk: toestemming voor cookies, wanneer een bezoek ophoudt, de tijdzone van een dag en steekproeven of geschatte cijfers verschillen. Ze worden nooit gemengd.',
} as const
