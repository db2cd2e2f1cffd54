import { adReport } from '../ads/ad-report.ts'

const spent = ['totalspent', 'totaalbesteed', 'totaaluitgegeven', 'totaalbestedebedrag', 'totaleuitgaven']
const engagements = ['totalengagements', 'totaleinteracties', 'totaalaantalinteracties', 'totalebetrokkenheid']

/** LinkedIn Campaign Manager: UTF-16 with tabs, and title and period above the header. */
export const linkedinAds = adReport({
  id: 'linkedin-ads',
  name: { nl: 'LinkedIn Ads', en: 'LinkedIn Ads' },
  platform: 'linkedin',
  shapes: [
    [
      spent,
      [
        ...engagements,
        ...['campaigngroupname', 'campaigngroupid', 'campagnegroepnaam', 'naamcampagnegroep', 'naamvancampagnegroep'],
        'campagnegroepid',
      ],
    ],
  ],
  columns: {
    day: ['day', 'dag'],
    start: [
      ...['startdateinutc', 'startdate', 'startdatumutc', 'startdatum', 'startdatuminutc', 'begindatuminutc'],
      'begindatum',
    ],
    until: ['enddateinutc', 'enddate', 'einddatumutc', 'einddatum', 'einddatuminutc'],
    campaign: ['campaignname', 'campagnenaam', 'naamcampagne', 'naamvancampagne', 'adsetname', 'campaigngroupname'],
    impressions: ['impressions', 'weergaven', 'vertoningen', 'impressies'],
    clicks: ['clicks', 'klikken', 'kliks'],
    cost: spent,
    currency: ['currency', 'valuta'],
    reach: ['reach', 'bereik'],
    engagements,
  },
  channel: () => () => 'Paid Social',
})
