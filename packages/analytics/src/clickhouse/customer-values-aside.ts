import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ClvTerms, CustomersAlike } from '../question/clv.ts'
import { FEWEST_REPEATERS } from '../question/clv-terms.ts'
import { type Valued, valued } from '../question/customer-values.ts'

/** Values customers in a thread of its own when a model is to be fitted, so that the server goes on answering. */
export async function valuedAside(
  alike: readonly CustomersAlike[],
  currencies: readonly string[],
  { horizonDays, monthlyDiscount, margin }: ClvTerms,
): Promise<Valued> {
  const asked = { horizonDays, monthlyDiscount, margin }
  const repeaters = alike.reduce((sum, { x, customers }) => (x > 0 ? sum + customers : sum), 0)
  if (repeaters < FEWEST_REPEATERS) return valued(alike, currencies, asked)
  const thread = new Worker(new URL('./customer-values-thread.ts', import.meta.url), {
    workerData: [alike, currencies, asked],
  })
  const [said] = (await once(thread, 'message')) as [Valued]
  return said
}
