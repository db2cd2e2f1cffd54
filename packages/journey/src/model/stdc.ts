import { text } from '../language.ts'
import type { Model } from './model.ts'
import { usualOrders } from './order-rule.ts'

/** See-Think-Do-Care (Avinash Kaushik): stages by what people intend, not by what they feel. */
export const stdc: Model = {
  id: 'stdc',
  name: text('See-Think-Do-Care', 'See-Think-Do-Care'),
  shape: 'line',
  summary: text(
    'Vier groepen naar wat mensen van plan zijn: nog niets, overwegen, kopen, terugkomen',
    'Four groups by what people intend: nothing yet, considering, buying, coming back',
  ),
  purpose: text(
    'Voor marketing en content over de hele klantreis, als mensen eerst vergelijken voor ze kopen',
    'For marketing and content across the whole journey, when people compare before they buy',
  ),
  orderRule: usualOrders,
  stages: [
    {
      id: 'see',
      name: text('See', 'See'),
      question: text('‘Zou dit iets voor mij zijn?’', '‘Could this be something for me?’'),
      strategy: text(
        'Wees zichtbaar voor iedereen die ooit klant kan worden, zonder iets te verkopen',
        'Be visible to everyone who could ever be a customer, without selling anything',
      ),
      moments: ['need', 'notice'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'],
      touchpointTypes: ['social-ad', 'blog', 'word-of-mouth', 'social-post', 'video-ad', 'event-fair', 'press'],
    },
    {
      id: 'think',
      name: text('Think', 'Think'),
      question: text('‘Welke past bij mij?’', '‘Which one suits me?’'),
      strategy: text(
        'Help kiezen: vergelijkingen, reviews en eerlijke antwoorden op twijfels',
        'Help people choose: comparisons, reviews and honest answers to doubts',
      ),
      moments: ['explore', 'compare', 'try'],
      kpis: ['ctr', 'timeOnPage', 'bounceRate', 'engagementRate', 'downloads', 'signUps', 'leads'],
      touchpointTypes: [
        'comparison-tool',
        'reviews',
        'search-ad',
        'product-page',
        'website',
        'trial',
        'shop-visit',
        'whitepaper',
        'sign-up',
        'chat',
      ],
    },
    {
      id: 'do',
      name: text('Do', 'Do'),
      question: text('‘Ik hak de knoop door’', '‘I am making the decision’'),
      strategy: text(
        'Maak bestellen makkelijk: een duidelijk aanbod, geen verrassingen, zekerheid',
        'Make ordering easy: a clear offer, no surprises, certainty',
      ),
      moments: ['decide', 'order'],
      kpis: ['conversion', 'cpa', 'aov', 'revenue', 'roas'],
      touchpointTypes: ['cart', 'checkout', 'quote', 'sales-call'],
    },
    {
      id: 'care',
      name: text('Care', 'Care'),
      question: text('‘Ik kom terug, en ik vertel het door’', '‘I come back, and I tell others’'),
      strategy: text(
        'Zorg voor wie al klant is: service, herinneringen die helpen, en een reden om het door te vertellen',
        'Look after existing customers: service, reminders that help and a reason to tell others',
      ),
      moments: ['receive', 'use', 'return', 'recommend'],
      // Kaushik: a Care customer is one with two or more purchases.
      rule: { field: 'ordersSoFar', op: '>=', value: 2 },
      kpis: ['nps', 'csat', 'clv', 'repeat', 'retention', 'churn', 'referrals'],
      touchpointTypes: [
        'customer-service',
        'service-email',
        'delivery',
        'onboarding',
        'how-to',
        'survey',
        'repeat-order',
        'loyalty-programme',
        'review-written',
        'referral',
        'community',
      ],
    },
  ],
  transitions: [
    { from: 'see', to: 'think', kind: 'forward', meaning: text('Gaat erover nadenken', 'Starts to consider it') },
    { from: 'think', to: 'do', kind: 'forward', meaning: text('Gaat kopen', 'Goes to buy') },
    {
      from: 'do',
      to: 'think',
      kind: 'back',
      meaning: text('Twijfelt en vergelijkt opnieuw', 'Doubts and compares again'),
    },
    { from: 'do', to: 'care', kind: 'forward', meaning: text('Bestelt opnieuw', 'Orders again') },
    {
      from: 'care',
      to: 'see',
      kind: 'referral',
      meaning: text('Vertelt het door aan iemand die nog niets zoekt', 'Tells someone who is not looking yet'),
    },
  ],
}
