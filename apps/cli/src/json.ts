import { RefusedError } from '@wegwijs/server'

/** The JSON in a file's content; a refusal that names the file when it is none. */
export function jsonIn(content: string, path: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    const { message } = error as Error
    throw new RefusedError(400, 'invalid', `${path} is geen JSON: ${message}`, `${path} is not JSON: ${message}`)
  }
}
