import { standIns } from '@wegwijs/journey'
import { bind, sql } from './sql.ts'

const beginnings = bind('Array(String)', Object.values(standIns))

/** Whether `person` is somebody, and not what stands in for somebody nobody knows. */
export const isKnown = sql`(NOT arrayExists(beginning -> startsWith(person, beginning), ${beginnings}))`
