import type { Scale } from '@wegwijs/journey'
import type { TouchpointId } from './content.ts'
import { deck, type Random } from './random.ts'

/** What somebody answered when asked about a touchpoint. */
interface Answer {
  score: number
  scale: Scale
  text?: string
}

/** The eight open answers, spelled as they came in; each is given once, by whoever first gives that score there. */
export const openAnswers: { id: string; touchpoint: TouchpointId; scale: Scale; score: number; text: string }[] = [
  {
    id: 'O1',
    touchpoint: 'tp-cart',
    scale: 'csat',
    score: 2,
    text: 'Na drie avonden vergelijken had ik eindelijk dé fiets. Zie je pas in de winkelwagen dat je bijna een maand moet wachten. Jammer, zet dat er gewoon bij.',
  },
  {
    id: 'O2',
    touchpoint: 'tp-cart',
    scale: 'csat',
    score: 1,
    text: 'lekker dan, vrij genomen om te kunnen fietsen en nu komt ie pas na mijn vakantie',
  },
  {
    id: 'O3',
    touchpoint: 'tp-test-ride',
    scale: 'csat',
    score: 5,
    text: 'Rustig de tijd gekregen, geen verkooppraatje. Ik mocht er zelfs de brug mee over om de ondersteuning te voelen.',
  },
  {
    id: 'O4',
    touchpoint: 'tp-guide',
    scale: 'csat',
    score: 3,
    text: 'Keuzehulp werkt prima hoor, maar ik wil vooral weten wat ik voor mijn oude fiets terugkrijg en dat staat nergens.',
  },
  {
    id: 'O5',
    touchpoint: 'tp-pay',
    scale: 'nps',
    score: 6,
    text: 'Met de fiets zelf niks mis, rijdt heerlijk. Alleen kwam er voor rijklaar maken en een slot nog ruim 150 euro bij. Voelt toch als een addertje onder het gras.',
  },
  {
    id: 'O6',
    touchpoint: 'tp-delivery',
    scale: 'nps',
    score: 10,
    text: 'Netjes op tijd, zadel meteen goed gezet en alles twee keer uitgelegd. Ook aan mijn vrouw, die had natuurlijk nóg meer vragen.',
  },
  {
    id: 'O7',
    touchpoint: 'tp-phone',
    scale: 'csat',
    score: 2,
    text: 'Kwartier in de wacht voor een vraag van één minuut. Mevrouw zelf was trouwens hartstikke vriendelijk.',
  },
  {
    id: 'O8',
    touchpoint: 'tp-service-mail',
    scale: 'nps',
    score: 9,
    text: 'Kreeg vanzelf bericht voor de eerste beurt, hoefde ik niet aan te denken. Meteen maar fietstassen meegenomen.',
  },
]

/** A comment is a first sentence and sometimes a second, so that a few sentences make many comments. */
type Comments = Record<'low' | 'middle' | 'high', { first: string[]; second: string[] }>
interface Survey {
  scale: Scale
  /** Part of the people asked who answer. */
  response: number
  /** Part of the answers with a comment. */
  comments: number
  /** Dealt like cards, so the mean holds; empty where what happened decides the score. */
  scores: number[]
  words: Comments
}

const surveys: Partial<Record<TouchpointId, Survey>> = {
  'tp-guide': {
    scale: 'csat',
    response: 0.004,
    comments: 0.4,
    scores: [3, 3, 2, 4, 3, 2],
    words: {
      low: {
        first: ['Ik begrijp de helft van de vragen niet.', 'Weet nog steeds niet wat een middenmotor mij oplevert.'],
        second: ['Iets meer uitleg graag.'],
      },
      middle: {
        first: ['Handig, maar ik mis de inruilprijs.', 'Wel oké, de twee fietsen leken erg op elkaar.'],
        second: ['Prijs erbij zou fijn zijn.'],
      },
      high: { first: ['Snel klaar en ik snapte alles.'], second: ['Nu nog proefrijden.'] },
    },
  },
  'tp-test-ride': {
    scale: 'csat',
    response: 0.24,
    comments: 0.4,
    scores: [5, 5, 5, 5, 5, 5, 4, 4, 3, 3],
    words: {
      low: { first: ['Moest drie kwartier wachten op een fiets.'], second: ['Jammer van mijn zaterdag.'] },
      middle: {
        first: ['Fijn gereden, maar het was erg druk in de winkel.', 'Goede rit, alleen stond mijn maat er niet.'],
        second: ['Wat krijg ik nou voor mijn oude fiets?', 'Doordeweeks ’s avonds zou me beter uitkomen.'],
      },
      high: {
        first: [
          'Heerlijk gereden, wat een verschil met mijn oude fiets.',
          'Eindelijk eens rustig kunnen proberen.',
          'Die klinkerweg was een goed idee, nu weet ik hoe hij echt rijdt.',
          'Met wind tegen gewoon 25, ik moest hardop lachen.',
          'Fijne uitleg, geen vaktaal.',
          'Twee fietsen achter elkaar mogen rijden, toen was de keuze zo gemaakt.',
        ],
        second: [
          'Niemand die in mijn nek stond te hijgen.',
          'Alleen weet ik nog niet wat mijn oude fiets waard is.',
          'Offerte meegekregen, thuis even over slapen.',
          'Mijn man wil er nu ook een.',
          'Goede koffie ook.',
        ],
      },
    },
  },
  'tp-cart': {
    scale: 'csat',
    response: 0.2,
    comments: 0.5,
    scores: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4],
    words: {
      low: {
        first: [
          'Pas bij het afrekenen zag ik dat het drie weken duurt.',
          'Drie weken wachten, waarom staat dat niet bij de fiets zelf?',
          'Levertijd had ik graag eerder geweten.',
          'Dacht dat hij volgende week kon komen, niet dus.',
          'Alles uitgezocht en dan blijkt hij niet op voorraad.',
          'Had ik dit maar eerder geweten, dan had ik een andere gekozen.',
          'fijn, hele avond bezig en dan dit',
          'Wanneer komt hij nou precies? Een week is geen dag.',
        ],
        second: [
          'Nu kijk ik toch even verder.',
          'Ik heb hem volgende week nodig voor mijn werk.',
          'Zet gewoon op de productpagina wat er ligt.',
          'Laat me filteren op wat er is.',
          'Bij een ander staat het er wel bij.',
          'Jammer, want de fiets zelf is precies goed.',
        ],
      },
      middle: { first: ['Kan, maar ik moet er nog over nadenken.'], second: [] },
      high: {
        first: ['Duidelijk wanneer hij komt, dat vind ik fijn.', 'Geen haast, ik ga toch pas volgende maand fietsen.'],
        second: ['Nu nog even met thuis overleggen.'],
      },
    },
  },
  'tp-pay': {
    scale: 'nps',
    response: 0.09,
    comments: 0.45,
    scores: [9, 8, 8, 7, 7, 6, 6, 5, 9, 7],
    words: {
      low: {
        first: [
          'Slot en rijklaar maken kwamen er op het laatst nog bij.',
          'Eindbedrag was hoger dan ik dacht.',
          'Ik moest twee keer opnieuw inloggen bij mijn bank.',
        ],
        second: ['Dat had van tevoren gekund.', 'De fiets zelf is prima.'],
      },
      middle: {
        first: ['Ging vlot, alleen de extra kosten vielen tegen.', 'Betalen ging goed.'],
        second: ['Verder niks op aan te merken.'],
      },
      high: { first: ['In twee minuten geregeld.', 'Veilig gevoel, gewoon via mijn eigen bank.'], second: [] },
    },
  },
  'tp-delivery': {
    scale: 'nps',
    response: 1,
    comments: 0.4,
    scores: [],
    words: {
      low: {
        first: ['Bezorger kwam een dag later dan afgesproken.', 'Zadel stond scheef en de app wilde niet.'],
        second: ['Moest er weer voor bellen.', 'Had er meer van verwacht voor dit geld.'],
      },
      middle: {
        first: [
          'Keurig bezorgd, uitleg ging wel erg snel.',
          'Fiets is top, de app snap ik nog niet helemaal.',
          'Prima, alleen had ik liever een avond gehad.',
        ],
        second: ['Met het boekje kom ik eruit.', 'De buren zijn al komen kijken.'],
      },
      high: {
        first: [
          'Wat een service, alles stond meteen goed.',
          'De monteur nam echt de tijd.',
          'Staat te glimmen in de schuur.',
          'Na vijf minuten uitleg fietste ik weg.',
          'Had ik dit maar twee jaar eerder gedaan.',
          'Precies op tijd en netjes afgesteld.',
        ],
        second: [
          'De hele straat is al komen kijken.',
          'Rijd nu elke dag naar mijn werk.',
          'Meteen veertig kilometer gereden.',
          'Mijn vrouw kan me niet meer bijhouden.',
          'Ik raad het iedereen aan.',
        ],
      },
    },
  },
  'tp-phone': {
    scale: 'csat',
    response: 0.35,
    comments: 0.45,
    scores: [],
    words: {
      low: {
        first: [
          'Zaterdag heel lang in de wacht gestaan.',
          'Twintig minuten muziek luisteren voor één antwoord.',
          'Drie keer gebeld voordat er iemand opnam.',
        ],
        second: ['Bel me dan gewoon terug.', 'Daarna wel goed geholpen.'],
      },
      middle: {
        first: ['Antwoord gekregen, meer ook niet.', 'Duurde even, maar het is opgelost.'],
        second: ['Had liever gemaild.'],
      },
      high: {
        first: ['Meteen iemand die wist welke fiets ik heb.', 'Snel en vriendelijk geholpen.'],
        second: [],
      },
    },
  },
  'tp-service-mail': {
    scale: 'nps',
    response: 0.4,
    comments: 0.4,
    scores: [10, 9, 9, 9, 8, 8, 8, 7, 9, 5],
    words: {
      low: { first: ['Er was de eerste drie weken geen plek.'], second: [] },
      middle: {
        first: ['Handig mailtje, plannen kostte wel wat klikken.'],
        second: ['Volgende keer graag via de app.'],
      },
      high: {
        first: [
          'Fijn dat jullie er zelf aan denken.',
          'Dag gekozen en klaar.',
          'Leuk dat ik zag wie mijn monteur is.',
          'Zo gepiept, zaterdag gebracht en zaterdag weer mee.',
          'Had er zelf niet aan gedacht.',
        ],
        second: ['Meteen een nieuwe bel meegenomen.', 'Fiets loopt weer als nieuw.', 'Volgend jaar graag weer zo.'],
      },
    },
  },
}

/** Puts the question about a touchpoint to one person after another. Null when there is no answer. */
export type Ask = (touchpoint: TouchpointId, deserved?: number) => Answer | null

export function surveysWith(random: Random): Ask {
  const open = [...openAnswers]
  const dealt = Object.entries(surveys).map(([id, survey]) => [id, { ...survey, ...decksOf(random, survey) }] as const)
  const asked = new Map<string, (typeof dealt)[number][1]>(dealt)
  return (touchpoint, deserved) => {
    const survey = asked.get(touchpoint)
    if (!survey || !random.chance(survey.response)) return null
    const score = deserved ?? survey.nextScore()
    const given = open.findIndex((answer) => answer.touchpoint === touchpoint && answer.score === score)
    const text = given >= 0 ? open.splice(given, 1)[0]!.text : random.chance(survey.comments) && survey.comment(score)
    return { score, scale: survey.scale, ...(text ? { text } : {}) }
  }
}

/** Scores and sentences are dealt like cards, so that nobody repeats the one before. */
function decksOf(random: Random, { scale, scores, words }: Survey) {
  const sentences = Object.fromEntries(
    Object.entries(words).map(([mood, { first, second }]) => [
      mood,
      { first: deck(random, first), second: second.length > 0 ? deck(random, second) : null },
    ]),
  )
  const [middle, high] = scale === 'nps' ? [7, 9] : [3, 4]
  return {
    nextScore: deck(random, scores),
    comment: (score: number): string => {
      const { first, second } = sentences[score >= high ? 'high' : score >= middle ? 'middle' : 'low']!
      return second && random.chance(0.5) ? `${first()} ${second()}` : first()
    },
  }
}
