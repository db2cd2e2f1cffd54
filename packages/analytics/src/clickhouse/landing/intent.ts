import type { Engine } from '../engine.ts'
import { writeDown } from '../imports.ts'
import { renewPeople } from '../merges.ts'
import { bind, named, sql } from '../sql.ts'
import { adSpendTable, figuresTable, searchTable } from './day-table.ts'
import type { ImportLog } from './landed.ts'

/** Each table an import may change, with the columns that tell which rows go. */
const landed: readonly { name: string; key: readonly string[] }[] = [
  { name: 'events', key: ['id', 'seq'] },
  ...[adSpendTable, figuresTable, searchTable],
  { name: 'merges', key: ['alias', 'into'] },
]

/**
 * Says what is about to happen: from here on the import is finished, now or when the store is opened again. Everything
 * it needs stands in its tables `ready_TABLE_UNIQUE` and `gone_TABLE_UNIQUE`.
 */
export const intend = (engine: Engine, unique: string, log: ImportLog): Promise<void> =>
  engine.insert('intents', ['id', 'log'], [[unique, JSON.stringify(log)]])

/** Finishes what was intended. Each step may be done again after a crash: what is done already changes nothing. */
export async function finishIntents(engine: Engine): Promise<void> {
  const intents = await engine.writerRows<{ id: string; log: string }>(sql`SELECT id, log FROM intents`)
  for (const { id, log } of intents) {
    const there = await tablesOf(engine, id)
    for (const { name, key } of landed) {
      const [gone, ready] = [`gone_${name}_${id}`, `ready_${name}_${id}`]
      if (there.has(gone)) {
        const columns = named(key.join(', '))
        await engine.command(
          sql`DELETE FROM ${named(name)} WHERE (${columns}) IN (SELECT ${columns} FROM ${named(gone)})`,
        )
      }
      if (there.has(ready) && (await hasRows(engine, ready))) {
        await engine.command(sql`ALTER TABLE ${named(ready)} MOVE PARTITION tuple() TO TABLE ${named(name)}`)
      }
    }
    if (there.has(`ready_merges_${id}`)) await renewPeople(engine, id)
    await writeDown(engine, id, JSON.parse(log) as ImportLog)
    await engine.command(sql`DELETE FROM intents WHERE id = ${bind('String', id)}`)
    for (const table of there) await engine.command(sql`DROP TABLE IF EXISTS ${named(table)} SYNC`)
  }
}

/** The tables in which an import stands ready. */
export async function tablesOf(engine: Engine, unique: string): Promise<Set<string>> {
  const found = await engine.writerRows<{ name: string }>(sql`
    SELECT name FROM system.tables
    WHERE database = currentDatabase() AND match(name, '^(ready|gone)_') AND endsWith(name, ${bind('String', `_${unique}`)})`)
  return new Set(found.map(({ name }) => name))
}

async function hasRows(engine: Engine, table: string): Promise<boolean> {
  const [found] = await engine.writerRows<{ n: number }>(sql`SELECT count() AS n FROM ${named(table)}`)
  return found!.n > 0
}
