import { text } from '../language.ts'
import type { Model } from './model.ts'
import { usualOrders } from './order-rule.ts'

/** The sales funnel: who is left after each step towards a first order. */
export const funnel: Model = {
  id: 'funnel',
  name: text('Salestrechter', 'Sales funnel'),
  shape: 'line',
  summary: text(
    'Van bezoeker tot klant; in elke fase blijven er minder over',
    'From visitor to customer; fewer are left in each stage',
  ),
  purpose: text(
    'Voor klantenwerving, met of zonder leads en opvolging, als je wilt weten waar mensen afhaken',
    'For winning customers, with or without leads and follow-up, when you want to know where people drop out',
  ),
  orderRule: usualOrders,
  stages: [
    {
      id: 'visitor',
      name: text('Bezoeker', 'Visitor'),
      question: text('‘Wat hebben ze hier?’', '‘What do they have here?’'),
      strategy: text('Trek de juiste bezoekers, niet de meeste', 'Attract the right visitors, not the most'),
      moments: ['need', 'notice', 'explore'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement', 'ctr'],
      touchpointTypes: ['search-ad', 'website', 'social-ad', 'blog', 'organic-search', 'product-page', 'webinar'],
    },
    {
      id: 'lead',
      name: text('Lead', 'Lead'),
      question: text('‘Kan dit mijn probleem oplossen?’', '‘Could this solve my problem?’'),
      strategy: text(
        'Geef iets waar mensen hun gegevens graag voor achterlaten',
        'Offer something people gladly leave their details for',
      ),
      moments: ['compare'],
      kpis: ['timeOnPage', 'bounceRate', 'engagementRate', 'downloads', 'signUps', 'leads'],
      touchpointTypes: ['sign-up', 'whitepaper', 'chat', 'comparison-tool', 'reviews'],
      forConsumers: {
        name: text('Geïnteresseerde', 'Interested'),
        touchpointTypes: ['reviews', 'comparison-tool', 'sign-up', 'chat'],
      },
    },
    {
      id: 'qualified-lead',
      name: text('Gekwalificeerde lead', 'Qualified lead'),
      question: text('‘Werkt het ook bij mij?’', '‘Will it work for me?’'),
      strategy: text(
        'Laat het zien in hun eigen situatie en ontdek of het past',
        'Show it in their own situation and find out whether it fits',
      ),
      moments: ['try'],
      kpis: ['leads'],
      touchpointTypes: ['demo', 'trial', 'shop-visit'],
      forConsumers: {
        name: text('Serieuze interesse', 'Serious interest'),
        touchpointTypes: ['trial', 'shop-visit'],
      },
    },
    {
      id: 'offer',
      name: text('Offerte', 'Offer'),
      question: text('‘Is het zijn prijs waard?’', '‘Is it worth the price?’'),
      strategy: text(
        'Een helder voorstel en snel antwoord op bezwaren',
        'A clear proposal and quick replies to objections',
      ),
      moments: ['decide'],
      kpis: ['cpa'],
      touchpointTypes: ['quote', 'sales-call', 'cart'],
      forConsumers: { name: text('Bijna besteld', 'About to order'), touchpointTypes: ['cart'] },
    },
    {
      id: 'customer',
      name: text('Klant', 'Customer'),
      question: text('‘Heb ik goed gekozen?’', '‘Did I choose well?’'),
      strategy: text('Maak de start makkelijk en blijf bereikbaar', 'Make starting easy and stay within reach'),
      moments: ['order', 'receive', 'use', 'return', 'recommend'],
      // A customer is anyone from the first order on, whatever they do next.
      rule: { field: 'ordersSoFar', op: '>=', value: 1 },
      kpis: ['conversion', 'orders', 'revenue', 'aov', 'roas'],
      touchpointTypes: ['checkout', 'contract', 'onboarding', 'delivery', 'customer-service', 'review-written'],
      forConsumers: {
        name: text('Klant', 'Customer'),
        touchpointTypes: ['checkout', 'delivery', 'customer-service', 'review-written'],
      },
    },
  ],
  transitions: [
    {
      from: 'visitor',
      to: 'lead',
      kind: 'forward',
      meaning: text('Laat gegevens achter', 'Leaves contact details'),
    },
    { from: 'lead', to: 'qualified-lead', kind: 'forward', meaning: text('Blijkt te passen', 'Turns out to fit') },
    { from: 'qualified-lead', to: 'offer', kind: 'forward', meaning: text('Vraagt een voorstel', 'Asks for an offer') },
    { from: 'offer', to: 'customer', kind: 'forward', meaning: text('Bestelt', 'Orders') },
    {
      from: 'visitor',
      to: 'customer',
      kind: 'skip',
      meaning: text('Bestelt meteen, zonder lead te worden', 'Orders at once without becoming a lead'),
    },
  ],
}
