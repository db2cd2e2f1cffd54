import { text } from '../language.ts'
import type { Model } from './model.ts'
import { businessOrders } from './order-rule.ts'

/** The B2B journey: a buying group decides over months. Problem to decision is the buyer journey, a part of the whole. */
export const b2b: Model = {
  id: 'b2b',
  name: text('B2B-klantreis', 'B2B journey'),
  shape: 'line',
  summary: text(
    'Van probleem tot besluit met meerdere beslissers, en daarna de hele klantrelatie',
    'From problem to decision with several deciders, and then the whole customer relationship',
  ),
  purpose: text(
    'Voor zakelijke verkoop met een lange oriëntatie, waarin onder anderen IT, inkoop en directie meebeslissen',
    'For business sales with a long orientation in which IT, procurement, the board and others decide together',
  ),
  orderRule: businessOrders,
  stages: [
    {
      id: 'problem-definition',
      name: text('Probleem bepalen', 'Problem definition'),
      question: text('‘Wat kost dit probleem ons?’', '‘What does this problem cost us?’'),
      strategy: text(
        'Help het probleem onder woorden te brengen, nog zonder oplossing',
        'Help put the problem into words, without a solution yet',
      ),
      moments: ['need', 'notice'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'],
      touchpointTypes: ['blog', 'event-fair', 'social-post', 'word-of-mouth', 'press', 'social-ad'],
      buyerJourney: true,
    },
    {
      id: 'requirements',
      name: text('Eisen opstellen', 'Requirements'),
      question: text('‘Waaraan moet een oplossing voldoen?’', '‘What must a solution meet?’'),
      strategy: text(
        'Geef elke beslisser de kennis die bij die rol hoort',
        'Give every decider the knowledge their role needs',
      ),
      moments: ['explore'],
      kpis: ['ctr', 'timeOnPage', 'bounceRate', 'engagementRate'],
      touchpointTypes: ['webinar', 'website', 'search-ad', 'organic-search', 'newsletter'],
      buyerJourney: true,
    },
    {
      id: 'evaluation',
      name: text('Leveranciers vergelijken', 'Evaluation'),
      question: text('‘Wie kan dit aantoonbaar?’', '‘Who can prove they can do this?’'),
      strategy: text(
        'Bewijs het: cases uit dezelfde branche, een demo met hun eigen gegevens, referenties',
        'Prove it: cases from the same industry, a demo with their own data, references',
      ),
      moments: ['compare', 'try'],
      kpis: ['downloads', 'signUps', 'leads'],
      touchpointTypes: ['whitepaper', 'demo', 'reviews', 'trial', 'comparison-tool', 'sign-up'],
      buyerJourney: true,
    },
    {
      id: 'decision-making',
      name: text('Besluiten', 'Decision-making'),
      question: text(
        '‘Krijgen we iedereen mee, en verdient het zich terug?’',
        '‘Will everyone agree, and does it pay back?’',
      ),
      strategy: text(
        'Geef je voorstander een sluitende businesscase met ROI, risico’s en planning',
        'Give your champion a sound business case with ROI, risks and planning',
      ),
      moments: ['decide', 'order'],
      kpis: ['conversion', 'orders', 'revenue', 'cpa'],
      touchpointTypes: ['sales-call', 'quote', 'contract'],
      buyerJourney: true,
    },
    {
      id: 'implementation',
      name: text('Invoeren', 'Implementation'),
      question: text('‘Loopt het zoals afgesproken?’', '‘Is it going as agreed?’'),
      strategy: text(
        'Eén plan, één aanspreekpunt en snel een eerste resultaat',
        'One plan, one contact and an early first result',
      ),
      moments: ['receive'],
      kpis: ['csat', 'ces', 'firstResponse'],
      touchpointTypes: ['onboarding', 'invoice', 'delivery'],
    },
    {
      id: 'use-and-growth',
      name: text('Gebruiken en uitbreiden', 'Use and growth'),
      question: text('‘Levert het op wat we dachten?’', '‘Does it bring what we expected?’'),
      strategy: text(
        'Laat de opbrengst zien, los problemen op en groei mee',
        'Show the return, solve problems and grow along',
      ),
      moments: ['use', 'return'],
      kpis: ['csat', 'clv', 'repeat', 'retention', 'churn'],
      touchpointTypes: ['customer-service', 'how-to', 'survey', 'service-email'],
    },
    {
      id: 'advocacy',
      name: text('Aanbevelen', 'Advocacy'),
      question: text('‘Durven we hier onze naam aan te verbinden?’', '‘Would we put our name to this?’'),
      strategy: text(
        'Maak van tevreden klanten referenties voor de volgende',
        'Turn satisfied customers into references for the next',
      ),
      moments: ['recommend'],
      kpis: ['nps', 'referrals'],
      touchpointTypes: ['review-written', 'community', 'referral'],
    },
  ],
  transitions: [
    {
      from: 'problem-definition',
      to: 'requirements',
      kind: 'forward',
      meaning: text('Het probleem krijgt een eigenaar', 'The problem gets an owner'),
    },
    {
      from: 'requirements',
      to: 'evaluation',
      kind: 'forward',
      meaning: text('Er komt een lijst met leveranciers', 'A list of suppliers is drawn up'),
    },
    {
      from: 'evaluation',
      to: 'requirements',
      kind: 'back',
      meaning: text('Een nieuwe beslisser brengt nieuwe eisen', 'A new decider brings new requirements'),
    },
    {
      from: 'evaluation',
      to: 'decision-making',
      kind: 'forward',
      meaning: text('Er is een voorkeur', 'There is a preference'),
    },
    {
      from: 'decision-making',
      to: 'evaluation',
      kind: 'back',
      meaning: text('Iemand is nog niet overtuigd', 'Somebody is not convinced yet'),
    },
    {
      from: 'decision-making',
      to: 'implementation',
      kind: 'forward',
      meaning: text('Het contract is getekend', 'The contract is signed'),
    },
    { from: 'implementation', to: 'use-and-growth', kind: 'forward', meaning: text('In gebruik', 'In use') },
    {
      from: 'use-and-growth',
      to: 'decision-making',
      kind: 'loop',
      meaning: text('Verlengt of breidt uit', 'Renews or extends'),
    },
    {
      from: 'use-and-growth',
      to: 'advocacy',
      kind: 'forward',
      meaning: text('Wordt referentie', 'Becomes a reference'),
    },
    {
      from: 'advocacy',
      to: 'problem-definition',
      kind: 'referral',
      meaning: text('Brengt een ander bedrijf op een idee', 'Gives another company the idea'),
    },
  ],
}
