import type { SearchDay } from '@wegwijs/journey'
import { busyIn, DAY, yearUntil } from './calendar.ts'
import { type Random, randomFrom } from './random.ts'

/** A term, how often a day it is shown or searched for, and in a search engine its place and share of clicks. */
type Term = readonly [term: string, aDay: number, position?: number, clickRate?: number]

/** What people type in a search engine before they find the shop: range, comparing, trading in. */
const engineTerms: readonly Term[] = [
  ['wat is een middenmotor', 38, 7.4, 0.03],
  ['is elektrisch fietsen gezond', 22, 14.2, 0.008],
  ['waarom een e-bike voor woon-werk', 12, 6.1, 0.04],
  ['e-bike voordelen', 26, 11.8, 0.012],
  ['hoe ver kom je op één accu', 64, 3.1, 0.11],
  ['actieradius e-bike winter', 41, 4.2, 0.08],
  ['e-bike 12 km wind tegen', 9, 2.8, 0.13],
  ['hoe lang gaat een e-bike accu mee', 33, 8.6, 0.024],
  ['welke maat e-bike heb ik nodig', 17, 9.3, 0.02],
  ['how far does an e-bike go', 11, 10.4, 0.015],
  ['beste e-bike woon-werk', 58, 8.9, 0.021],
  ['middenmotor of voorwielmotor verschil', 36, 5.2, 0.06],
  ['e-bike test consumentenbond', 72, 17.5, 0.004],
  ['e-bikes vergelijken', 47, 9.7, 0.018],
  ['rugwind ervaringen', 14, 1.4, 0.41],
  ['rugwind reviews', 11, 1.6, 0.38],
  ['best e-bike for commuting', 8, 15.1, 0.007],
  ['proefrit e-bike amersfoort', 16, 2.2, 0.19],
  ['e-bike proefrijden zwolle', 13, 2.6, 0.17],
  ['e-bike inruilen', 31, 6.4, 0.045],
  ['oude fiets inruilen voor e-bike', 24, 4.9, 0.07],
  ['wat krijg ik voor mijn oude fiets inruilwaarde', 15, 7.2, 0.04],
  ['rugwind levertijd', 10, 1.2, 0.52],
  ['e-bike winkel in de buurt', 29, 5.8, 0.05],
  ['rugwind openingstijden', 9, 1.1, 0.48],
  ['e-bike korting', 19, 13.6, 0.011],
  ['e-bike kopen', 83, 12.3, 0.014],
  ['e-bike kopen amersfoort', 21, 3.4, 0.14],
  ['e-bike onderhoud kosten', 14, 8.1, 0.028],
  ['rugwind klantenservice', 8, 1.1, 0.46],
  ['e-bike eerste beurt', 11, 4.4, 0.08],
  ['rugwind', 52, 1.1, 0.61],
  ['rugwind e-bike', 27, 1.2, 0.55],
  ['e-bike', 140, 24.8, 0.002],
  ['elektrische fiets', 96, 27.1, 0.0015],
]

/** What visitors type in the shop's own search field: trading in and delivery are hard to find there. */
const siteTerms: readonly Term[] = [
  ['inruilen', 11],
  ['inruilwaarde oude fiets', 5],
  ['levertijd', 8],
  ['actieradius', 6],
  ['vergelijken', 4],
  ['proefrit', 3],
  ['fietstassen', 5],
  ['garantie accu', 2],
  ['onderhoudsbeurt', 2],
]

/** A year of searches, each day and term, as Google Search Console and GA4 report them. The same seed and day give the same year. */
export function ebikeSearches({ seed = 1, until }: { seed?: number; until: number }): SearchDay[] {
  const random = randomFrom(seed)
  const { start, end } = yearUntil(until)
  const days = Array.from({ length: (end - start) / DAY }, (_, index) => start + index * DAY)
  return days.flatMap((time) => [
    ...searchesOf(time, engineTerms, random, { where: 'engine', source: 'search console' }),
    ...searchesOf(time, siteTerms, random, { where: 'site', source: 'GA4, Rugwind webshop' }),
  ])
}

function searchesOf(
  time: number,
  terms: readonly Term[],
  random: Random,
  from: Pick<SearchDay, 'where' | 'source'>,
): SearchDay[] {
  const day = new Date(time).toISOString().slice(0, 10)
  return terms.flatMap(([term, aDay, position, clickRate = 0]) => {
    const impressions = Math.round(aDay * busyIn(time) * random.between(0.6, 1.4))
    if (impressions === 0) return []
    const clicks = Math.min(impressions, Math.round(impressions * clickRate + random.between(-0.5, 0.5)))
    const place = position === undefined ? null : Math.round(Math.max(1, position * random.between(0.9, 1.1)) * 10) / 10
    return [{ day, until: day, term, page: '', impressions, clicks: Math.max(0, clicks), position: place, ...from }]
  })
}
