import type { Language } from '../../language.ts'
import type { Table } from './table.ts'

/** What a stage is called before it has a name of its own. */
export const firstStageName: Record<Language, string> = { nl: 'Fase 1', en: 'Stage 1' }

/** The stages of a table, and for each column which of them it belongs to. */
export interface StageColumns {
  names: string[]
  stageOf: number[]
}

/** A column without a name belongs to the stage on its left, as merged cells are pasted. */
export function stageColumns(table: Table, language: Language): StageColumns {
  const names: string[] = []
  const stageOf: number[] = []
  for (const name of table.stages) {
    if (name || names.length === 0) names.push(name || firstStageName[language])
    stageOf.push(names.length - 1)
  }
  return { names, stageOf }
}
