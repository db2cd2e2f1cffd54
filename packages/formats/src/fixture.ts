import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of packages/formats/fixtures, such as `meta-ads/good.csv`; for tests. */
export const fixture = (path: string): Uint8Array => readFileSync(join(import.meta.dirname, '../fixtures', path))

const shared = join(import.meta.dirname, '../../../../shared/data')

/** A file of the data folder beside the checkout; null, and the test says so in its name, where there is none. */
export const sharedData = (path: string): Uint8Array | null =>
  existsSync(join(shared, path)) ? readFileSync(join(shared, path)) : null
