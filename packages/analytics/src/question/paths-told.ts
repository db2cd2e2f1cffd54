import { aboutOf, type Population } from './about.ts'
import { keepsLast, type PathsAnswer, pathsChoices, pathsDefinition, type Sankey } from './paths.ts'
import type { By } from './read-by.ts'
import type { Ask } from './resolved.ts'

/** What an engine counts. Steps are numbers from 1, in the order of `names`. */
export interface CountedPaths {
  /** With an event in the period. */
  units: number
  names: readonly string[]
  /** The `limit` most frequent, and of those the first by their steps. */
  top: readonly { path: readonly number[]; count: number; people: number; longer: number }[]
  longer: number
  /** How many variants there are of each count. */
  levels: readonly { count: number; variants: number }[]
  drawn: CountedSankey | null
}
export interface CountedSankey {
  names: readonly string[]
  nodes: readonly CountedNode[]
  links: readonly CountedLink[]
}

/** The thing that stands for all others in its column. */
export const OTHERS = 0

/** A node of the Sankey; `column` 1 is where paths are held together: their first step, or their last. */
export interface CountedNode {
  column: number
  key: number
  count: number
  people: number
  /** Paths that are over here, seen from column 1. */
  over: number
  beyond: number
}
export interface CountedLink {
  column: number
  /** Nearer to column 1 than `far`. */
  near: number
  far: number
  count: number
  people: number
  meanMs: number
  medianMs: number
}

/** What may be a step on the map, in map order. */
export const namesOnMap = (by: Exclude<By, 'event'>, { stages, touchpoints }: Ask<'paths'>['reading']): string[] =>
  (by === 'touchpoint' ? touchpoints : stages).map(({ id }) => id)

/** The answer that follows from what was counted. */
export function toldPaths(question: Ask<'paths'>, counted: CountedPaths, population: Population): PathsAnswer {
  const { names, levels } = counted
  const sum = (of: (level: { count: number; variants: number }) => number): number =>
    levels.reduce((total, level) => total + of(level), 0)
  const found = sum(({ count, variants }) => count * variants)
  const variants = sum((level) => level.variants)
  return {
    units: counted.units,
    found,
    longer: counted.longer,
    paths: counted.top.map(({ path, count, people, longer }) => ({
      path: path.map((step) => names[step - 1]!),
      count,
      people,
      share: count / found,
      longer,
    })),
    variants,
    coverage: coverage(levels, found),
    sankey: counted.drawn && toldSankey(question, counted.drawn),
    about: { ...aboutOf(population, pathsDefinition, question.unit, pathsChoices(question)), n: counted.units },
  }
}

function coverage(levels: CountedPaths['levels'], found: number): PathsAnswer['coverage'] {
  let [variants, paths] = [0, 0]
  return levels
    .toSorted((a, b) => b.count - a.count)
    .map((level) => {
      variants += level.variants
      paths += level.count * level.variants
      return { variants, paths, share: paths / found }
    })
}

function toldSankey(question: Ask<'paths'>, { names, nodes, links }: CountedSankey): Sankey {
  const isLast = keepsLast(question)
  const nameOf = (key: number): string | null => (key === OTHERS ? null : names[key - 1]!)
  const told = nodes.map(({ column, key, count, people, over, beyond }) => {
    const held = column === 1 ? count : 0
    const [began, ended] = isLast ? [over, held] : [held, over]
    return { key, node: { step: isLast ? -column : column, key: nameOf(key), count, people, began, ended, beyond } }
  })
  const countOf = new Map(told.map(({ key, node }) => [`${node.step} ${key}`, node.count]))
  const ways = links.map(({ column, near, far, count, people, meanMs, medianMs }) => {
    const [step, from, to] = isLast ? [-column - 1, far, near] : [column, near, far]
    const share = count / countOf.get(`${step} ${from}`)!
    return { from, to, link: { step, from: nameOf(from), to: nameOf(to), count, people, share, meanMs, medianMs } }
  })
  const isOthers = ({ key }: { key: number }): number => (key === OTHERS ? 1 : 0)
  told.sort(
    (a, b) =>
      a.node.step - b.node.step || isOthers(a) - isOthers(b) || byCount(a.node.count, b.node.count, [a.key], [b.key]),
  )
  ways.sort((a, b) => a.link.step - b.link.step || byCount(a.link.count, b.link.count, [a.from, a.to], [b.from, b.to]))
  return { nodes: told.map(({ node }) => node), links: ways.map(({ link }) => link) }
}

/** Most first; of as many the first on the map or by its letters, the others together last. */
function byCount(a: number, b: number, keys: readonly number[], others: readonly number[]): number {
  const at = (key: number): number => (key === OTHERS ? Number.MAX_SAFE_INTEGER : key)
  return b - a || keys.reduce((order, key, index) => order || at(key) - at(others[index]!), 0)
}
