import { aida } from './aida.ts'
import { b2b } from './b2b.ts'
import { custom } from './custom.ts'
import { funnel } from './funnel.ts'
import { lifecycle } from './lifecycle.ts'
import { loyaltyLoop } from './loyalty-loop.ts'
import type { Model, ModelId } from './model.ts'
import { stdc } from './stdc.ts'

export const models: Record<ModelId, Model> = {
  aida,
  stdc,
  'loyalty-loop': loyaltyLoop,
  funnel,
  lifecycle,
  b2b,
  custom,
}

export const modelOf = (id: ModelId): Model => models[id]
