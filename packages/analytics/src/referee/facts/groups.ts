import type { FactGroup } from '@wegwijs/journey'
import { unknown } from '../../question/measure.ts'
import { ads } from './ads.ts'
import { answers } from './answers.ts'
import { audience } from './audience.ts'
import { customers } from './customers.ts'
import { orders } from './orders.ts'
import { parts } from './parts.ts'
import type { CountGroup } from './scope.ts'
import { service } from './service.ts'
import { visits } from './visits.ts'

const notYet: CountGroup = () => unknown

export const countGroup: Record<FactGroup, CountGroup> = {
  audience,
  visits,
  ads,
  orders,
  paid: notYet,
  customers,
  answers,
  service,
  progress: notYet,
  parts,
}
