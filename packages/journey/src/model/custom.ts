import { text } from '../language.ts'
import type { Model } from './model.ts'
import { usualOrders } from './order-rule.ts'

/** A neutral line to start one's own model from; stages are renamed, added and removed on the map itself. */
export const custom: Model = {
  id: 'custom',
  name: text('Eigen model', 'Own model'),
  shape: 'line',
  summary: text(
    'Vier gewone fasen om zelf te hernoemen, te splitsen en aan te vullen',
    'Four plain stages to rename, split and add to',
  ),
  purpose: text(
    'Voor een klantreis die in geen van de andere modellen past',
    'For a journey that fits none of the other models',
  ),
  orderRule: usualOrders,
  stages: [
    {
      id: 'orient',
      name: text('Oriënteren', 'Orient'),
      question: text('‘Wat is er mogelijk?’', '‘What is possible?’'),
      strategy: text('Wees vindbaar en geef antwoord op de eerste vraag', 'Be found and answer the first question'),
      moments: ['need', 'notice', 'explore'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'],
      touchpointTypes: ['website', 'word-of-mouth', 'search-ad', 'social-ad', 'blog'],
    },
    {
      id: 'choose',
      name: text('Kiezen', 'Choose'),
      question: text('‘Wat kies ik?’', '‘What do I choose?’'),
      strategy: text('Help vergelijken en neem twijfel weg', 'Help compare and remove doubt'),
      moments: ['compare', 'try', 'decide'],
      kpis: ['ctr', 'timeOnPage', 'bounceRate', 'engagementRate', 'downloads', 'signUps', 'leads'],
      touchpointTypes: ['reviews', 'comparison-tool', 'quote', 'trial', 'cart'],
    },
    {
      id: 'buy',
      name: text('Kopen', 'Buy'),
      question: text('‘Is het goed geregeld?’', '‘Is it all arranged?’'),
      strategy: text('Maak bestellen en ontvangen makkelijk', 'Make ordering and receiving easy'),
      moments: ['order', 'receive'],
      kpis: ['conversion', 'cpa', 'aov', 'revenue', 'roas'],
      touchpointTypes: ['checkout', 'delivery', 'onboarding', 'contract', 'invoice'],
    },
    {
      id: 'use',
      name: text('Gebruiken', 'Use'),
      question: text('‘Ben ik er blij mee?’', '‘Am I happy with it?’'),
      strategy: text('Help, luister en geef een reden om terug te komen', 'Help, listen and give a reason to return'),
      moments: ['use', 'return', 'recommend'],
      kpis: ['nps', 'csat', 'clv', 'repeat', 'retention', 'churn', 'referrals'],
      touchpointTypes: ['customer-service', 'service-email', 'how-to', 'survey', 'referral'],
    },
  ],
  transitions: [
    { from: 'orient', to: 'choose', kind: 'forward', meaning: text('Gaat vergelijken', 'Starts comparing') },
    { from: 'choose', to: 'buy', kind: 'forward', meaning: text('Koopt', 'Buys') },
    { from: 'buy', to: 'use', kind: 'forward', meaning: text('Gaat het gebruiken', 'Starts using it') },
    { from: 'use', to: 'buy', kind: 'loop', meaning: text('Koopt opnieuw', 'Buys again') },
  ],
}
