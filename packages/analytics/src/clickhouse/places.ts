import type { Reading, Rule } from '@wegwijs/journey'
import type { AskedReading } from '../question/resolved.ts'
import type { Standing } from './gathered.ts'
import { eventsOfPeople } from './merges.ts'
import { readsOrders, readsProperties, ruleSql } from './rule.ts'
import { bind, join, type Sql, sql } from './sql.ts'

/** Rules as they were matched for a kept table: the number of each, by the rule written out, and every `matched` there is. */
export interface Matching {
  numbers: ReadonlyMap<string, number>
  sets: readonly string[]
  /** Whether the table has the properties of its events. */
  hasProperties: boolean
}

export const ruleKey = (rule: Rule): string => JSON.stringify(rule)

/** All rules that decide where events stand. */
export const rulesOf = ({ touchpoints, stages }: Reading): Rule[] =>
  [...touchpoints, ...stages].flatMap(({ rule }) => rule ?? [])

/** More rules than this that are to be looked for among all events take longer than matching all events anew. */
const MOST_LOOKED_FOR = 3

/** How many rules of a question a kept table does not know; null when it cannot tell what the question asks. */
export function unmatchedRules(reading: AskedReading, matching: Matching): number | null {
  const unmatched = rulesOf(reading).filter((rule) => !matching.numbers.has(ruleKey(rule)))
  if (matching.hasProperties) return unmatched.length
  const lookedFor = unmatched.filter(readsProperties)
  const isTold = !reading.readsProperties && lookedFor.length <= MOST_LOOKED_FOR && !lookedFor.some(readsOrders)
  return isTold ? unmatched.length : null
}

interface Places {
  /** Where events stand by what they match, in the order of the sets; null unless all rules were matched before. */
  standings: readonly Standing[] | null
  touchpoints: Sql
  stages: Sql
}

const noMatching: Matching = { numbers: new Map(), sets: [], hasProperties: true }

/** Where events stand, as 1-based positions in map order. */
export function placesOf({ stages, touchpoints }: Reading, matching: Matching = noMatching): Places {
  const own = stages.map((_, stage) => positionsWhere(touchpoints, (touchpoint) => touchpoint.stage === stage))
  const numberOf = ({ rule }: { rule?: Rule }) => rule && matching.numbers.get(ruleKey(rule))
  const isKept = (each: { rule?: Rule }) => !each.rule || numberOf(each) !== undefined
  const sets = matching.sets.map((text) => new Set(text.split(',').slice(0, -1).map(Number)))
  const inSet = (set: ReadonlySet<number>, each: { rule?: Rule }) => set.has(numberOf(each) ?? -1)
  const ofSets = sets.map((set) => positionsWhere(touchpoints, (touchpoint) => inSet(set, touchpoint)))
  if (sets.length > 0 && touchpoints.every(isKept) && stages.every(isKept)) {
    const holds = (stage: number, at: number) => own[stage]!.some((place) => ofSets[at]!.includes(place))
    const stagesOfSets = sets.map((set, at) =>
      positionsWhere(stages, (stage, index) => (stage.rule ? inSet(set, stage) : holds(index, at))),
    )
    return {
      standings: ofSets.map((places, at) => ({ touchpoints: places, stages: stagesOfSets[at]! })),
      touchpoints: bySet(matching, ofSets),
      stages: bySet(matching, stagesOfSets),
    }
  }
  const late = positions(touchpoints.map((each) => (isKept(each) ? null : lateSql(each.rule!, matching))))
  const setsWith = (each: { rule?: Rule }) => matching.sets.filter((_, at) => inSet(sets[at]!, each))
  return {
    standings: null,
    touchpoints: sets.length > 0 ? sql`arraySort(arrayConcat(${bySet(matching, ofSets)}, ${late}))` : late,
    stages: positions(
      stages.map((each, stage) => {
        if (!each.rule) return sql`hasAny(touchpoints, ${bind('Array(UInt32)', own[stage]!)})`
        return isKept(each) ? sql`matched IN ${bind('Array(String)', setsWith(each))}` : lateSql(each.rule, matching)
      }),
    ),
  }
}

/** A rule that was not matched before: told from the columns that are kept, or else looked for among all events. */
const lateSql = (rule: Rule, { hasProperties }: Matching): Sql =>
  hasProperties || !readsProperties(rule)
    ? ruleSql(rule)
    : sql`(seq IN (SELECT seq FROM ${eventsOfPeople} WHERE ${ruleSql(rule)}))`

function positionsWhere<T>(all: readonly T[], test: (each: T, index: number) => boolean): number[] {
  return all.flatMap((each, index) => (test(each, index) ? [index + 1] : []))
}

/** What belongs to each set of matched rules. */
const bySet = ({ sets }: Matching, lists: readonly number[][]): Sql => sql`
  ${bind('Array(Array(UInt32))', lists)}[transform(matched, ${bind('Array(String)', sets)}, ${bind(
    'Array(UInt32)',
    sets.map((_, index) => index + 1),
  )}, toUInt32(0))]`

/** Positions of the tests that hold, in order; null never does. */
function positions(tests: readonly (Sql | null)[]): Sql {
  const held = tests.flatMap((test, index) => (test ? [sql`if(${test}, ${bind('UInt32', index + 1)}, 0)`] : []))
  return held.length === 0 ? sql`emptyArrayUInt32()` : sql`arrayFilter(i -> i > 0, [${join(held, ', ')}])`
}
