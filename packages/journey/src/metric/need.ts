import type { Text } from '../language.ts'

/** What a metric may need to have been connected, and how to ask for it. */
export const needs = {
  events: { nl: 'koppel gebeurtenissen', en: 'connect events' },
  pageViews: { nl: 'koppel webstatistieken', en: 'connect web analytics' },
  displays: { nl: 'koppel e-mail of bereik', en: 'connect e-mail or reach' },
  adSpend: { nl: 'koppel advertentiekosten', en: 'connect ad costs' },
  social: { nl: 'koppel sociale media', en: 'connect social media' },
  downloads: { nl: 'koppel downloads', en: 'connect downloads' },
  signUps: { nl: 'koppel aanmeldingen', en: 'connect sign-ups' },
  leads: { nl: 'koppel leads', en: 'connect leads' },
  orders: { nl: 'koppel bestellingen', en: 'connect orders' },
  channels: { nl: 'koppel kanalen van bezoeken', en: 'connect channels of visits' },
  orderValues: { nl: 'koppel orderbedragen', en: 'connect order amounts' },
  referrals: { nl: 'vraag wie hen aanbeval', en: 'ask who recommended you' },
  nps: { nl: 'koppel NPS-antwoorden', en: 'connect NPS answers' },
  csat: { nl: 'koppel CSAT-antwoorden', en: 'connect CSAT answers' },
  ces: { nl: 'koppel CES-antwoorden', en: 'connect CES answers' },
  support: { nl: 'koppel klantenservice', en: 'connect customer service' },
  replies: { nl: 'koppel reactietijden', en: 'connect reply times' },
} as const satisfies Record<string, Text>

export type Need = keyof typeof needs
export const needIds = Object.keys(needs) as Need[]
