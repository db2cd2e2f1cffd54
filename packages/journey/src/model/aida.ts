import { text } from '../language.ts'
import type { Model } from './model.ts'
import { usualOrders } from './order-rule.ts'

/** AIDA ends with the action: what follows an order lies outside this model, so those moments have no stage here. */
export const aida: Model = {
  id: 'aida',
  name: text('AIDA', 'AIDA'),
  shape: 'line',
  summary: text(
    'Van aandacht via interesse en verlangen naar actie, in één rechte lijn',
    'From attention through interest and desire to action, in one straight line',
  ),
  purpose: text(
    'Voor campagnes, landingspagina’s en impulsaankopen, als nieuwe klanten winnen het doel is',
    'For campaigns, landing pages and impulse purchases, when winning new customers is the goal',
  ),
  orderRule: usualOrders,
  stages: [
    {
      id: 'attention',
      name: text('Aandacht', 'Attention'),
      question: text('‘Wat zie ik daar?’', '‘What is that?’'),
      strategy: text(
        'Val op bij de juiste mensen, met één duidelijke boodschap',
        'Stand out to the right people with one clear message',
      ),
      moments: ['need', 'notice'],
      kpis: ['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'],
      touchpointTypes: ['social-ad', 'video-ad', 'word-of-mouth', 'blog'],
    },
    {
      id: 'interest',
      name: text('Interesse', 'Interest'),
      question: text('‘Is dit iets voor mij?’', '‘Is this something for me?’'),
      strategy: text(
        'Vertel wat het oplost en maak verder lezen makkelijk',
        'Tell what it solves and make reading on easy',
      ),
      moments: ['explore'],
      kpis: ['ctr', 'timeOnPage', 'bounceRate'],
      touchpointTypes: ['website', 'search-ad', 'product-page', 'newsletter'],
    },
    {
      id: 'desire',
      name: text('Verlangen', 'Desire'),
      question: text('‘Wil ik dit hebben?’', '‘Do I want this?’'),
      strategy: text(
        'Laat zien hoe het voelt om het te hebben, en bewijs het met ervaringen',
        'Show what having it is like, and prove it with what others say',
      ),
      moments: ['compare', 'try'],
      kpis: ['engagementRate', 'downloads', 'signUps', 'leads'],
      touchpointTypes: ['reviews', 'trial', 'comparison-tool', 'shop-visit'],
    },
    {
      id: 'action',
      name: text('Actie', 'Action'),
      question: text('‘Hoe regel ik het, nu?’', '‘How do I arrange it, now?’'),
      strategy: text(
        'Eén duidelijke knop: kopen, een offerte vragen of je aanmelden; neem elke drempel weg',
        'One clear button: buy, ask for a quote or sign up; remove every hurdle',
      ),
      moments: ['decide', 'order'],
      kpis: ['conversion', 'cpa', 'aov', 'revenue', 'roas'],
      // A sign-up may be the campaign's action: it is drawn here by hand, in other models it stands by its moment.
      touchpointTypes: ['cart', 'checkout', 'quote', 'sign-up'],
    },
  ],
  transitions: [
    {
      from: 'attention',
      to: 'interest',
      kind: 'forward',
      meaning: text('Wil er meer van weten', 'Wants to know more'),
    },
    { from: 'interest', to: 'desire', kind: 'forward', meaning: text('Gaat het willen', 'Comes to want it') },
    { from: 'desire', to: 'action', kind: 'forward', meaning: text('Doet het', 'Acts') },
    {
      from: 'attention',
      to: 'action',
      kind: 'skip',
      meaning: text('Impuls: ziet het en doet het meteen', 'Impulse: sees it and acts at once'),
    },
  ],
}
