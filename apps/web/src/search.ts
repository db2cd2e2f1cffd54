import { type EvidenceState, evidenceStates, type ModelId, modelIds } from '@wegwijs/journey'

/** What stands in the address of a map: a link to it shows the same view to a colleague. */
export interface MapSearch {
  /** Model to read the journey through; absent means its own. */
  model?: ModelId | undefined
  /** What the side panel shows, such as `touchpoint:tp-cart` or `new:touchpoint:see`. */
  panel?: string | undefined
  persona?: string | undefined
  evidence?: EvidenceState | undefined
}
export interface FlowsSearch {
  model?: ModelId | undefined
}
export interface ImportSearch {
  /** The journey to go back to after importing. */
  journey?: string | undefined
}

type Raw = Record<string, unknown>

export const mapSearch = (raw: Raw): MapSearch => ({
  model: oneOf(modelIds, raw.model),
  panel: textOf(raw.panel),
  persona: textOf(raw.persona),
  evidence: oneOf(evidenceStates, raw.evidence),
})
export const flowsSearch = (raw: Raw): FlowsSearch => ({ model: oneOf(modelIds, raw.model) })
export const importSearch = (raw: Raw): ImportSearch => ({ journey: textOf(raw.journey) })

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value)
}
