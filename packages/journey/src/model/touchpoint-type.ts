import { type Text, text } from '../language.ts'
import type { Moment } from '../moment.ts'
import type { Rule } from '../rule/rule.ts'

/** A kind of touchpoint that many journeys have, with what usually holds for it. All of it can be changed on the map. */
export interface TouchpointType {
  name: Text
  moment: Moment
  presence: 'online' | 'offline'
  media: 'paid' | 'owned' | 'earned'
  channel: Text
  /** A rule to start from. Event names follow the Segment spec, with the names Google Analytics 4 uses beside them. */
  suggestion: Rule
  /** Content that suits somebody at this moment. */
  content: Text
}

const named = (...value: string[]): Rule => ({ field: 'name', op: 'is', value })
const channelContains = (...value: string[]): Rule => ({ field: 'channel', op: 'contains', value })
const pageViewed: Rule = named('Page Viewed', 'page_view')
const onPage = (...value: string[]): Rule => ({ all: [pageViewed, { field: 'page', op: 'startsWith', value }] })
const heardFrom = (...value: string[]): Rule => ({
  all: [named('Survey Answered'), { field: 'properties.heard_from', op: 'is', value }],
})

const educational = text(
  'Laat iets zien of leer iets; nog niets verkopen',
  'Show or teach something; do not sell anything yet',
)
const comparison = text(
  'Vergelijkingen, cases en eerlijke antwoorden op twijfels',
  'Comparisons, cases and honest answers to doubts',
)
const persuasive = text(
  'Waarom juist jullie: voordelen, zekerheid en ervaringen van anderen',
  'Why you: benefits, certainty and what others say',
)
const helpful = text('Uitleg en hulp om er goed mee te beginnen', 'Explanation and help to get off to a good start')
const warm = text('Iets om mee terug te komen of door te vertellen', 'Something to come back for or to pass on')

export const touchpointTypes = {
  'social-ad': {
    name: text('Advertentie op social media', 'Social media ad'),
    moment: 'notice',
    presence: 'online',
    media: 'paid',
    channel: text('social media', 'social media'),
    suggestion: { all: [named('Ad Clicked', 'Ad Viewed'), channelContains('social', 'Social')] },
    content: educational,
  },
  'video-ad': {
    name: text('Video- of displayadvertentie', 'Video or display ad'),
    moment: 'notice',
    presence: 'online',
    media: 'paid',
    channel: text('video en display', 'video and display'),
    suggestion: { all: [named('Ad Clicked', 'Ad Viewed'), channelContains('video', 'display', 'Video', 'Display')] },
    content: educational,
  },
  'social-post': {
    name: text('Bericht op social media', 'Social media post'),
    moment: 'notice',
    presence: 'online',
    media: 'owned',
    channel: text('social media', 'social media'),
    suggestion: { all: [pageViewed, channelContains('organic social', 'Organic Social')] },
    content: educational,
  },
  'word-of-mouth': {
    name: text('Tip van een bekende', 'Tip from someone they know'),
    moment: 'notice',
    presence: 'offline',
    media: 'earned',
    channel: text('mond-tot-mond', 'word of mouth'),
    suggestion: heardFrom('colleague', 'neighbour', 'friend', 'family', 'collega', 'buur', 'vriend', 'familie'),
    content: text('Een verhaal dat makkelijk is na te vertellen', 'A story that is easy to retell'),
  },
  'event-fair': {
    name: text('Beurs of evenement', 'Fair or event'),
    moment: 'notice',
    presence: 'offline',
    media: 'owned',
    channel: text('beurs', 'fair'),
    suggestion: named('Event Attended', 'Badge Scanned'),
    content: educational,
  },
  blog: {
    name: text('Blogartikel', 'Blog post'),
    moment: 'need',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: onPage('/blog'),
    content: educational,
  },
  press: {
    name: text('Artikel in de media', 'Article in the press'),
    moment: 'need',
    presence: 'offline',
    media: 'earned',
    channel: text('pers', 'press'),
    suggestion: heardFrom('press', 'news', 'media', 'krant', 'nieuws'),
    content: educational,
  },
  'search-ad': {
    name: text('Advertentie in de zoekmachine', 'Search ad'),
    moment: 'explore',
    presence: 'online',
    media: 'paid',
    channel: text('zoeken', 'search'),
    suggestion: {
      all: [named('Ad Clicked'), channelContains('paid search', 'Paid Search', 'cpc')],
    },
    content: text('Precies het antwoord op de zoekvraag', 'Exactly the answer to the search'),
  },
  'organic-search': {
    name: text('Zoekresultaat', 'Search result'),
    moment: 'explore',
    presence: 'online',
    media: 'earned',
    channel: text('zoeken', 'search'),
    suggestion: { all: [pageViewed, channelContains('organic search', 'Organic Search')] },
    content: educational,
  },
  website: {
    name: text('Website', 'Website'),
    moment: 'explore',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: pageViewed,
    content: text('Wat jullie doen, voor wie en waarom', 'What you do, for whom and why'),
  },
  'product-page': {
    name: text('Productpagina', 'Product page'),
    moment: 'explore',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: named('Product Viewed', 'view_item'),
    content: comparison,
  },
  newsletter: {
    name: text('Nieuwsbrief', 'Newsletter'),
    moment: 'explore',
    presence: 'online',
    media: 'owned',
    channel: text('e-mail', 'e-mail'),
    suggestion: {
      all: [named('Email Opened', 'Email Clicked'), { not: { field: 'ordersSoFar', op: '>=', value: 1 } }],
    },
    content: educational,
  },
  webinar: {
    name: text('Webinar', 'Webinar'),
    moment: 'explore',
    presence: 'online',
    media: 'owned',
    channel: text('webinar', 'webinar'),
    suggestion: named('Webinar Registered', 'Webinar Attended'),
    content: educational,
  },
  'comparison-tool': {
    name: text('Keuzehulp of vergelijker', 'Product guide or comparison tool'),
    moment: 'compare',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: named('Guide Completed', 'Products Compared'),
    content: comparison,
  },
  reviews: {
    name: text('Reviews', 'Reviews'),
    moment: 'compare',
    presence: 'online',
    media: 'earned',
    channel: text('reviewsite', 'review site'),
    suggestion: { any: [onPage('/reviews', '/ervaringen'), heardFrom('reviews')] },
    content: text(
      'Ervaringen van mensen zoals zij, met jullie antwoord erbij',
      'What people like them say, with your reply',
    ),
  },
  whitepaper: {
    name: text('Whitepaper of case', 'Whitepaper or case'),
    moment: 'compare',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: named('Whitepaper Downloaded', 'File Downloaded', 'file_download'),
    content: comparison,
  },
  'sign-up': {
    name: text('Aanmelding voor nieuwsbrief of brochure', 'Newsletter or brochure sign-up'),
    moment: 'compare',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: named('Form Submitted', 'Newsletter Signed Up', 'Lead Captured', 'sign_up', 'generate_lead'),
    content: text('Zeg wat iemand krijgt, en hoe vaak', 'Say what people get, and how often'),
  },
  chat: {
    name: text('Chat', 'Chat'),
    moment: 'compare',
    presence: 'online',
    media: 'owned',
    channel: text('chat', 'chat'),
    suggestion: named('Chat Started', 'Live Chat Conversation Started'),
    content: text('Snel een antwoord van iemand die het weet', 'A quick answer from someone who knows'),
  },
  'shop-visit': {
    name: text('Bezoek aan de winkel', 'Shop visit'),
    moment: 'try',
    presence: 'offline',
    media: 'owned',
    channel: text('winkel', 'shop'),
    suggestion: named('Shop Visited', 'Store Visited'),
    content: text('Zelf zien, voelen en vragen', 'See, feel and ask for oneself'),
  },
  demo: {
    name: text('Demo', 'Demo'),
    moment: 'try',
    presence: 'online',
    media: 'owned',
    channel: text('demo', 'demo'),
    suggestion: named('Demo Requested', 'Demo Booked', 'Demo Attended'),
    content: comparison,
  },
  trial: {
    name: text('Proefrit of proefperiode', 'Test ride or trial'),
    moment: 'try',
    presence: 'offline',
    media: 'owned',
    channel: text('winkel of app', 'shop or app'),
    suggestion: named('Trial Started', 'Test Ride Done', 'Test Ride Booked'),
    content: text('Zelf proberen zonder verplichting', 'Try without obligation'),
  },
  quote: {
    name: text('Offerte', 'Quote'),
    moment: 'decide',
    presence: 'online',
    media: 'owned',
    channel: text('website of e-mail', 'website or e-mail'),
    suggestion: named('Quote Requested', 'Quote Sent', 'Offerte aangevraagd'),
    content: persuasive,
  },
  'sales-call': {
    name: text('Verkoopgesprek', 'Sales call'),
    moment: 'decide',
    presence: 'offline',
    media: 'owned',
    channel: text('verkoop', 'sales'),
    suggestion: named('Sales Call Held', 'Meeting Held'),
    content: persuasive,
  },
  cart: {
    name: text('Winkelwagen', 'Cart'),
    moment: 'decide',
    presence: 'online',
    media: 'owned',
    channel: text('webshop', 'web shop'),
    suggestion: named('Cart Viewed', 'Product Added', 'view_cart', 'add_to_cart'),
    content: persuasive,
  },
  checkout: {
    name: text('Afrekenen', 'Checkout'),
    moment: 'order',
    presence: 'online',
    media: 'owned',
    channel: text('webshop', 'web shop'),
    suggestion: named('Checkout Started', 'Order Completed', 'begin_checkout', 'purchase'),
    content: persuasive,
  },
  contract: {
    name: text('Contract', 'Contract'),
    moment: 'order',
    presence: 'offline',
    media: 'owned',
    channel: text('verkoop', 'sales'),
    suggestion: named('Contract Signed', 'Deal Won', 'Contract getekend'),
    content: text(
      'Heldere voorwaarden en wat er na de handtekening gebeurt',
      'Clear terms and what happens after signing',
    ),
  },
  invoice: {
    name: text('Factuur', 'Invoice'),
    moment: 'receive',
    presence: 'online',
    media: 'owned',
    channel: text('e-mail', 'e-mail'),
    suggestion: named('Invoice Sent', 'Invoice Paid'),
    content: text('Klopt met wat is beloofd, en meteen te begrijpen', 'Matches what was promised and is clear at once'),
  },
  delivery: {
    name: text('Bezorging', 'Delivery'),
    moment: 'receive',
    presence: 'offline',
    media: 'owned',
    channel: text('bezorging', 'delivery'),
    suggestion: named('Order Delivered', 'Order Shipped'),
    content: helpful,
  },
  onboarding: {
    name: text('Welkom en uitleg', 'Onboarding'),
    moment: 'receive',
    presence: 'online',
    media: 'owned',
    channel: text('app of e-mail', 'app or e-mail'),
    suggestion: named('Onboarding Started', 'Onboarding Completed', 'Account Created'),
    content: helpful,
  },
  'customer-service': {
    name: text('Klantenservice', 'Customer service'),
    moment: 'use',
    presence: 'offline',
    media: 'owned',
    channel: text('telefoon', 'phone'),
    suggestion: named('Call Answered', 'Ticket Opened', 'Ticket Closed'),
    content: text('Eén antwoord dat klopt, van iemand die je kent', 'One right answer, from someone who knows you'),
  },
  'how-to': {
    name: text('Handleiding of hulppagina', 'How-to or help page'),
    moment: 'use',
    presence: 'online',
    media: 'owned',
    channel: text('website', 'website'),
    suggestion: onPage('/help', '/support', '/klantenservice', '/faq'),
    content: helpful,
  },
  survey: {
    name: text('Enquête', 'Survey'),
    moment: 'use',
    presence: 'online',
    media: 'owned',
    channel: text('e-mail', 'e-mail'),
    suggestion: { all: [named('Survey Answered'), { field: 'score', op: '>=', value: 0 }] },
    content: text('Eén vraag, en laten zien wat ermee gebeurt', 'One question, and showing what is done with it'),
  },
  'service-email': {
    name: text('Servicemail', 'Service e-mail'),
    moment: 'return',
    presence: 'online',
    media: 'owned',
    channel: text('e-mail', 'e-mail'),
    suggestion: { all: [named('Email Clicked', 'Email Opened'), { field: 'ordersSoFar', op: '>=', value: 1 }] },
    content: warm,
  },
  'repeat-order': {
    name: text('Vervolgbestelling', 'Repeat order'),
    moment: 'return',
    presence: 'online',
    media: 'owned',
    channel: text('webshop', 'web shop'),
    suggestion: { all: [named('Order Completed', 'purchase'), { field: 'ordersSoFar', op: '>=', value: 2 }] },
    content: warm,
  },
  'loyalty-programme': {
    name: text('Spaarprogramma of klantenclub', 'Loyalty programme'),
    moment: 'return',
    presence: 'online',
    media: 'owned',
    channel: text('app', 'app'),
    suggestion: named('Reward Redeemed', 'Points Earned'),
    content: warm,
  },
  community: {
    name: text('Community', 'Community'),
    moment: 'recommend',
    presence: 'online',
    media: 'earned',
    channel: text('community', 'community'),
    suggestion: named('Community Joined', 'Post Published'),
    content: warm,
  },
  'review-written': {
    name: text('Review schrijven', 'Writing a review'),
    moment: 'recommend',
    presence: 'online',
    media: 'earned',
    channel: text('reviewsite', 'review site'),
    suggestion: named('Product Reviewed', 'Review Written'),
    content: text('Een vriendelijk verzoek op het goede moment', 'A kind request at the right moment'),
  },
  referral: {
    name: text('Vrienden uitnodigen', 'Refer a friend'),
    moment: 'recommend',
    presence: 'online',
    media: 'earned',
    channel: text('mond-tot-mond', 'word of mouth'),
    suggestion: named('Invite Sent', 'Product Shared', 'share'),
    content: warm,
  },
} as const satisfies Record<string, TouchpointType>

export type TouchpointTypeId = keyof typeof touchpointTypes
export const touchpointTypeIds = Object.keys(touchpointTypes) as [TouchpointTypeId, ...TouchpointTypeId[]]

/** The type a touchpoint names, or null when it names none that is known. */
export const touchpointTypeOf = (id: string | undefined): TouchpointType | null =>
  id !== undefined && Object.hasOwn(touchpointTypes, id) ? touchpointTypes[id as TouchpointTypeId] : null
