import { adReport } from '../ads/ad-report.ts'

/** LinkedIn Campaign Manager: UTF-16 with tabs, and title and period above the header. */
export const linkedinAds = adReport({
  id: 'linkedin-ads',
  name: { nl: 'LinkedIn Ads', en: 'LinkedIn Ads' },
  platform: 'linkedin',
  shapes: [
    [
      ['totalspent', 'totaalbesteed', 'totaleuitgaven'],
      ['totalengagements', 'totaleinteracties', 'totalebetrokkenheid', 'campaigngroupname', 'campaigngroupid'],
    ],
  ],
  columns: {
    day: ['day', 'dag'],
    start: ['startdateinutc', 'startdate', 'startdatumutc', 'startdatum', 'startdatuminutc'],
    until: ['enddateinutc', 'enddate', 'einddatumutc', 'einddatum', 'einddatuminutc'],
    campaign: ['campaignname', 'campagnenaam', 'adsetname', 'campaigngroupname'],
    impressions: ['impressions', 'weergaven', 'vertoningen', 'impressies'],
    clicks: ['clicks', 'klikken', 'kliks'],
    cost: ['totalspent', 'totaalbesteed', 'totaleuitgaven'],
    currency: ['currency', 'valuta'],
    reach: ['reach', 'bereik'],
    engagements: ['totalengagements', 'totaleinteracties', 'totalebetrokkenheid'],
  },
  channel: () => () => 'Paid Social',
})
