interface Minimum {
  point: number[]
  value: number
  /** False when the steps ran out before the values lay close together. */
  converged: boolean
}

/**
 * The lowest point of a function near `start`, by the simplex of Nelder and Mead (1965) with their coefficients 1, 2, ½, ½.
 * It begins again once where it ended, since a simplex may collapse beside the lowest point. (The package fmin cannot be
 * loaded as a module, and its step that shrinks the simplex names a variable that does not exist.)
 */
export function minimise(of: (point: readonly number[]) => number, start: readonly number[]): Minimum {
  const first = descend(of, start, STEP)
  return descend(of, first.point, STEP / 4)
}

const STEP = 0.4
const MOST_STEPS = 2000
/** Values of a whole simplex lie this close together, as a share of the value. */
const CLOSE = 1e-11

interface Corner {
  point: number[]
  value: number
}

function descend(of: (point: readonly number[]) => number, start: readonly number[], step: number): Minimum {
  const corner = (point: number[]): Corner => ({ point, value: finite(of(point)) })
  let simplex = [corner([...start]), ...start.map((_, at) => corner(start.with(at, start[at]! + step)))]
  for (let count = 0; count < MOST_STEPS; count += 1) {
    simplex.sort((a, b) => a.value - b.value)
    const [best, worst, second] = [simplex[0]!, simplex.at(-1)!, simplex.at(-2)!]
    if (worst.value - best.value <= CLOSE * (1 + Math.abs(best.value))) return { ...best, converged: true }
    const others = simplex.slice(0, -1)
    const centre = start.map((_, at) => others.reduce((sum, { point }) => sum + point[at]!, 0) / others.length)
    // A point on the line from the worst corner through the centre of the others; 1 is the centre itself.
    const along = (far: number) =>
      corner(centre.map((middle, at) => worst.point[at]! + far * (middle - worst.point[at]!)))
    const reflected = along(2)
    if (reflected.value < best.value) {
      const expanded = along(3)
      simplex = [...others, expanded.value < reflected.value ? expanded : reflected]
    } else if (reflected.value < second.value) {
      simplex = [...others, reflected]
    } else {
      const contracted = along(reflected.value < worst.value ? 1.5 : 0.5)
      const isBetter = contracted.value < Math.min(reflected.value, worst.value)
      simplex = isBetter ? [...others, contracted] : simplex.map((each) => corner(halfway(each.point, best.point)))
    }
  }
  return { ...simplex[0]!, converged: false }
}

const halfway = (a: readonly number[], b: readonly number[]): number[] => a.map((each, at) => (each + b[at]!) / 2)

/** Outside its domain a function is infinitely high, so that the simplex turns round. */
const finite = (value: number): number => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)
