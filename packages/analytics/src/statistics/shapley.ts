import { type Credits, give, type Path } from './credit.ts'

/**
 * Shapley values of the set game in which v(S) is the conversions of paths that meet nothing outside S (Shapley 1953).
 * That game is a sum of unanimity games, one a path, so each path's conversions go in equal parts to the distinct
 * things it met; linear in the paths, whatever the number of channels.
 */
export function shapley(paths: readonly Path[]): Credits {
  const credits: Credits = new Map()
  for (const path of paths) {
    const met = new Set(path.touches)
    for (const key of met) give(credits, key, path, 1 / met.size)
  }
  return credits
}
