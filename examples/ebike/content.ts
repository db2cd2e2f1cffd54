import type {
  EvidenceState,
  Journey,
  MetricId,
  Moment,
  OwnMeasure,
  Rule,
  Text,
  TouchpointTypeId,
} from '@wegwijs/journey'
import { condition, either, named } from './rules.ts'

/** The e-bike journey in both languages, once. Ids, moments, rules and figures are the same in each. */

/** Dutch and English; a single string is the same word in both. */
const both = (nl: string, en: string = nl): Text => ({ nl, en })

export const title = both('Ik koop een e-bike', 'I buy an e-bike')
export const organisation = 'Rugwind'
export const journeyOwner = both('Sanne (marketing)')
export const scope = {
  audience: both('Particulieren in Midden-Nederland', 'Consumers in the central Netherlands'),
  useCase: both('Van eerste idee tot tweede bestelling', 'From first idea to second order'),
  channels: [both('web'), both('winkel', 'shop'), both('telefoon', 'phone'), both('e-mail')],
}
export const reviewTriggers = [
  both('Nieuw model of nieuwe dienst', 'New model or new service'),
  both('Vernieuwde webshop', 'Rebuilt web shop'),
  both('Andere levertijden', 'Changed delivery times'),
]

const departments = {
  Sanne: both('marketing'),
  Jeroen: both('e-commerce'),
  Ilse: both('winkels', 'shops'),
  Karim: both('klantenservice', 'customer service'),
  Thea: both('werkplaats', 'workshop'),
}
type Owner = keyof typeof departments
export const departmentOf = (owner: Owner): Text => departments[owner]

export type StageId = 'see' | 'think' | 'do' | 'care'
export const stages: Record<StageId, { name: string; question: Text; moments: Moment[]; rule?: Rule }> = {
  see: {
    name: 'See',
    question: both('‘Zou dit iets voor mij zijn?’', '‘Could this be something for me?’'),
    moments: ['need', 'notice'],
  },
  think: {
    name: 'Think',
    question: both('‘Welke past bij mij?’', '‘Which one suits me?’'),
    moments: ['explore', 'compare', 'try'],
  },
  do: {
    name: 'Do',
    question: both('‘Ik hak de knoop door’', '‘I am making the decision’'),
    moments: ['decide', 'order'],
  },
  care: {
    name: 'Care',
    question: both('‘Ik kom terug, en ik vertel het door’', '‘I come back, and I tell others’'),
    moments: ['receive', 'use', 'return', 'recommend'],
    rule: condition('ordersSoFar', '>=', 2),
  },
}

type PersonaId = 'lotte' | 'gerrit'
interface PersonaContent {
  name: string
  who: Text
  goal: Text
  job: Text
  frustrations: Text
  challenge: Text
  looksOn: Text
  quote: Text
  segment: Rule
}
export const personas: Record<PersonaId, PersonaContent> = {
  lotte: {
    name: 'Lotte Veenstra',
    who: both(
      '36, hr-adviseur in een ziekenhuis in Zwolle; woont in Dalfsen met partner en twee kinderen; 12 km naar het werk; één auto te veel',
      '36, HR adviser at a hospital in Zwolle; lives in Dalfsen with partner and two children; 12 km to work; one car too many',
    ),
    goal: both(
      'De tweede auto de deur uit zonder dat de ochtend stressvoller wordt',
      'Get rid of the second car without making the mornings more stressful',
    ),
    job: both(
      'Als ik om half negen op mijn werk moet zijn, wil ik droog en zonder zweet aankomen, zodat ik meteen kan beginnen',
      'When I have to be at work by half past eight, I want to arrive dry and not sweaty, so that I can start right away',
    ),
    frustrations: both(
      'Specificaties zonder uitleg; pas op het eind horen wat iets kost of wanneer het komt; winkels die sluiten als zij uit haar werk komt',
      'Specifications without explanation; hearing only at the end what it costs or when it comes; shops that close when she leaves work',
    ),
    challenge: both('Kiezen zonder er een dagtaak van te maken', 'Choosing without making it a full-time job'),
    looksOn: both(
      'Instagram, Google op haar telefoon, collega’s, het personeelsportaal',
      'Instagram, Google on her phone, colleagues, the staff portal',
    ),
    quote: both(
      '“Zeg me gewoon welke twee ik moet proberen, en wanneer hij er staat.”',
      '“Just tell me which two to try, and when it will be here.”',
    ),
    segment: {
      all: [condition('properties.first_device', 'is', 'mobile'), condition('properties.category', 'is', 'woon-werk')],
    },
  },
  gerrit: {
    name: 'Gerrit Mulder',
    who: both(
      '67, pas gestopt als wiskundeleraar; woont in Ermelo met zijn vrouw Ria, die al een e-bike heeft',
      '67, recently retired maths teacher; lives in Ermelo with his wife Ria, who already has an e-bike',
    ),
    goal: both('Ria weer bijhouden en samen dagtochten maken', 'Keep up with Ria again and go on day trips together'),
    job: both(
      'Als we zestig kilometer gaan fietsen, wil ik niet op de accu hoeven letten, zodat ik van de rit kan genieten',
      'When we cycle sixty kilometres, I do not want to keep an eye on the battery, so that I can enjoy the ride',
    ),
    frustrations: both(
      'Verkopers die over wattuur beginnen; webshops waar je niemand te pakken krijgt; het idee dat hij ‘aan een e-bike toe’ is',
      'Salespeople who start about watt-hours; web shops where nobody answers; the idea that he ‘has reached the e-bike age’',
    ),
    challenge: both(
      'Een eerlijke prijs voor zijn oude, goed onderhouden fiets',
      'A fair price for his old, well-kept bike',
    ),
    looksOn: both(
      'Zwager en fietsvrienden, consumententests, de winkel, de telefoon',
      'Brother-in-law and cycling friends, consumer tests, the shop, the phone',
    ),
    quote: both(
      '“Ik wil hem eerst voelen. Daarna praten we over geld.”',
      '“I want to feel it first. Then we talk about money.”',
    ),
    segment: {
      all: [either(named('Test Ride Done'), named('Call Answered')), condition('properties.category', 'is', 'toer')],
    },
  },
}

interface TouchpointContent {
  type: TouchpointTypeId
  stage: StageId
  moment: Moment
  name: Text
  channel: Text
  presence: 'online' | 'offline'
  media: 'paid' | 'owned' | 'earned'
  owner: Owner
  message: Text
  proof: Text
  callToAction?: Text
  rule: Rule
}
/** In map order. Surveys name the touchpoint they ask about by these ids, in the property `touchpoint`. */
const touchpoints = {
  'tp-video': {
    type: 'social-ad',
    stage: 'see',
    moment: 'notice',
    name: both('Instagram-video ‘In 28 minuten langs de file’', 'Instagram video ‘Past the traffic jam in 28 minutes’'),
    channel: both('social'),
    presence: 'online',
    media: 'paid',
    owner: 'Sanne',
    message: both('Sneller dan de auto over 12 km', 'Faster than the car over 12 km'),
    proof: both('Gefilmd met klok in beeld', 'Filmed with a clock in view'),
    callToAction: both('Bekijk jouw rit', 'See your ride'),
    rule: { all: [named('Ad Clicked'), condition('channel', 'is', 'paid social')] },
  },
  'tp-colleague': {
    type: 'word-of-mouth',
    stage: 'see',
    moment: 'need',
    name: both('Collega of buur die al elektrisch fietst', 'Colleague or neighbour who already rides one'),
    channel: both('mond-tot-mond', 'word of mouth'),
    presence: 'offline',
    media: 'earned',
    owner: 'Sanne',
    message: both('‘Had ik het maar eerder gedaan’', '‘Wish I had done it sooner’'),
    proof: both('Echte kilometers van een bekende', 'Real kilometres of someone you know'),
    rule: {
      all: [named('Survey Answered'), condition('properties.heard_from', 'is', ['collega', 'buur'])],
    },
  },
  'tp-blog': {
    type: 'blog',
    stage: 'see',
    moment: 'explore',
    name: both('Blog ‘Hoe ver kom je écht op één accu?’', 'Blog ‘How far does one battery really get you?’'),
    channel: both('website, organisch zoeken', 'website, organic search'),
    presence: 'online',
    media: 'owned',
    owner: 'Sanne',
    message: both('Eerlijke actieradius', 'Honest range'),
    proof: both('Eigen metingen bij 5 °C en windkracht 5', 'Own measurements at 5 °C and wind force 5'),
    callToAction: both('Doe de keuzehulp', 'Try the guide'),
    rule: { all: [named('Page Viewed'), condition('page', 'startsWith', '/blog/actieradius')] },
  },
  'tp-search-ad': {
    type: 'search-ad',
    stage: 'think',
    moment: 'explore',
    name: both('Google-advertentie ‘e-bike middenmotor’', 'Google ad ‘mid-motor e-bike’'),
    channel: both('zoeken', 'paid search'),
    presence: 'online',
    media: 'paid',
    owner: 'Sanne',
    message: both('Alle middenmotoren op een rij', 'All mid-motors side by side'),
    proof: both('4,6 uit 412 reviews', '4.6 from 412 reviews'),
    callToAction: both('Vergelijk modellen', 'Compare models'),
    rule: { all: [named('Ad Clicked'), condition('channel', 'is', 'paid search')] },
  },
  'tp-guide': {
    type: 'comparison-tool',
    stage: 'think',
    moment: 'compare',
    name: both('Keuzehulp ‘In 5 vragen naar 2 fietsen’', 'Guide ‘5 questions to 2 bikes’'),
    channel: both('website'),
    presence: 'online',
    media: 'owned',
    owner: 'Jeroen',
    message: both('Vijf vragen, twee fietsen, geen jargon', 'Five questions, two bikes, no jargon'),
    proof: both('Gemaakt met de monteurs', 'Made with the mechanics'),
    callToAction: both('Plan een proefrit', 'Book a test ride'),
    rule: named('Guide Completed'),
  },
  'tp-reviews': {
    type: 'reviews',
    stage: 'think',
    moment: 'compare',
    name: both('Google-reviews van de winkel', 'Google reviews of the shop'),
    channel: both('reviewsite', 'review site'),
    presence: 'online',
    media: 'earned',
    owner: 'Ilse',
    message: both('Anderen zoals jij', 'Others like you'),
    proof: both('Antwoord van de winkel onder elke review', 'The shop answers every review'),
    callToAction: both('Lees de reviews', 'Read the reviews'),
    rule: either(
      { all: [named('Page Viewed'), condition('page', 'startsWith', '/reviews')] },
      { all: [named('Survey Answered'), condition('properties.heard_from', 'is', 'reviews')] },
    ),
  },
  'tp-test-ride': {
    type: 'trial',
    stage: 'think',
    moment: 'try',
    name: both('Proefrit in de winkel', 'Test ride in the shop'),
    channel: both('winkel', 'shop'),
    presence: 'offline',
    media: 'owned',
    owner: 'Ilse',
    message: both('Een half uur zelf rijden', 'Half an hour on your own'),
    proof: both('Route met brug en klinkers', 'Route with a bridge and cobbles'),
    callToAction: both('Neem de offerte mee', 'Take the quote home'),
    rule: named('Test Ride Done'),
  },
  'tp-cart': {
    type: 'cart',
    stage: 'do',
    moment: 'decide',
    name: both('Winkelwagen met levertijd', 'Cart with delivery time'),
    channel: both('website'),
    presence: 'online',
    media: 'owned',
    owner: 'Jeroen',
    message: both('Wat het kost en wanneer het komt', 'What it costs and when it comes'),
    proof: both('Dag van levering', 'Day of delivery'),
    callToAction: both('Naar afrekenen', 'Go to checkout'),
    rule: { all: [named('Cart Viewed'), { field: 'properties.delivery_days', op: 'exists' }] },
  },
  'tp-pay': {
    type: 'checkout',
    stage: 'do',
    moment: 'order',
    name: both('Afrekenen met iDEAL | Wero', 'Paying with iDEAL | Wero'),
    channel: both('website, betaling', 'website, payment'),
    presence: 'online',
    media: 'owned',
    owner: 'Jeroen',
    message: both('Veilig betalen bij je eigen bank', 'Pay safely at your own bank'),
    proof: both('14 dagen bedenktijd', '14 days to change your mind'),
    callToAction: both('Bestelling plaatsen', 'Place order'),
    rule: condition('name', 'is', ['Checkout Started', 'Order Completed']),
  },
  'tp-delivery': {
    type: 'delivery',
    stage: 'care',
    moment: 'receive',
    name: both('Aflevering aan huis met uitleg', 'Home delivery with explanation'),
    channel: both('bezorging', 'delivery'),
    presence: 'offline',
    media: 'owned',
    owner: 'Thea',
    message: both('Rijklaar, afgesteld en uitgelegd', 'Ready to ride, adjusted and explained'),
    proof: both('Monteur blijft een half uur', 'The mechanic stays half an hour'),
    callToAction: both('Installeer de app', 'Install the app'),
    rule: named('Order Delivered'),
  },
  'tp-phone': {
    type: 'customer-service',
    stage: 'care',
    moment: 'use',
    name: both('Klantenservice aan de telefoon', 'Customer service by phone'),
    channel: both('telefoon', 'phone'),
    presence: 'offline',
    media: 'owned',
    owner: 'Karim',
    message: both('Eén nummer', 'One number'),
    proof: both('Iemand die je fiets kent', 'Someone who knows your bike'),
    rule: named('Call Answered'),
  },
  'tp-service-mail': {
    type: 'service-email',
    stage: 'care',
    moment: 'return',
    name: both('Mail ‘Tijd voor je eerste beurt’', 'E-mail ‘Time for your first service’'),
    channel: both('e-mail'),
    presence: 'online',
    media: 'owned',
    owner: 'Thea',
    message: both('Eerste beurt na 3 maanden of 500 km', 'First service after 3 months or 500 km'),
    proof: both('Foto van jouw monteur', 'Photo of your mechanic'),
    callToAction: both('Kies een dag', 'Pick a day'),
    rule: { all: [named('Email Clicked'), condition('properties.campaign', 'is', 'eerste-beurt')] },
  },
} as const satisfies Record<string, TouchpointContent>
export type TouchpointId = keyof typeof touchpoints
export const touchpointIds = Object.keys(touchpoints) as TouchpointId[]
export const touchpointContent = (id: TouchpointId): TouchpointContent => touchpoints[id]

/** What stands behind a claim. */
interface EvidenceContent {
  state: EvidenceState
  source: Text
  n?: number
}
const workshop: EvidenceContent = { state: 'assumed', source: both('workshop') }
const researched = (source: Text, n?: number): EvidenceContent => ({
  state: 'researched',
  source,
  ...(n === undefined ? {} : { n }),
})
const measured = (nl: string, en: string): EvidenceContent => ({ state: 'measured', source: both(nl, en) })
const contradicted = (nl: string, en: string): EvidenceContent => ({ state: 'contradicted', source: both(nl, en) })
const interviews = researched(both('6 interviews'), 6)
const searchTerms = researched(both('zoekopdrachten', 'search terms'))
const usabilityTest = researched(both('usabilitytest', 'usability test'))
const openAnswers = researched(both('open antwoorden', 'open answers'))

type LaneId = 'actions' | 'thoughts' | 'needs' | 'feelings' | 'pains' | 'opportunities'
/** In drawn order. */
export const laneIds: readonly LaneId[] = ['actions', 'thoughts', 'needs', 'feelings', 'pains', 'opportunities']

export interface CardContent {
  lane: Exclude<LaneId, 'feelings'>
  personas: PersonaId[]
  /** A touchpoint, or a stage and moment when no touchpoint fits. */
  at: TouchpointId | { stage: StageId; moment: Moment }
  text: Text
  evidence: EvidenceContent
  sort?: Text
  ringed?: true
  impact?: number
  effort?: number
  /** For a need: what the shop promises in answer, and what supports that. */
  proposition?: Text
  proof?: Text
  /** For an opportunity: the pains and needs it answers. */
  answers?: string[]
}
const L: PersonaId[] = ['lotte']
const G: PersonaId[] = ['gerrit']
const LG: PersonaId[] = ['lotte', 'gerrit']
const trust = both('vertrouwen', 'trust')
const clarity = both('duidelijkheid', 'clarity')
const certainty = both('zekerheid', 'certainty')

export const cards: Record<string, CardContent> = {
  A1: {
    lane: 'actions',
    personas: L,
    at: 'tp-video',
    text: both(
      'Rekent op een regenachtige maandag uit wat de tweede auto per maand kost',
      'Works out on a rainy Monday what the second car costs per month',
    ),
    evidence: interviews,
  },
  A2: {
    lane: 'actions',
    personas: G,
    at: 'tp-colleague',
    text: both('Maakt een rondje op de e-bike van zijn zwager', 'Takes a spin on his brother-in-law’s e-bike'),
    evidence: interviews,
  },
  A3: {
    lane: 'actions',
    personas: L,
    at: 'tp-guide',
    text: both(
      'Vergelijkt ’s avonds op de bank drie modellen en appt de links naar haar partner',
      'Compares three models on the sofa at night and texts the links to her partner',
    ),
    evidence: measured('bezoeken', 'visits'),
  },
  A4: {
    lane: 'actions',
    personas: G,
    at: 'tp-test-ride',
    text: both(
      'Maakt een proefrit en vraagt wat zijn oude fiets nog waard is',
      'Takes a test ride and asks what his old bike is still worth',
    ),
    evidence: measured('proefritten', 'test rides'),
  },
  A5: {
    lane: 'actions',
    personas: L,
    at: 'tp-pay',
    text: both(
      'Rekent in één keer af (verwacht: minstens 60% in hetzelfde bezoek)',
      'Pays in one go (expected: at least 60% within the same visit)',
    ),
    evidence: contradicted('gemeten: 27% in hetzelfde bezoek', 'measured: 27% within the same visit'),
  },
  A6: {
    lane: 'actions',
    personas: G,
    at: 'tp-service-mail',
    text: both(
      'Brengt de fiets voor de eerste beurt en koopt meteen fietstassen',
      'Brings the bike in for its first service and buys panniers while there',
    ),
    evidence: measured('bestellingen', 'orders'),
  },
  T1: {
    lane: 'thoughts',
    personas: L,
    at: 'tp-blog',
    text: both(
      '‘Red ik die twaalf kilometer ook met wind tegen?’',
      '‘Will I manage those twelve kilometres into the wind?’',
    ),
    evidence: searchTerms,
  },
  T2: {
    lane: 'thoughts',
    personas: G,
    at: 'tp-colleague',
    text: both('‘Ben ik daar nou al aan toe?’', '‘Am I really at that point already?’'),
    evidence: workshop,
  },
  T3: {
    lane: 'thoughts',
    personas: L,
    at: 'tp-guide',
    text: both(
      '‘Middenmotor, voorwielmotor… wat maakt dat nou uit?’',
      '‘Mid motor, front motor… what difference does it make?’',
    ),
    evidence: usabilityTest,
  },
  T4: {
    lane: 'thoughts',
    personas: G,
    at: 'tp-reviews',
    text: both('‘En als de accu het na drie jaar begeeft?’', '‘And what if the battery dies after three years?’'),
    evidence: workshop,
  },
  T5: {
    lane: 'thoughts',
    personas: L,
    at: 'tp-cart',
    text: both(
      '‘Drie weken? Dat had ik graag eerder geweten.’',
      '‘Three weeks? I would have liked to know that sooner.’',
    ),
    evidence: openAnswers,
  },
  T6: {
    lane: 'thoughts',
    personas: L,
    at: 'tp-delivery',
    text: both('‘Had ik dit maar twee jaar eerder gedaan.’', '‘I wish I had done this two years ago.’'),
    evidence: workshop,
  },
  N1: {
    lane: 'needs',
    personas: L,
    at: 'tp-blog',
    text: both('Een eerlijk antwoord op: hoe ver kom ik écht?', 'An honest answer to: how far do I really get?'),
    sort: both('bewijs', 'proof'),
    evidence: searchTerms,
    proposition: both(
      'We zeggen vooraf hoe ver jij komt, op jouw rit',
      'We tell you beforehand how far you get, on your own ride',
    ),
    proof: both('Actieradius gemeten op 400 ritten van klanten', 'Range measured on 400 rides by customers'),
  },
  N2: {
    lane: 'needs',
    personas: G,
    at: 'tp-colleague',
    text: both(
      'Horen dat leeftijdsgenoten er eerst net zo over dachten',
      'Hearing that people his age first felt the same',
    ),
    sort: both('herkenning', 'recognition'),
    evidence: workshop,
    proposition: both('Je hoort het van mensen zoals jij', 'You hear it from people like you'),
  },
  N3: {
    lane: 'needs',
    personas: L,
    at: 'tp-guide',
    text: both('Iemand die de keuze terugbrengt tot twee fietsen', 'Someone who narrows the choice to two bikes'),
    sort: both('gemak', 'ease'),
    evidence: interviews,
    proposition: both('In vijf vragen van veertig fietsen naar twee', 'From forty bikes to two in five questions'),
    proof: both('5.200 mensen maakten de keuzehulp af', '5,200 people finished the guide'),
  },
  N4: {
    lane: 'needs',
    personas: G,
    at: 'tp-test-ride',
    text: both(
      'Rustig zelf rijden, zonder verkoper op zijn hielen',
      'Riding on his own, without a salesman at his heels',
    ),
    sort: certainty,
    evidence: interviews,
    proposition: both('Een uur rijden zonder dat er iemand meekijkt', 'An hour’s ride with nobody watching'),
    proof: both('Cijfer voor de proefrit in de enquête', 'Score of the test ride in the survey'),
  },
  N5: {
    lane: 'needs',
    personas: L,
    at: 'tp-cart',
    text: both(
      'Vóór het afrekenen weten op welke dag de fiets er staat',
      'Knowing before paying on which day the bike arrives',
    ),
    sort: certainty,
    evidence: openAnswers,
  },
  N6: {
    lane: 'needs',
    personas: LG,
    at: 'tp-phone',
    text: both(
      'Eén vast adres als er iets kraakt, piept of uitvalt',
      'One place to turn to when something creaks, squeaks or stops',
    ),
    sort: both('service'),
    evidence: workshop,
    proposition: both('Eén nummer, ook op zaterdag', 'One number, on Saturdays too'),
  },
  P1: {
    lane: 'pains',
    personas: L,
    at: 'tp-blog',
    text: both(
      '‘Actieradius tot 150 km’ zegt niets over haar eigen rit',
      '‘Range up to 150 km’ says nothing about her own ride',
    ),
    sort: trust,
    evidence: interviews,
  },
  P2: {
    lane: 'pains',
    personas: L,
    at: 'tp-guide',
    text: both(
      'Vergelijken kan alleen op specificaties die niemand uitlegt',
      'Comparing works only on specifications nobody explains',
    ),
    sort: clarity,
    evidence: usabilityTest,
  },
  P3: {
    lane: 'pains',
    personas: G,
    at: { stage: 'think', moment: 'compare' },
    text: both(
      'Nergens staat wat zijn oude fiets bij inruil oplevert',
      'Nowhere does it say what his old bike is worth as a trade-in',
    ),
    sort: clarity,
    evidence: measured('chat: 12% van de mensen in Think', 'chat: 12% of the people in Think'),
  },
  P4: {
    lane: 'pains',
    personas: L,
    at: 'tp-cart',
    text: both('Levertijd pas zichtbaar in de winkelwagen', 'Delivery time visible only in the cart'),
    sort: trust,
    ringed: true,
    evidence: measured(
      'doorstroom: boven 7 dagen 31% naar afrekenen, anders 58%',
      'conversion: above 7 days 31% to checkout, otherwise 58%',
    ),
  },
  P5: {
    lane: 'pains',
    personas: G,
    at: 'tp-pay',
    text: both(
      'Het eindbedrag loopt nog op: slot, verzekering en rijklaar maken komen er los bij',
      'The total still climbs: lock, insurance and assembly are added separately',
    ),
    sort: trust,
    evidence: openAnswers,
  },
  P6: {
    lane: 'pains',
    personas: LG,
    at: 'tp-phone',
    text: both('Zaterdag een kwartier in de wacht', 'A quarter of an hour on hold on Saturdays'),
    sort: both('gebruiksgemak', 'usability'),
    evidence: measured('belgegevens', 'call log'),
  },
  K1: {
    lane: 'opportunities',
    personas: [],
    at: 'tp-blog',
    text: both(
      'Woon-werkcheck: vul twee postcodes in en zie tijd, kilometers en accuverbruik',
      'Commute check: enter two postcodes, see time, distance and battery use',
    ),
    impact: 3,
    effort: 3,
    evidence: workshop,
    answers: ['P1', 'N1'],
  },
  K2: {
    lane: 'opportunities',
    personas: [],
    at: 'tp-guide',
    text: both('Inruilwaarde als extra stap in de keuzehulp', 'Trade-in value as an extra step in the guide'),
    impact: 4,
    effort: 3,
    evidence: measured('chat', 'chat'),
    answers: ['P3'],
  },
  K3: {
    lane: 'opportunities',
    personas: [],
    at: 'tp-test-ride',
    text: both('Proefrit aan huis, ook op dinsdagavond', 'Test ride at home, on Tuesday evenings too'),
    impact: 4,
    effort: 4,
    evidence: workshop,
    answers: ['N4'],
  },
  K4: {
    lane: 'opportunities',
    personas: [],
    at: 'tp-cart',
    text: both(
      'Levertijd al op de productpagina, met filter ‘direct leverbaar’',
      'Delivery time on the product page, with an ‘in stock’ filter',
    ),
    sort: both('quick win'),
    ringed: true,
    impact: 5,
    effort: 2,
    evidence: measured('doorstroom', 'conversion'),
    answers: ['P4', 'N5'],
  },
  K5: {
    lane: 'opportunities',
    personas: [],
    at: 'tp-pay',
    text: both('Fiets van de zaak als keuze in de winkelwagen', 'Company bike scheme as a choice in the cart'),
    sort: both('strategisch', 'strategic'),
    impact: 4,
    effort: 5,
    evidence: workshop,
    answers: ['P5'],
  },
  K6: {
    lane: 'opportunities',
    personas: [],
    at: 'tp-service-mail',
    text: both(
      'Onderhoudsbeurt met één tik inplannen, vóórdat de klant moet bellen',
      'Book a service with one tap, before the customer has to call',
    ),
    sort: both('quick win'),
    impact: 3,
    effort: 2,
    evidence: researched(both('belgegevens', 'call log')),
    answers: ['P6', 'N6'],
  },
}

export interface FeelingContent {
  at: TouchpointId
  personas: PersonaId[]
  face: string
  emotion: Text
  assumed: number
  momentOfTruth?: true
  evidence: EvidenceContent
}
export const feelings: Record<string, FeelingContent> = {
  F1: {
    at: 'tp-video',
    personas: L,
    face: '😊',
    emotion: both('Nieuwsgierig', 'Curious'),
    assumed: 0.5,
    evidence: workshop,
  },
  F2: {
    at: 'tp-colleague',
    personas: G,
    face: '😐',
    emotion: both('Aarzelend: nog niet aan ‘zo’n ding’', 'Hesitant: not one of ‘those things’ yet'),
    assumed: -0.5,
    evidence: workshop,
  },
  F3: {
    at: 'tp-guide',
    personas: L,
    face: '😕',
    emotion: both(
      'Overweldigd: ziet door de bomen het bos niet meer',
      'Overwhelmed: cannot see the wood for the trees',
    ),
    assumed: -0.5,
    evidence: usabilityTest,
  },
  F4: {
    at: 'tp-test-ride',
    personas: G,
    face: '😀',
    emotion: both('Enthousiast, net weer een jongen van tien', 'Excited, like a boy of ten again'),
    assumed: 1,
    evidence: measured('CSAT proefrit', 'CSAT test ride'),
  },
  F5: {
    at: 'tp-cart',
    personas: L,
    face: '😠',
    emotion: both('Teleurgesteld, op het verkeerde been gezet', 'Let down, wrong-footed'),
    assumed: 1.5,
    momentOfTruth: true,
    evidence: contradicted('CSAT winkelwagen', 'CSAT cart'),
  },
  F6: {
    at: 'tp-delivery',
    personas: LG,
    face: '😄',
    emotion: both('Trots: laat de fiets aan iedereen zien', 'Proud: shows the bike to everyone'),
    assumed: 1.5,
    momentOfTruth: true,
    evidence: measured('NPS aflevering', 'NPS delivery'),
  },
}

interface ActionContent {
  text: Text
  from: string[]
  owner: Owner
  /** Days after the day the example is opened. */
  dueInDays: number
  status: 'todo' | 'doing' | 'done'
}
export const actions: Record<string, ActionContent> = {
  'action-delivery-time': {
    text: both(
      'Levertijd tonen op 40 productpagina’s en A/B-testen',
      'Show delivery time on 40 product pages and A/B test it',
    ),
    from: ['P4', 'K4'],
    owner: 'Jeroen',
    dueInDays: 21,
    status: 'doing',
  },
  'action-trade-in': {
    text: both(
      'Inruiltabel maken met de werkplaats; chat opnemen in de klantreis',
      'Make a trade-in table with the workshop; put chat on the map',
    ),
    from: ['P3', 'K2'],
    owner: 'Ilse',
    dueInDays: 45,
    status: 'todo',
  },
  'action-call-back': {
    text: both('Terugbelknop op zaterdag', 'Call-back button on Saturdays'),
    from: ['P6', 'K6'],
    owner: 'Karim',
    dueInDays: -3,
    status: 'todo',
  },
}
/** The steps a stage is divided into, with the touchpoints that stand in each. */
export const steps: Record<string, { stage: StageId; name: Text; touchpoints: TouchpointId[] }> = {
  compare: {
    stage: 'think',
    name: both('Vergelijken', 'Comparing'),
    touchpoints: ['tp-search-ad', 'tp-guide', 'tp-reviews'],
  },
  try: { stage: 'think', name: both('Proberen', 'Trying'), touchpoints: ['tp-test-ride'] },
}

/** How the shop wants it to become: a card that takes the place of another, and the feeling that goes with it. */
export const wishes = {
  card: {
    id: 'T5-wish',
    insteadOf: 'T5',
    text: both(
      '‘Woensdag over twee weken. Dan weet ik waar ik aan toe ben.’',
      '‘Wednesday in two weeks. Then I know where I stand.’',
    ),
  },
  feeling: { id: 'F5-wish', insteadOf: 'F5', assumed: 1, emotion: both('Gerustgesteld', 'Reassured'), face: '😊' },
}

interface ValidationContent {
  of: string[]
  by: Owner
  audience: 'customers' | 'stakeholders'
  with: Text
  daysAgo: number
  changed: Text
}
export const validations: Record<string, ValidationContent> = {
  'check-do': {
    of: ['do'],
    by: 'Sanne',
    audience: 'customers',
    with: both('5 kopers van het voorjaar', '5 buyers of the spring'),
    daysAgo: 64,
    changed: both(
      'De levertijd werd het grootste pijnpunt; ‘betalen in termijnen’ verviel.',
      'Delivery time became the largest pain; ‘paying in instalments’ went.',
    ),
  },
  'check-care': {
    of: ['care'],
    by: 'Karim',
    audience: 'stakeholders',
    with: both('Werkplaats en klantenservice', 'Workshop and customer service'),
    daysAgo: 120,
    changed: both('De zaterdagwachttijd kwam erbij.', 'The Saturday wait was added.'),
  },
}

/** How long ago most claims were last looked at, and the few that have been forgotten. */
export const lookedAtDaysAgo = 95
export const forgottenDaysAgo: Record<string, number> = { A2: 410, F2: 410, 'tp-colleague': 410 }

export const reviewInDays = 41

interface KpiContent {
  stage: StageId
  kpi?: MetricId
  /** Its id when the KPI itself stands on the map already, or is the shop’s own. */
  id?: string
  name?: Text
  target?: number
  at?: TouchpointId
  segment?: string
  measure?: OwnMeasure
  owner?: string
}

/** What each stage is judged by; some targets are met and some are not, as in any shop. */
export const kpis: KpiContent[] = [
  { stage: 'see', kpi: 'reach', target: 2000, owner: 'Sanne' },
  { stage: 'see', kpi: 'impressions', target: 1_250_000 },
  { stage: 'see', kpi: 'visits' },
  { stage: 'see', kpi: 'visitors', target: 18_000 },
  { stage: 'see', kpi: 'socialEngagement' },
  { stage: 'think', kpi: 'ctr', target: 0.03, owner: 'Sanne' },
  { stage: 'think', kpi: 'timeOnPage' },
  { stage: 'think', kpi: 'bounceRate', target: 0.12 },
  { stage: 'think', kpi: 'engagementRate', target: 0.85 },
  { stage: 'think', kpi: 'downloads' },
  { stage: 'think', kpi: 'signUps', target: 1500 },
  { stage: 'think', kpi: 'csat', id: 'kpi-csat', at: 'tp-guide', target: 0.6 },
  {
    stage: 'think',
    id: 'kpi-trade-in',
    name: both('Chats over inruilen per 100 proefritten', 'Chats about trade-in per 100 test rides'),
    measure: {
      formula: '100 × chats / rides',
      parts: {
        chats: {
          count: 'events',
          rule: { all: [named('Chat Started'), condition('properties.topic', 'is', 'inruilen')] },
        },
        rides: { count: 'events', rule: named('Test Ride Done') },
      },
    },
  },
  { stage: 'do', kpi: 'conversion', target: 0.06, owner: 'Jeroen' },
  {
    stage: 'do',
    kpi: 'conversion',
    id: 'kpi-conversion-gerrit',
    name: both('Conversie, Gerrit', 'Conversion, Gerrit'),
    segment: 'gerrit',
  },
  { stage: 'do', kpi: 'visitConversion' },
  { stage: 'do', kpi: 'cpa', target: 90, owner: 'Sanne' },
  { stage: 'do', kpi: 'aov', target: 2000 },
  { stage: 'do', kpi: 'revenue' },
  { stage: 'do', kpi: 'roas' },
  { stage: 'care', kpi: 'nps', target: 40, owner: 'Karim' },
  { stage: 'care', kpi: 'csat', id: 'kpi-csat-phone', at: 'tp-phone', target: 0.7 },
  { stage: 'care', kpi: 'ces', target: 5 },
  { stage: 'care', kpi: 'clv' },
  { stage: 'care', kpi: 'repeat', target: 0.1 },
  { stage: 'care', kpi: 'retention' },
  { stage: 'care', kpi: 'churn' },
  { stage: 'care', kpi: 'referrals' },
  { stage: 'care', kpi: 'firstResponse', target: 4 * 3600, owner: 'Karim' },
  { stage: 'care', kpi: 'contactsPerOrder', target: 1 },
]

export const status: Journey['status'] = 'active'
