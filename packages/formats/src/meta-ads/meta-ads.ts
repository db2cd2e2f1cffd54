import { adReport } from '../ads/ad-report.ts'

const cost = ['amountspent', 'besteedbedrag', 'importegastado']
const campaign = [
  'campaignname',
  'campagnenaam',
  'naamcampagne',
  'naamvandecampagne',
  'naamvancampagne',
  'nombredelacampana',
]

/**
 * Meta Ads Manager: the currency stands inside the header of the cost. Clicks are link clicks; “Clicks (all)” also
 * counts likes and reactions and is not read as clicks. Reach is the platform's own and never adds up over rows.
 */
export const metaAds = adReport({
  id: 'meta-ads',
  name: { nl: 'Meta Ads (Facebook, Instagram)', en: 'Meta Ads (Facebook, Instagram)' },
  platform: 'meta',
  shapes: [[cost, campaign]],
  columns: {
    day: ['day', 'dag', 'dia'],
    start: [
      ...['reportingstarts', 'startrapportage', 'beginrapportage', 'iniciodelinforme', 'rapportagestart'],
      ...['startvanrapportage', 'beginvanrapportage', 'rapportagebegint'],
    ],
    until: [
      'reportingends',
      'eindrapportage',
      'einderapportage',
      'findelinforme',
      'rapportageeinde',
      'eindevanrapportage',
      'rapportageeindigt',
    ],
    campaign,
    impressions: ['impressions', 'weergaven', 'vertoningen', 'impressies', 'impresiones'],
    clicks: [
      ...['linkclicks', 'linkklikken', 'linkkliks', 'klikkenoplink', 'klikkenoplinks', 'klikkenopdelink'],
      ...['aantalklikkenoplink', 'aantalklikkenoplinks', 'aantallinkklikken', 'aantallinkkliks', 'clicsenelenlace'],
    ],
    cost,
    currency: ['currency', 'valuta', 'divisa'],
    reach: ['reach', 'bereik', 'alcance'],
    engagements: [
      ...['postengagements', 'postengagement', 'berichtinteracties', 'betrokkenheidbijbericht'],
      ...['interaccionesconlapublicacion', 'interaccionconlapublicacion'],
    ],
  },
  emptyIsZero: true,
  summaryRow: true,
  channel: () => () => 'Paid Social',
})
