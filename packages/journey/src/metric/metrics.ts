import { adReach } from './ad-reach.ts'
import { aov } from './aov.ts'
import { bounceRate } from './bounce-rate.ts'
import { ces } from './ces.ts'
import { churn } from './churn.ts'
import { clv } from './clv.ts'
import { contactsPerOrder } from './contacts-per-order.ts'
import { conversion } from './conversion.ts'
import { cpa } from './cpa.ts'
import { cpc } from './cpc.ts'
import { csat } from './csat.ts'
import { ctr } from './ctr.ts'
import { downloads } from './downloads.ts'
import { engagementRate } from './engagement-rate.ts'
import { firstResponse } from './first-response.ts'
import { frequency } from './frequency.ts'
import { impressions } from './impressions.ts'
import { leads } from './leads.ts'
import type { Metric } from './metric.ts'
import { netRevenue } from './net-revenue.ts'
import { nps } from './nps.ts'
import { orders } from './orders.ts'
import { purchaseFrequency } from './purchase-frequency.ts'
import { reach } from './reach.ts'
import { referralRate } from './referral-rate.ts'
import { referrals } from './referrals.ts'
import { repeat } from './repeat.ts'
import { retention } from './retention.ts'
import { revenue } from './revenue.ts'
import { roas } from './roas.ts'
import { signUps } from './sign-ups.ts'
import { socialEngagement } from './social-engagement.ts'
import { stepConversion } from './step-conversion.ts'
import { timeOnPage } from './time-on-page.ts'
import { visitConversion } from './visit-conversion.ts'
import { visitors } from './visitors.ts'
import { visits } from './visits.ts'

/** Every KPI the product can count, in the order of the customer journey. */
export const metrics = {
  reach,
  adReach,
  impressions,
  frequency,
  visits,
  visitors,
  socialEngagement,
  ctr,
  cpc,
  timeOnPage,
  bounceRate,
  engagementRate,
  downloads,
  signUps,
  leads,
  stepConversion,
  conversion,
  visitConversion,
  orders,
  revenue,
  netRevenue,
  aov,
  cpa,
  roas,
  repeat,
  purchaseFrequency,
  retention,
  churn,
  clv,
  referrals,
  referralRate,
  nps,
  csat,
  ces,
  firstResponse,
  contactsPerOrder,
} as const satisfies Record<string, Metric>

export type MetricId = keyof typeof metrics
export const metricIds = Object.keys(metrics) as [MetricId, ...MetricId[]]
