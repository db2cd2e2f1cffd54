import type { FactGroup } from '@wegwijs/journey'
import { ads } from './ads.ts'
import { answers } from './answers.ts'
import { audience } from './audience.ts'
import { customers } from './customers.ts'
import { orders } from './orders.ts'
import { paid } from './paid.ts'
import { parts } from './parts.ts'
import { progress } from './progress.ts'
import type { CountGroup } from './scope.ts'
import { service } from './service.ts'
import { visits } from './visits.ts'

/** How each group of facts is counted. */
export const countGroup: Record<FactGroup, CountGroup> = {
  audience,
  visits,
  ads,
  orders,
  paid,
  customers,
  answers,
  service,
  progress,
  parts,
}
