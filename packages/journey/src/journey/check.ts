import { type Language, type Text, text } from '../language.ts'
import { problemsOf } from './issue.ts'
import { type Journey, journeySchema } from './journey.ts'
import { migrate } from './migrations.ts'
import type { RecordKind } from './record.ts'
import { referencesOf } from './references.ts'

/** Something wrong in a journey document: where, what and how to mend it. */
export interface Problem {
  /** Path into the document, such as `records.tp-cart.rule`. */
  where: string
  what: Text
}

export type Checked = { ok: true; journey: Journey } | { ok: false; problems: Problem[] }

/** Reads a document of any known version; old ones are migrated first. Never throws on bad data. */
export function checkJourney(document: unknown): Checked {
  const migrated = migrate(document)
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] }
  const parsed = journeySchema.safeParse(migrated.document)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, migrated.document) }
  const problems = danglingReferences(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, journey: parsed.data }
}

/** What the kinds of record are called in a sentence. */
export const kindNames: Record<RecordKind, Text> = {
  stage: text('fase', 'stage'),
  step: text('stap', 'step'),
  persona: text('persona', 'persona'),
  touchpoint: text('touchpoint', 'touchpoint'),
  lane: text('rij', 'lane'),
  card: text('kaartje', 'card'),
  feeling: text('gevoel', 'feeling'),
  action: text('actiepunt', 'action point'),
  evidence: text('onderbouwing', 'evidence'),
  validation: text('controle', 'validation'),
  kpi: text('KPI', 'KPI'),
}
const named = (kinds: readonly RecordKind[], language: Language): string[] =>
  kinds.map((kind) => kindNames[kind][language])

function danglingReferences(journey: Journey): Problem[] {
  return Object.entries(journey.records).flatMap(([id, record]) =>
    referencesOf(record)
      .filter(({ kinds, target }) => !kinds.includes(journey.records[target]?.kind as RecordKind))
      .map(({ field, kinds, target }) => ({
        where: `records.${id}.${field}`,
        what: {
          nl: `Verwijst naar “${target}”, maar dat is geen ${named(kinds, 'nl').join(' of ')} in deze klantreis. Voeg het toe of haal de verwijzing weg.`,
          en: `Refers to “${target}”, which is no ${named(kinds, 'en').join(' or ')} in this journey. Add it or remove the reference.`,
        },
      })),
  )
}
