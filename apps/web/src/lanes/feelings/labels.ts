/** A box on the curve, in pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Words that belong to a spot; they stand clear of it by `gap` above and below. */
export interface Label {
  id: string
  x: number
  y: number
  width: number
  height: number
  gap: number
}

const BESIDE = 14
/** What it costs to stand in a place that says less clearly what the words belong to, in covered pixels. */
const RANK = 12

/**
 * Where the words beside marks stand: below, above, right or left of their spot, wherever they cover least of the marks
 * and of other words, and inside the frame.
 */
export function placeLabels(labels: readonly Label[], marks: readonly Box[], frame: Box): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>()
  for (const label of labels) {
    const others = [...marks, ...placed.values()]
    const costs = sidesOf(label).map((box, rank) => {
      const covered = others.reduce((sum, other) => sum + overlap(box, other), 0)
      return { box, cost: covered + rank * RANK + 2 * (box.width * box.height - overlap(box, frame)) }
    })
    placed.set(label.id, costs.reduce((best, each) => (each.cost < best.cost ? each : best)).box)
  }
  return placed
}

function sidesOf({ x, y, width, height, gap }: Label): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, width, height })
  return [
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - height),
    at(x + BESIDE, y - height / 2),
    at(x - BESIDE - width, y - height / 2),
    at(x + BESIDE, y + gap),
    at(x - BESIDE - width, y + gap),
    at(x + BESIDE, y - gap - height),
    at(x - BESIDE - width, y - gap - height),
  ]
}

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top)
  return Math.max(0, across) * Math.max(0, down)
}
