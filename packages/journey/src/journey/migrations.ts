import type { Problem } from './check.ts'
import { CURRENT_VERSION } from './journey.ts'

/** A step from one version of the journey document to the next. Named by what it does; never edited once released. */
export interface Migration {
  name: string
  /** The version it reads; it leads to the next one, which `migrate` writes into the document. */
  from: number
  up: (document: Record<string, unknown>) => Record<string, unknown>
}

/** Oldest first. Version 1 is the first published shape, so nothing has to move yet. */
const released: readonly Migration[] = []

export type Migrated =
  | { ok: true; document: Record<string, unknown>; applied: string[] }
  | { ok: false; problem: Problem }

/** Brings a document to the current version. A newer or unreadable version is a result, not an exception. */
export function migrate(
  document: unknown,
  migrations: readonly Migration[] = released,
  target: number = CURRENT_VERSION,
): Migrated {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refused(
      '',
      'Dit is geen klantreis: verwacht een JSON-object.',
      'This is no journey: expected a JSON object.',
    )
  }
  let current = document as Record<string, unknown>
  const applied: string[] = []
  for (;;) {
    const { version } = current
    if (version === undefined) {
      return refused(
        'version',
        `Het veld “version” ontbreekt. Voeg "version": ${target} toe als dit een klantreis van Wegwijs is.`,
        `The field “version” is missing. Add "version": ${target} if this is a Wegwijs journey.`,
      )
    }
    if (version === target) return { ok: true, document: current, applied }
    const migration = migrations.find(({ from }) => from === version)
    if (!migration) {
      return refused(
        'version',
        `Versie ${String(version)} is onbekend; deze Wegwijs leest tot en met ${target}. Werk Wegwijs bij.`,
        `Version ${String(version)} is unknown; this Wegwijs reads up to ${target}. Update Wegwijs.`,
      )
    }
    current = { ...migration.up(current), version: migration.from + 1 }
    applied.push(migration.name)
  }
}

const refused = (where: string, nl: string, en: string): Migrated => ({
  ok: false,
  problem: { where, what: { nl, en } },
})
