import { type ApiError, ApiRequestError } from '@wegwijs/api'
import { RefusedError } from '@wegwijs/server'

/** Writes what went wrong in both languages, the way a person can act on it, and sets the exit code. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1
  const body = error instanceof RefusedError || error instanceof ApiRequestError ? error.body : null
  if (!body) {
    console.error(isSystemError(error) ? sentence(systemRefusal(error)) : error)
    return
  }
  console.error(sentence(body.message))
  for (const { where, what } of body.problems ?? []) console.error(`  ${where}: ${sentence(what)}`)
}

/** A folder that may not be written, a full disk: the system says what is wrong, and our own stack adds nothing. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error

const systemRefusal = ({ message }: Error): ApiError['message'] => ({
  nl: `Dit staat het systeem niet toe: ${message}`,
  en: `The system does not allow this: ${message}`,
})

const sentence = ({ nl, en }: ApiError['message']): string => (nl === en ? nl : `${nl}\n  ${en}`)
