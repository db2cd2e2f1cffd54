/** Plain geometry of flows: where stages stand and how the bands between them run. Pixels; y grows downwards. */
export interface Point {
  x: number
  y: number
}
export interface Circle extends Point {
  r: number
}

export interface Band {
  /** Centre line, to be drawn as wide as the band. */
  path: string
  /** The arrow's head as polygon points. */
  head: string
  /** Where a label goes: beside the middle of the band, on the side it bends to. */
  label: Point
  /** Which end of the label touches the band. */
  anchor: 'start' | 'middle' | 'end'
  /** Whether the lines of a label stand above its place, around it or below it. */
  stack: 'up' | 'around' | 'down'
}

/** Stages on a ring, clockwise, the first at the left. */
export function ring(count: number, centre: Point, radiusX: number, radiusY: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = Math.PI + (2 * Math.PI * index) / count
    return { x: centre.x + radiusX * Math.cos(angle), y: centre.y + radiusY * Math.sin(angle) }
  })
}

/** Stages side by side, in the middle of equal columns. */
export function lineUp(count: number, width: number, y: number): Point[] {
  return Array.from({ length: count }, (_, index) => ({ x: ((index + 0.5) * width) / count, y }))
}

/** Width of a band in pixels: in proportion to its people, but never too thin to see. */
export function bandWidth(people: number, most: number, widest = 26): number {
  return most === 0 ? 0 : Math.max(2, (widest * people) / most)
}

/** A band from circle to circle, bent to its left by so many pixels (negative bends right). */
export function bandBetween(from: Circle, to: Circle, bend: number, width: number): Band {
  const along = unit(from, to)
  const left = { x: along.y, y: -along.x }
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control = move(middle, left, bend)
  return bandOf(edge(from, control, 4), edge(to, control, 4), control, left, width, bend)
}

/** A straight band that leaves a circle in a direction (radians), for people who go no further. */
export function bandAway(from: Circle, angle: number, length: number, width: number): Band {
  const out = { x: Math.cos(angle), y: Math.sin(angle) }
  const start = move(from, out, from.r + 4)
  const end = move(start, out, length)
  const control = move(start, out, length / 2)
  const band = bandOf(start, end, control, { x: out.y, y: -out.x }, width, 0)
  return { ...band, label: move(end, out, 10), anchor: anchorOf(out.x), stack: stackOf(out.y) }
}

function bandOf(start: Point, end: Point, control: Point, left: Point, width: number, bend: number): Band {
  const arriving = unit(control, end)
  const head = Math.max(9, width * 0.9)
  const neck = move(end, arriving, -head)
  const side = { x: arriving.y, y: -arriving.x }
  const half = Math.max(5, width * 0.85)
  const mid = {
    x: 0.25 * start.x + 0.5 * control.x + 0.25 * neck.x,
    y: 0.25 * start.y + 0.5 * control.y + 0.25 * neck.y,
  }
  const outward = bend < 0 ? { x: -left.x, y: -left.y } : left
  return {
    path: `M${at(start)} Q${at(control)} ${at(move(neck, arriving, 1))}`,
    head: [move(neck, side, half), end, move(neck, side, -half)].map(at).join(' '),
    label: move(
      mid,
      outward,
      width / 2 + 12 + (stackOf(outward.y) === 'around' ? LABEL_HALF * Math.abs(outward.y) : 0),
    ),
    anchor: anchorOf(outward.x),
    stack: stackOf(outward.y),
  }
}

/** Half the height of a label of three lines: beside a slanting band its corner comes nearest. */
const LABEL_HALF = 25

const anchorOf = (x: number): Band['anchor'] => (x > 0.35 ? 'start' : x < -0.35 ? 'end' : 'middle')
const stackOf = (y: number): Band['stack'] => (y > 0.8 ? 'down' : y < -0.8 ? 'up' : 'around')
const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
const move = (point: Point, direction: Point, distance: number): Point => ({
  x: point.x + direction.x * distance,
  y: point.y + direction.y * distance,
})

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** The point on a circle's edge that looks at another point. */
const edge = (circle: Circle, towards: Point, gap: number): Point => move(circle, unit(circle, towards), circle.r + gap)

/** Breaks a name into lines of about so many letters; a long word stays whole. */
export function wrapped(name: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
