import { text } from '../language.ts'
import type { Model } from './model.ts'
import { usualOrders } from './order-rule.ts'

/** The customer lifecycle: from first hearing of a brand to speaking for it. */
export const lifecycle: Model = {
  id: 'lifecycle',
  name: text('Klantlevenscyclus', 'Customer lifecycle'),
  shape: 'line',
  summary: text(
    'De hele relatie: van bekendheid en aankoop tot behoud en aanbeveling',
    'The whole relationship: from awareness and purchase to retention and advocacy',
  ),
  purpose: text(
    'Voor inzicht in de hele klantreis, met onboarding, gebruik, service en vervolgaankopen',
    'For insight into the whole journey, with onboarding, use, service and repeat purchases',
  ),
  orderRule: usualOrders,
  stages: [
    {
      id: 'awareness',
      name: text('Bekendheid', 'Awareness'),
      question: text('‘Wie kan me hiermee helpen?’', '‘Who can help me with this?’'),
      strategy: text('Word gevonden door wie een behoefte heeft', 'Be found by people who have the need'),
      moments: ['need', 'notice'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'],
      touchpointTypes: ['social-ad', 'blog', 'word-of-mouth', 'social-post', 'press', 'event-fair'],
    },
    {
      id: 'consideration',
      name: text('Overweging', 'Consideration'),
      question: text('‘Wat past het best bij mij?’', '‘What suits me best?’'),
      strategy: text('Maak vergelijken makkelijk en eerlijk', 'Make comparing easy and honest'),
      moments: ['explore', 'compare', 'try'],
      kpis: ['ctr', 'timeOnPage', 'bounceRate', 'engagementRate', 'downloads', 'signUps', 'leads'],
      touchpointTypes: ['website', 'reviews', 'comparison-tool', 'product-page', 'search-ad', 'trial', 'demo', 'chat'],
    },
    {
      id: 'purchase',
      name: text('Aankoop', 'Purchase'),
      question: text('‘Kan ik dit met een gerust hart kopen?’', '‘Can I buy this with peace of mind?’'),
      strategy: text('Neem drempels en onzekerheid weg', 'Remove hurdles and uncertainty'),
      moments: ['decide', 'order'],
      kpis: ['conversion', 'cpa', 'aov', 'revenue', 'roas'],
      touchpointTypes: ['checkout', 'cart', 'quote', 'sales-call'],
    },
    {
      id: 'retention',
      name: text('Behoud', 'Retention'),
      question: text('‘Heb ik er plezier van, en blijf ik?’', '‘Do I enjoy it, and do I stay?’'),
      strategy: text(
        'Een goede start, hulp die klopt en een reden om terug te komen',
        'A good start, help that is right and a reason to come back',
      ),
      // By its touchpoints: a rule on orders would swallow what ambassadors do. Repeat orders have a touchpoint of their own.
      moments: ['receive', 'use', 'return'],
      kpis: ['csat', 'ces', 'clv', 'repeat', 'retention', 'churn'],
      touchpointTypes: [
        'onboarding',
        'customer-service',
        'repeat-order',
        'delivery',
        'how-to',
        'service-email',
        'survey',
        'loyalty-programme',
      ],
    },
    {
      id: 'advocacy',
      name: text('Aanbeveling', 'Advocacy'),
      question: text('‘Zou ik dit een ander aanraden?’', '‘Would I recommend this to someone?’'),
      strategy: text('Maak doorvertellen makkelijk en waardeer het', 'Make telling others easy and show you value it'),
      moments: ['recommend'],
      kpis: ['nps', 'referrals', 'referralRate'],
      touchpointTypes: ['review-written', 'referral', 'community'],
    },
  ],
  transitions: [
    { from: 'awareness', to: 'consideration', kind: 'forward', meaning: text('Gaat kiezen', 'Starts choosing') },
    { from: 'consideration', to: 'purchase', kind: 'forward', meaning: text('Koopt', 'Buys') },
    { from: 'purchase', to: 'retention', kind: 'forward', meaning: text('Begint en blijft', 'Starts and stays') },
    { from: 'retention', to: 'purchase', kind: 'loop', meaning: text('Koopt opnieuw', 'Buys again') },
    { from: 'retention', to: 'advocacy', kind: 'forward', meaning: text('Wordt ambassadeur', 'Becomes an advocate') },
    {
      from: 'advocacy',
      to: 'awareness',
      kind: 'referral',
      meaning: text('Brengt een nieuwe klant mee', 'Brings a new customer along'),
    },
  ],
}
