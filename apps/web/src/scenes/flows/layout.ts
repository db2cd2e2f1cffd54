import { type Band, bandAway, bandBetween, bandWidth, type Circle, lineUp, type Point, ring } from './geometry.ts'
import type { Link } from './links.ts'

/** The whole picture: circles for stages, bands for ways, all in one drawing of this size. */
export interface Layout {
  width: number
  height: number
  circles: Circle[]
  bands: { link: Link; band: Band; thickness: number }[]
  /** Where people who go no further leave each stage; null where nobody does. */
  exits: ({ band: Band; thickness: number } | null)[]
  /** Where people come in; null when nobody starts in the first stage. */
  entry: { band: Band; thickness: number } | null
}

interface Sizes {
  links: Link[]
  /** People who went no further, per stage; null where no later stage can be counted. */
  dropped: (number | null)[]
  entering: number
  most: number
}

/** A loop on a ring: the way on runs along the outside, the ways back through the middle. */
export function loopLayout(stages: number, sizes: Sizes): Layout {
  const [width, height] = [1180, 790]
  const centre: Point = { x: 570, y: 430 }
  const circles = ring(stages, centre, 300, 240).map((point) => ({ ...point, r: 68 }))
  const bend = { forward: 70, back: 30, skip: 30, loop: 55, again: 110, referral: 80 }
  const outward = (index: number): number =>
    index === 0 ? Math.PI * 0.72 : Math.atan2(circles[index]!.y - centre.y, circles[index]!.x - centre.x)
  return {
    width,
    height,
    circles,
    bands: bandsOf(sizes, circles, ({ kind }) => bend[kind]),
    exits: exitsOf(sizes, circles, outward, 44),
    entry: entryOf(sizes, circles, 150),
  }
}

/** A line: the way on is straight, steps back and over a stage run above it, the further the higher. */
export function lineLayout(stages: number, sizes: Sizes): Layout {
  const [width, height] = [Math.max(1000, stages * 230), 590]
  const r = Math.min(62, (width / stages) * 0.23)
  const circles = lineUp(stages, width, 370).map((point) => ({ ...point, r }))
  const bendOf = ({ from, to, kind }: Link): number => {
    if (kind === 'forward') return 0
    const rise = Math.min(480, 180 + 130 * (Math.abs(to - from) - 1))
    return to > from ? rise + 140 : -rise
  }
  return {
    width,
    height,
    circles,
    bands: bandsOf(sizes, circles, bendOf),
    exits: exitsOf(sizes, circles, () => Math.PI / 2, 70),
    entry: null,
  }
}

function bandsOf({ links, most }: Sizes, circles: Circle[], bendOf: (link: Link) => number): Layout['bands'] {
  return links.flatMap((link) => {
    const [from, to] = [circles[link.from], circles[link.to]]
    if (!from || !to) return []
    const thickness = link.people === null ? 2 : bandWidth(link.people, most)
    return [{ link, thickness, band: bandBetween(from, to, bendOf(link), thickness) }]
  })
}

function exitsOf(
  { dropped, most }: Sizes,
  circles: Circle[],
  angleOf: (index: number) => number,
  length: number,
): Layout['exits'] {
  return circles.map((circle, index) => {
    const people = dropped[index] ?? 0
    if (people === 0 || index === circles.length - 1) return null
    const thickness = bandWidth(people, most)
    return { thickness, band: bandAway(circle, angleOf(index), length, thickness) }
  })
}

function entryOf({ entering, most }: Sizes, circles: Circle[], length: number): Layout['entry'] {
  const first = circles[0]
  if (!first || entering === 0) return null
  const thickness = bandWidth(entering, most)
  const start = { x: first.x - first.r - length, y: first.y, r: 0 }
  const band = bandBetween(start, first, 0, thickness)
  return { thickness, band: { ...band, label: { x: start.x, y: band.label.y }, anchor: 'start' } }
}
