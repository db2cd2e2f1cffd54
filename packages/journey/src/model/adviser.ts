import { type Text, text } from '../language.ts'
import { type Market, type ModelId, modelIds } from './model.ts'
import { models } from './models.ts'

/** What a team tells about its customers. */
export interface AdviserAnswers {
  market: Market
  complexity: 'simple' | 'complex'
  /** How long a customer takes from first thought to order. */
  cycle: 'impulse' | 'days' | 'weeks' | 'months'
  /** Insight means understanding the whole journey. */
  goal: 'acquisition' | 'retention' | 'insight'
  sale: 'oneOff' | 'recurring' | 'subscription'
  deciders: 'one' | 'several'
}

/** What the team's own events tell; where they speak, they outweigh the answers. */
export interface ObservedFacts {
  /** Median days from a person's first event to the first order. */
  daysToOrder?: number
  /** Mean number of people per account. */
  peoplePerAccount?: number
  /** Buyers with two or more orders divided by buyers. */
  repeatRate?: number
  /** Of the buyers who returned: the share who bought again without comparing again. */
  loopShare?: number
}

export interface Advice {
  model: ModelId
  /** Higher fits better; only the order means something. */
  score: number
  reasons: Text[]
  /** Which other answer would put another model first, or this one. */
  wouldChange: Text[]
}

/** For a team that starts; holds whatever model is advised. */
export const startWithOne: Text = text(
  'Begin met één model voor je belangrijkste doelgroep. Andere modellen lezen later dezelfde gegevens, zonder iets over te tekenen.',
  'Start with one model for your most important audience. Other models can read the same data later, without redrawing anything.',
)

interface Situation extends AdviserAnswers {
  loops: 'unknown' | 'yes'
}

/** A rule of thumb: in which situation it speaks, for and against which models, and why. */
interface RuleOfThumb {
  holds: (situation: Situation) => boolean
  favours?: Partial<Record<ModelId, number>>
  because?: Text
  disfavours?: Partial<Record<ModelId, number>>
  but?: Text
}

const rulesOfThumb: readonly RuleOfThumb[] = [
  {
    holds: () => true,
    favours: { stdc: 1 },
    because: text(
      'Past bij de meeste organisaties: elke fase krijgt een eigen aanpak',
      'Suits most organisations: every stage gets an approach of its own',
    ),
  },
  {
    holds: ({ market, cycle }) => market === 'b2c' && cycle === 'impulse',
    favours: { aida: 6 },
    because: text(
      'Consumenten kopen dit in een opwelling: de weg van aandacht naar actie is kort en recht',
      'Consumers buy this on impulse: the way from attention to action is short and straight',
    ),
  },
  {
    holds: ({ market }) => market === 'b2b',
    favours: { b2b: 2 },
    because: text('Je klanten zijn organisaties', 'Your customers are organisations'),
  },
  {
    holds: ({ market }) => market === 'b2c',
    disfavours: { b2b: 10 },
    but: text('Gemaakt voor zakelijke klanten', 'Made for business customers'),
  },
  {
    holds: ({ market, deciders, cycle }) =>
      market === 'b2b' && deciders === 'several' && (cycle === 'months' || cycle === 'weeks'),
    favours: { b2b: 9, stdc: 3, custom: 3 },
    because: text(
      'Meerdere beslissers oriënteren zich lang: het model moet plaats hebben voor ieders vragen',
      'Several deciders take their time: the model needs room for the questions of each',
    ),
  },
  {
    holds: ({ market, deciders }) => market === 'b2b' && deciders === 'several',
    disfavours: { aida: 12, funnel: 1 },
    but: text(
      'Volgt één persoon in een rechte lijn, terwijl bij jouw klanten meerdere mensen samen beslissen',
      'Follows one person in a straight line, while several people decide together at your customers',
    ),
  },
  {
    holds: ({ goal }) => goal === 'acquisition',
    favours: { funnel: 4, aida: 3 },
    because: text(
      'Je wilt nieuwe klanten winnen: dit model laat zien waar mensen op weg naar de eerste bestelling afhaken',
      'You want to win new customers: this model shows where people drop out before the first order',
    ),
  },
  {
    holds: ({ goal }) => goal === 'retention',
    favours: { 'loyalty-loop': 6, lifecycle: 3, stdc: 1 },
    because: text(
      'Je wilt klanten behouden en hun waarde vergroten: wat na de aankoop gebeurt, weegt hier het zwaarst',
      'You want to keep customers and raise their value: what happens after the purchase weighs most here',
    ),
    disfavours: { aida: 3, funnel: 3 },
    but: text('Houdt op bij de eerste bestelling', 'Ends at the first order'),
  },
  {
    holds: ({ goal }) => goal === 'insight',
    favours: { lifecycle: 4, stdc: 1 },
    because: text(
      'Je wilt de hele klantreis begrijpen: dit model loopt van de eerste kennismaking tot ver na de aankoop',
      'You want to understand the whole journey: this model runs from first contact to long after the purchase',
    ),
  },
  {
    holds: ({ sale }) => sale === 'subscription',
    favours: { stdc: 5, lifecycle: 3 },
    because: text(
      'Bij een abonnement beslist Care: wie opzegt, is weg, dus service en behoud wegen het zwaarst',
      'With a subscription Care is decisive: whoever cancels is gone, so service and churn weigh most',
    ),
    disfavours: { aida: 2, funnel: 1 },
    but: text('Heeft geen fase voor behoud en opzeggingen', 'Has no stage for retention and churn'),
  },
  {
    holds: ({ sale }) => sale === 'recurring',
    favours: { 'loyalty-loop': 2, lifecycle: 1 },
    because: text('Klanten kopen vaker dan één keer', 'Customers buy more than once'),
  },
  {
    holds: ({ sale }) => sale === 'oneOff',
    favours: { funnel: 1, aida: 1, stdc: 1 },
    because: text(
      'Dit koopt iemand maar één keer: Care weegt minder, maar houd reviews en mond-tot-mondreclame op de kaart',
      'People buy this only once: Care weighs less, but keep reviews and word of mouth on the map',
    ),
    disfavours: { 'loyalty-loop': 1, lifecycle: 1 },
    but: text(
      'Draait om terugkomen, terwijl dit maar één keer wordt gekocht',
      'Is about coming back, while this is bought only once',
    ),
  },
  {
    holds: ({ cycle }) => cycle === 'months',
    favours: { stdc: 3, 'loyalty-loop': 2, lifecycle: 1 },
    because: text(
      'Mensen oriënteren zich maandenlang: verkennen, vergelijken en proberen hebben hier elk een plek',
      'People orient for months: exploring, comparing and trying all have a place here',
    ),
    disfavours: { aida: 4, funnel: 2 },
    but: text('Te kort voor een oriëntatie van maanden', 'Too short for an orientation of months'),
  },
  {
    holds: ({ complexity }) => complexity === 'complex',
    favours: { stdc: 1, b2b: 1 },
    because: text(
      'Het product vraagt uitleg: er is plaats voor vragen en vergelijken',
      'The product needs explaining: there is room for questions and comparing',
    ),
    disfavours: { aida: 1 },
    but: text('Laat weinig ruimte voor uitleg', 'Leaves little room for explanation'),
  },
  {
    holds: ({ loops }) => loops === 'yes',
    favours: { 'loyalty-loop': 5 },
    because: text(
      'Gemeten: klanten kopen opnieuw zonder opnieuw te vergelijken',
      'Measured: customers buy again without comparing again',
    ),
  },
]

/** All models, best first, each with why, and what would change the advice. */
export function adviseModel(answers: AdviserAnswers, observed: ObservedFacts = {}): Advice[] {
  const { situation, findings } = observedSituation(answers, observed)
  const ranked = rank(situation)
  const top = ranked[0]!.model
  return ranked.map(({ model, score }) => ({
    model,
    score,
    reasons: [...reasonsFor(model, situation), ...(model === top ? findings : [])],
    wouldChange: model === top ? changesAwayFrom(top, situation) : changesTowards(model, situation),
  }))
}

function rank(situation: Situation): { model: ModelId; score: number }[] {
  const holding = rulesOfThumb.filter(({ holds }) => holds(situation))
  const scoreOf = (model: ModelId): number =>
    holding.reduce((sum, rule) => sum + (rule.favours?.[model] ?? 0) - (rule.disfavours?.[model] ?? 0), 0)
  return modelIds.map((model) => ({ model, score: scoreOf(model) })).sort((a, b) => b.score - a.score)
}

/** The weightiest first: reasons for, then reasons against. */
function reasonsFor(model: ModelId, situation: Situation): Text[] {
  return rulesOfThumb
    .filter(({ holds }) => holds(situation))
    .flatMap(({ favours, because, disfavours, but }) => [
      ...(because && favours?.[model] ? [{ weight: favours[model], why: because }] : []),
      ...(but && disfavours?.[model] ? [{ weight: -disfavours[model], why: but }] : []),
    ])
    .sort((a, b) => b.weight - a.weight)
    .map(({ why }) => why)
}

const options: { [K in keyof AdviserAnswers]: Record<AdviserAnswers[K], Text> } = {
  market: {
    b2c: text('je klanten consumenten zijn', 'your customers are consumers'),
    b2b: text('je klanten organisaties zijn', 'your customers are organisations'),
  },
  complexity: {
    simple: text('het product zichzelf uitlegt', 'the product explains itself'),
    complex: text('het product uitleg vraagt', 'the product needs explaining'),
  },
  cycle: {
    impulse: text('mensen in een opwelling kopen', 'people buy on impulse'),
    days: text('mensen binnen dagen beslissen', 'people decide within days'),
    weeks: text('mensen er weken over doen', 'people take weeks'),
    months: text('mensen er maanden over doen', 'people take months'),
  },
  goal: {
    acquisition: text('nieuwe klanten winnen het doel is', 'winning new customers is the goal'),
    retention: text('klanten behouden het doel is', 'keeping customers is the goal'),
    insight: text('de hele klantreis begrijpen het doel is', 'understanding the whole journey is the goal'),
  },
  sale: {
    oneOff: text('klanten maar één keer kopen', 'customers buy only once'),
    recurring: text('klanten vaker kopen', 'customers buy more than once'),
    subscription: text('het een abonnement is', 'it is a subscription'),
  },
  deciders: {
    one: text('één persoon beslist', 'one person decides'),
    several: text('meerdere mensen samen beslissen', 'several people decide together'),
  },
}

interface Neighbour {
  situation: Situation
  /** What differs, in words. */
  difference: Text
}

const loopMeasured = text(
  'metingen laten zien dat klanten opnieuw kopen zonder te vergelijken',
  'measurements show that customers buy again without comparing',
)

/** Every situation that differs in one answer, or in what the loop's measurement would say. */
function neighboursOf(situation: Situation): Neighbour[] {
  const answered = Object.entries(options).flatMap(([question, choices]) =>
    Object.entries(choices)
      .filter(([choice]) => choice !== situation[question as keyof AdviserAnswers])
      .map(([choice, difference]) => ({ situation: { ...situation, [question]: choice }, difference })),
  )
  const measured: Neighbour = { situation: { ...situation, loops: 'yes' }, difference: loopMeasured }
  return situation.loops === 'yes' ? answered : [...answered, measured]
}

/** Single differences that put another model first; when the advice stands firm against each, the first pair that does. */
function changesAwayFrom(model: ModelId, situation: Situation): Text[] {
  const singles = neighboursOf(situation)
  const single = singles.flatMap((neighbour) => changeOf(model, neighbour))
  if (single.length > 0) return single
  const pairs = singles.flatMap((first) =>
    neighboursOf(first.situation).map((second) => ({
      situation: second.situation,
      difference: text(
        `${first.difference.nl} én ${second.difference.nl}`,
        `both ${first.difference.en} and ${second.difference.en}`,
      ),
    })),
  )
  return pairs.flatMap((neighbour) => changeOf(model, neighbour)).slice(0, 1)
}

function changeOf(model: ModelId, { situation, difference }: Neighbour): Text[] {
  const top = rank(situation)[0]!.model
  if (top === model) return []
  const { name } = models[top]
  return [text(`Als ${difference.nl}: dan past ${name.nl} beter`, `If ${difference.en}: then ${name.en} fits better`)]
}

function changesTowards(model: ModelId, situation: Situation): Text[] {
  return neighboursOf(situation)
    .filter((neighbour) => rank(neighbour.situation)[0]!.model === model)
    .map(({ difference }) => text(`Eerste keus als ${difference.nl}`, `First choice if ${difference.en}`))
}

/** More than this many people on the average account means a buying group. */
const BUYING_GROUP = 1.5
/** From this share of buyers ordering again, a product is not bought once. */
const BOUGHT_AGAIN = 0.2
/** From this share of returning buyers who skip comparing, the loop is real. */
const LOOPING = 0.3

/** The answers, corrected by what was measured, with a sentence for each correction. */
function observedSituation(
  answers: AdviserAnswers,
  { daysToOrder, peoplePerAccount, repeatRate, loopShare }: ObservedFacts,
): { situation: Situation; findings: Text[] } {
  const measured: Partial<AdviserAnswers> = {
    ...(daysToOrder === undefined ? {} : { cycle: cycleOf(daysToOrder) }),
    ...(peoplePerAccount === undefined ? {} : { deciders: peoplePerAccount > BUYING_GROUP ? 'several' : 'one' }),
    ...(repeatRate !== undefined && repeatRate >= BOUGHT_AGAIN && answers.sale === 'oneOff'
      ? { sale: 'recurring' }
      : {}),
  }
  const findings = (Object.keys(measured) as (keyof AdviserAnswers)[])
    .filter((question) => measured[question] !== answers[question])
    .map((question) => findingOf(question, answers, { ...answers, ...measured }))
  const loops = loopShare !== undefined && loopShare >= LOOPING ? 'yes' : 'unknown'
  return { situation: { ...answers, ...measured, loops }, findings }
}

function findingOf(question: keyof AdviserAnswers, answers: AdviserAnswers, measured: AdviserAnswers): Text {
  const words = options[question] as Record<string, Text>
  const answered = words[answers[question]]!
  const found = words[measured[question]]!
  return text(
    `Je antwoordde dat ${answered.nl}, maar gemeten is dat ${found.nl}; de meting telt`,
    `You answered that ${answered.en}, but the data say that ${found.en}; the measurement counts`,
  )
}

function cycleOf(days: number): AdviserAnswers['cycle'] {
  if (days < 1) return 'impulse'
  if (days < 7) return 'days'
  return days < 45 ? 'weeks' : 'months'
}
