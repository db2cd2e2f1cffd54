import { text } from '../language.ts'
import type { Model } from './model.ts'
import { usualOrders } from './order-rule.ts'

/** McKinsey's consumer decision journey: a circle in which a satisfied customer buys again without comparing again. */
export const loyaltyLoop: Model = {
  id: 'loyalty-loop',
  name: text('Loyalty Loop', 'Loyalty Loop'),
  shape: 'loop',
  summary: text(
    'Een cirkel: wie tevreden is, slaat het vergelijken de volgende keer over en beveelt je aan',
    'A circle: satisfied customers skip comparing the next time and recommend you',
  ),
  purpose: text(
    'Voor klantbehoud en klantwaarde, als klanten vaker kunnen kopen',
    'For retention and customer value, when customers can buy more than once',
  ),
  orderRule: usualOrders,
  stages: [
    {
      id: 'initial-consideration',
      name: text('Eerste overweging', 'Initial consideration'),
      question: text('‘Aan wie denk ik het eerst?’', '‘Who comes to mind first?’'),
      strategy: text(
        'Zorg dat je bij de paar merken hoort waar mensen aan denken',
        'Be among the few brands people think of',
      ),
      moments: ['need', 'notice'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'],
      touchpointTypes: ['social-ad', 'word-of-mouth', 'blog', 'social-post', 'video-ad', 'press', 'event-fair'],
    },
    {
      id: 'active-evaluation',
      name: text('Actief vergelijken', 'Active evaluation'),
      question: text('‘Wie valt erbij, en wie valt af?’', '‘Who do I add, and who do I drop?’'),
      strategy: text(
        'Kom op de lijst en blijf erop: bewijs, reviews en zelf proberen',
        'Get on the list and stay there: proof, reviews and trying it out',
      ),
      moments: ['explore', 'compare', 'try'],
      kpis: ['ctr', 'timeOnPage', 'bounceRate', 'engagementRate', 'downloads', 'signUps', 'leads'],
      touchpointTypes: [
        'reviews',
        'comparison-tool',
        'search-ad',
        'product-page',
        'website',
        'trial',
        'shop-visit',
        'chat',
      ],
    },
    {
      id: 'moment-of-purchase',
      name: text('Moment van aankoop', 'Moment of purchase'),
      question: text('‘Koop ik hier, en nu?’', '‘Do I buy here, and now?’'),
      strategy: text(
        'Maak de laatste stap zeker en makkelijk, ook voor wie terugkomt',
        'Make the last step safe and easy, for returning customers too',
      ),
      moments: ['decide', 'order'],
      kpis: ['conversion', 'visitConversion', 'cpa', 'aov', 'revenue'],
      touchpointTypes: ['checkout', 'cart', 'quote', 'sales-call'],
    },
    {
      id: 'post-purchase-experience',
      name: text('Ervaring na aankoop', 'Post-purchase experience'),
      question: text('‘Is het wat me beloofd is?’', '‘Is it what I was promised?’'),
      strategy: text(
        'Maak waar wat je beloofde; hier wordt de volgende aankoop verdiend',
        'Keep your promise; the next purchase is earned here',
      ),
      moments: ['receive', 'use', 'return', 'recommend'],
      kpis: ['nps', 'csat', 'ces', 'firstResponse', 'clv', 'repeat', 'retention', 'churn', 'referrals'],
      touchpointTypes: [
        'delivery',
        'customer-service',
        'onboarding',
        'how-to',
        'service-email',
        'survey',
        'loyalty-programme',
        'review-written',
        'community',
        'referral',
      ],
    },
  ],
  transitions: [
    {
      from: 'initial-consideration',
      to: 'active-evaluation',
      kind: 'forward',
      meaning: text('Gaat merken vergelijken', 'Starts comparing brands'),
    },
    {
      from: 'active-evaluation',
      to: 'moment-of-purchase',
      kind: 'forward',
      meaning: text('Kiest', 'Chooses'),
    },
    {
      from: 'moment-of-purchase',
      to: 'post-purchase-experience',
      kind: 'forward',
      meaning: text('Ontvangt en gebruikt het', 'Receives and uses it'),
    },
    {
      from: 'post-purchase-experience',
      to: 'moment-of-purchase',
      kind: 'loop',
      meaning: text(
        'Loyalty loop: koopt opnieuw zonder opnieuw te vergelijken',
        'Loyalty loop: buys again without comparing again',
      ),
    },
    {
      from: 'post-purchase-experience',
      to: 'active-evaluation',
      kind: 'back',
      meaning: text('Vergelijkt eerst opnieuw', 'Compares again first'),
    },
    {
      from: 'post-purchase-experience',
      to: 'initial-consideration',
      kind: 'referral',
      meaning: text(
        'Een aanbeveling laat de cirkel beginnen voor een nieuwe klant',
        'A recommendation starts the circle for a new customer',
      ),
    },
  ],
}
