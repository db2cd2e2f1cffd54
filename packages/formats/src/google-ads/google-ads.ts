import { adReport } from '../ads/ad-report.ts'
import { columnNamed, wordOf } from '../table-format.ts'

/** What Google calls its networks and kinds of campaign, and the channel GA4 counts their visits under. */
const channels: readonly (readonly [RegExp, string])[] = [
  [/mixed|crossnetwork|performancemax|demandgen|multichannel|smart/, 'Cross-network'],
  [/shopping/, 'Paid Shopping'],
  [/youtube|video/, 'Paid Video'],
  [/content|display|discovery/, 'Display'],
  [/search|zoek/, 'Paid Search'],
]

/** Google Ads: reports of the interface, in Dutch and English, and rows of its API or a warehouse (`cost_micros`). */
export const googleAds = adReport({
  id: 'google-ads',
  name: { nl: 'Google Ads', en: 'Google Ads' },
  platform: 'google ads',
  // Words only this platform writes; “campaign”, “clicks” and “cost” alone are anybody's.
  shapes: [
    [
      ['cost', 'kosten'],
      ['clicks', 'klikken'],
      ['campaign', 'campagne'],
      [
        ...['impr', 'vert', 'verton', 'campaignstate', 'campaignstatus', 'campagnestatus', 'campaigntype'],
        ...['campagnetype', 'avgcpc', 'gemcpc'],
      ],
    ],
    [
      ['costmicros', 'metricscostmicros'],
      ['clicks', 'metricsclicks'],
      ['customerid', 'campaignid', 'adnetworktype', 'basecampaign', 'adgroupid'],
    ],
  ],
  titled: {
    title: /campa(ign|gne).*(report|rapport|performance|prestaties)|(report|rapport|prestaties).*campa(ign|gne)/i,
    lists: [
      ['cost', 'kosten'],
      ['clicks', 'klikken'],
      ['campaign', 'campagne'],
      ['impressions', 'vertoningen', 'vertoning'],
    ],
  },
  columns: {
    day: ['day', 'dag', 'date', 'datum', 'segmentsdate'],
    week: ['week', 'segmentsweek'],
    month: ['month', 'maand', 'segmentsmonth'],
    campaign: ['campaign', 'campagne', 'campaignname', 'campagnenaam', 'campaignid', 'id'],
    impressions: [
      'impressions',
      'impr',
      'vert',
      'verton',
      'vertoning',
      'vertoningen',
      'impressies',
      'metricsimpressions',
    ],
    clicks: ['clicks', 'klikken', 'metricsclicks'],
    cost: ['cost', 'kosten'],
    costMicros: ['costmicros', 'metricscostmicros'],
    currency: ['currencycode', 'valutacode', 'currency', 'valuta', 'customercurrencycode'],
  },
  channel(headers) {
    const network = columnNamed(headers, [
      ...['adnetworktype', 'segmentsadnetworktype', 'campaigntype', 'campagnetype'],
      ...[
        'advertisingchanneltype',
        'campaignadvertisingchanneltype',
        'networkwithsearchpartners',
        'network',
        'netwerk',
      ],
    ])
    return (cells) => {
      const word = network < 0 ? '' : wordOf(cells[network]!)
      return channels.find(([named]) => named.test(word))?.[1] ?? 'Paid Other'
    }
  },
})
