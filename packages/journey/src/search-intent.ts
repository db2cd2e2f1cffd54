import { type ReadStage, stageIndex } from './journey/reading.ts'
import type { Moment } from './moment.ts'

/** What somebody who searched for a term was doing, and the words that say so. */
export interface SearchIntent {
  moment: Moment
  /** The words of the term that decided, or the organisation's own name. */
  words: string
}

/**
 * Words of a search term, Dutch and English, that tell what somebody is doing. `…` stands for any ending. In the order in which they
 * count: who wants a bike repaired is past choosing one, whatever else the term says.
 */
const intents: readonly (readonly [Moment, string])[] = [
  [
    'use',
    `
      handleiding…, gebruiksaanwijzing, manual, user guide, instructions, onderhoud…, maintenance,
      servicing, service near me, onderhoudsbeurt, beurt, reparatie…, repareren, repair…, fix,
      herstellen, vervangen, replace…, onderdelen, spare parts, klantenservice, customer service,
      helpdesk, support, contact, telefoonnummer, phone number, retour…, retourneren, return policy,
      returns, refund, terugsturen, garantie…, warranty, klacht…, complaint…, storing, foutcode, error,
      error code, werkt niet, doet het niet, not working, does not work, kapot, broken, wachtwoord,
      password, inloggen, login, log in, mijn account, my account, opzeggen, cancel…, schoonmaken,
      clean, cleaning, opladen, how to charge, resetten, reset, instellen, installeren, install, setup,
      track and trace, volg bestelling, where is my order, bestelling volgen`,
  ],
  [
    'recommend',
    `
      review schrijven, write a review, refer a friend, vriend aanbevelen, aanbrengkorting,
      vriendenkorting`,
  ],
  ['return', 'opnieuw bestellen, reorder, order again, nabestellen, upgraden, upgrade'],
  [
    'order',
    `
      kopen, koop, aanschaffen, bestellen, reserveren, boeken, afrekenen, betalen, buy, purchase, order,
      order online, book, pay, checkout, tickets`,
  ],
  [
    'try',
    `
      proefrit…, proefles…, uitproberen, proberen, gratis proberen, proefperiode, proefabonnement,
      gratis staal, sample, test ride, test drive, free trial, trial, try, demo, huren, rent, hire`,
  ],
  [
    'decide',
    `
      prijs, prijzen, kosten, kost, wat kost, tarief, tarieven, price, prices, pricing, cost, costs,
      how much, beste prijs, best price, korting…, discount…, aanbieding…, actie, deal, deals, sale,
      uitverkoop, black friday, coupon, promo code, goedkoop, goedkope, goedkoopste, cheap, cheapest,
      offerte, quote, in de buurt, near me, dichtbij, openingstijden, opening hours, winkel, winkels,
      shop, store, dealer, levertijd, bezorg…, verzendkosten, delivery, shipping, op voorraad, in stock,
      inruil…, trade in, lease, leasen, financiering, financing, afbetaling, gespreid betalen, subsidie,
      tweedehands, second hand`,
  ],
  [
    'compare',
    `
      beste, best, top, vergelijk…, compare, comparison, versus, vs, verschil, verschillen, difference,
      differences, review, reviews, beoordeling…, ervaring, ervaringen, experiences, test, tests,
      getest, tested, consumentenbond, alternatief, alternatieven, alternative…, nadelen,
      voor en nadelen, pros and cons, cons, or, beter, better, betrouwbaar, rating…`,
  ],
  [
    'explore',
    `
      hoe, how, welke, welk, which, wat voor, what kind, soorten, types, type, kinds, maat, size,
      uitleg, explained, actieradius, range, levensduur, lifespan, geschikt`,
  ],
  [
    'need',
    `
      wat is, wat zijn, what is, what are, waarom, why, betekenis, meaning, voordelen, benefits,
      advantages, nut, tips, ideeën, ideeen, ideas, inspiratie, inspiration, gezond, healthy, pijn,
      pain, last van, hurt, hurts, probleem, problem, how to, hoe kom ik, zin en onzin`,
  ],
  ['explore', 'voor, for, met, with'],
]

interface Phrase {
  words: string[]
  moment: Moment
  rank: number
}

const listedIn = (list: string): string[][] => list.split(',').map((phrase) => phrase.trim().split(' '))

const phrases: readonly Phrase[] = intents.flatMap(([moment, listed], rank) =>
  listedIn(listed).map((words) => ({ words, moment, rank })),
)
const isOpen = (word: string): boolean => word.endsWith('…')
/** There may be many terms, so a word is looked up; only those with any ending are tried one by one. */
const byFirstWord = Map.groupBy(
  phrases.filter(({ words }) => !isOpen(words[0]!)),
  ({ words }) => words[0]!,
)
const openPhrases = phrases.filter(({ words }) => isOpen(words[0]!))

/**
 * What somebody who searches for this was doing, by the words of the term; null when none of them says. The longest phrases are found
 * first, and a word counts in one phrase only. Of what was found the first in the list counts. The organisation's own name alone
 * says that somebody knows it; with other words that say nothing, that somebody decides where to go.
 */
export function searchIntent(term: string, organisation = ''): SearchIntent | null {
  const words = wordsOf(term)
  const found = phrasesIn(words)
  const first = found.reduce<Phrase | null>((best, each) => (best && best.rank <= each.rank ? best : each), null)
  if (first) return { moment: first.moment, words: first.words.join(' ').replaceAll('…', '') }
  const name = wordsOf(organisation)
  if (name.length === 0 || !words.some((_, at) => standsAt(name, words, at))) return null
  return { moment: words.length === name.length ? 'notice' : 'decide', words: name.join(' ') }
}

/** A term as it is counted: without capitals and superfluous spaces. */
export const plainTerm = (term: string): string => term.trim().replace(/\s+/g, ' ').toLowerCase()

/** The stage of a model in which somebody with this intent is; null when it has none, or the intent is unknown. */
export const stageOfIntent = (
  intent: SearchIntent | null,
  stages: readonly Pick<ReadStage, 'id' | 'moments'>[],
): number | null => (intent ? stageIndex({ moment: intent.moment }, stages) : null)

/** Names of events that say what somebody searched for on the site, and the property that holds it. */
export const siteSearches = { view_search_results: 'search_term', 'Products Searched': 'query' } as const

const wordsOf = (term: string): string[] => plainTerm(term).match(/[\p{L}\p{N}]+/gu) ?? []

function phrasesIn(words: readonly string[]): Phrase[] {
  const found = words.flatMap((word, at) =>
    [...(byFirstWord.get(word) ?? []), ...openPhrases]
      .filter((phrase) => standsAt(phrase.words, words, at))
      .map((phrase) => ({ phrase, at })),
  )
  const taken = new Set<number>()
  return found
    .sort((a, b) => b.phrase.words.length - a.phrase.words.length)
    .flatMap(({ phrase, at }) => {
      const places = phrase.words.map((_, index) => at + index)
      if (places.some((place) => taken.has(place))) return []
      for (const place of places) taken.add(place)
      return [phrase]
    })
}

const standsAt = (phrase: readonly string[], words: readonly string[], at: number): boolean =>
  phrase.every((wanted, index) => {
    const word = words[at + index]
    return word !== undefined && (isOpen(wanted) ? word.startsWith(wanted.slice(0, -1)) : word === wanted)
  })
