import type { Population } from './about.ts'
import { DAY } from './day.ts'
import type { Ask } from './resolved.ts'
import { type RetentionAnswer, rollingDays } from './retention.ts'
import { bucketAfter, startOf } from './slices.ts'

/** What is counted of a cohort: `back[n - 1]` people came back in the n-th bucket. */
export interface CohortCount {
  from: number
  size: number
  back: number[]
}

type Table = Omit<RetentionAnswer, 'about'>

/** The cohorts of all buckets of a period, also the empty ones, and the average of what is over. */
export function retentionTable(question: Ask<'retention'>, past: Population, counts: readonly CohortCount[]): Table {
  const { buckets, bucket } = question
  const { period, watermark } = past
  if (period === null || watermark === null) return { cohorts: [], average: Array(buckets).fill(null) }
  const counted = new Map(counts.map((each) => [each.from, each]))
  const cohorts: Table['cohorts'] = []
  const until = Math.min(period.to, watermark)
  for (let from = startOf(period.from, bucket); from <= until; from = bucketAfter(from, bucket)) {
    const { size, back } = counted.get(from) ?? { size: 0, back: [] }
    const spans = spansOf(question, from)
    cohorts.push({
      from,
      size,
      returned: spans.map(({ begins }, n) => (n === 0 ? size : begins > watermark ? null : (back[n - 1] ?? 0))),
      complete: spans.filter(({ ends }) => ends <= watermark).length,
    })
  }
  return { cohorts, average: Array.from({ length: buckets }, (_, n) => averageOf(cohorts, n)) }
}

function averageOf(cohorts: Table['cohorts'], n: number): number | null {
  const over = cohorts.filter(({ complete }) => n < complete)
  const size = over.reduce((sum, each) => sum + each.size, 0)
  return size > 0 ? over.reduce((sum, each) => sum + each.returned[n]!, 0) / size : null
}

/** When each bucket of a cohort begins for its first, and ends for its last possible person. */
function spansOf({ buckets, bucket, clock }: Ask<'retention'>, from: number): { begins: number; ends: number }[] {
  const last = bucketAfter(from, bucket) - 1
  if (clock === 'rolling') {
    const length = rollingDays[bucket] * DAY
    return Array.from({ length: buckets }, (_, n) => ({ begins: from + n * length, ends: last + (n + 1) * length }))
  }
  const spans: { begins: number; ends: number }[] = []
  for (let begins = from; spans.length < buckets; begins = bucketAfter(begins, bucket)) {
    spans.push({ begins, ends: bucketAfter(begins, bucket) - 1 })
  }
  return spans
}
