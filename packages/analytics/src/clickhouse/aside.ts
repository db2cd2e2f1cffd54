import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Text } from '@wegwijs/journey'
import { attributed } from '../question/attributed.ts'
import { conformed, countedVariants } from '../question/conformed.ts'
import { valued } from '../question/customer-values.ts'
import { Unanswerable } from '../question/unanswerable.ts'

/** What may take seconds: values in, values out. */
export const works = { attributed, conformed, countedVariants, valued }
type Works = typeof works

/** What came of it, or why there is no answer. */
export type Outcome<K extends keyof Works = keyof Works> = { done: ReturnType<Works[K]> } | { refused: Text }

/** Does it in a thread of its own, so that the server goes on answering. Throws `Unanswerable` as the work itself does. */
export async function aside<K extends keyof Works>(
  work: K,
  ...given: Parameters<Works[K]>
): Promise<ReturnType<Works[K]>> {
  const thread = new Worker(new URL('./aside-thread.ts', import.meta.url), { workerData: [work, given] })
  const [outcome] = (await once(thread, 'message')) as [Outcome<K>]
  if ('refused' in outcome) throw new Unanswerable(outcome.refused)
  return outcome.done
}
