import { text } from '@wegwijs/journey'
import { Unanswerable } from '../question/unanswerable.ts'

/** What one statement of a question may take. */
export interface Limits {
  seconds: number
  /** Megabytes of memory; above a third of it, sorting and grouping go to disk. */
  megabytes: number
}

export const usualLimits: Limits = { seconds: 120, megabytes: 3000 }

/** The engine's settings for these limits. */
export function settingsOf({ seconds, megabytes }: Limits): Record<string, string | number> {
  const bytes = megabytes * 1_000_000
  return {
    max_memory_usage: String(bytes),
    max_bytes_before_external_group_by: String(Math.floor(bytes / 3)),
    max_bytes_before_external_sort: String(Math.floor(bytes / 3)),
    max_execution_time: seconds,
  }
}

const TIMEOUT_EXCEEDED = '159'
const MEMORY_LIMIT_EXCEEDED = '241'
/** A statement that is too long, too deep or too wide to read, or a pattern too big to compile. */
const TOO_MUCH_TO_READ = ['62', '167', '168', '306', '427']

/** The error in words that say what to do when a statement took more than it may; any other stays what it is. */
export function inWords(error: unknown, { seconds, megabytes }: Limits): unknown {
  // The embedded engine and the client each have a class of their own for the same errors.
  const { code } = Object(error) as { code?: unknown }
  if (code === TIMEOUT_EXCEEDED) {
    return new Unanswerable(
      text(
        `Deze vraag duurde langer dan ${seconds} seconden en is gestopt. Kies een kortere periode of minder stappen, of geef vragen meer tijd met WEGWIJS_QUESTION_SECONDS.`,
        `This question took longer than ${seconds} seconds and was stopped. Choose a shorter period or fewer steps, or give questions more time by WEGWIJS_QUESTION_SECONDS.`,
      ),
    )
  }
  if (code === MEMORY_LIMIT_EXCEEDED) {
    return new Unanswerable(
      text(
        `Deze vraag heeft meer dan ${megabytes} MB geheugen nodig, ook met de schijf erbij. Kies een kortere periode of minder stappen, of geef vragen meer met WEGWIJS_QUESTION_MB.`,
        `This question needs more than ${megabytes} MB of memory, even with the disk beside it. Choose a shorter period or fewer steps, or give questions more by WEGWIJS_QUESTION_MB.`,
      ),
    )
  }
  if (TOO_MUCH_TO_READ.includes(code as string) && isTooMuch((error as Error).message)) {
    return new Unanswerable(
      text(
        'Deze vraag is te lang, te diep of te breed voor de database. Gebruik minder voorwaarden in de regels, minder haken in elkaar en kortere patronen.',
        'This question is too long, too deep or too wide for the database. Use fewer conditions in its rules, fewer brackets within brackets and shorter patterns.',
      ),
    )
  }
  return error
}

/** Any other mistake in a statement is ours, and stays an error. */
const isTooMuch = (message: string): boolean => /too (deep|big)|size exceeded|cannot compile re2/i.test(message)
