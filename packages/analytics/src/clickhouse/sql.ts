/** A value for ClickHouse to bind; user input reaches the engine in no other way. */
class Bound {
  readonly type: string
  readonly value: unknown
  constructor(type: string, value: unknown) {
    this.type = type
    this.value = value
  }
}

/** A piece of SQL: constant text from this code with bound values between. */
export class Sql {
  readonly strings: readonly string[]
  readonly values: readonly (Sql | Bound)[]
  constructor(strings: readonly string[], values: readonly (Sql | Bound)[]) {
    this.strings = strings
    this.values = values
  }
}

/** `sql\`… ${bind('String', name)} … ${otherSql}\`` */
export const sql = (strings: TemplateStringsArray, ...values: (Sql | Bound)[]): Sql => new Sql(strings, values)

/**
 * A bound value of a ClickHouse type, such as `UInt64` or `Array(String)`. A number too large for its type is a RangeError:
 * the engine would take what is left of it after wrapping round.
 */
export function bind(type: string, value: unknown): Bound {
  const bits = /^UInt(8|16|32)$/.exec(type)?.[1]
  if (bits && !(Number(value) >= 0 && Number(value) < 2 ** Number(bits))) throw new RangeError(`${value} is no ${type}`)
  return new Bound(type, value)
}

/** Rows that can be worked out wherever the events of their person are. */
class PerPerson extends Sql {}

/**
 * Marks rows of which each follows from the events of one person. On one node it says nothing; on a cluster sharded by
 * person it is where every shard answers for its own people, and what is asked of the rows is merged (docs/scaling.md).
 */
export const perPerson = (rows: Sql): Sql => new PerPerson(rows.strings, rows.values)

/** A table's name made by this code, never by a user. */
export const named = (name: string): Sql => new Sql([name], [])

/** Joins pieces with constant text between them. */
export function join(pieces: readonly Sql[], between: string): Sql {
  if (pieces.length === 0) return sql``
  return new Sql(['', ...pieces.slice(1).map(() => between), ''], pieces)
}

/** The rows of all shards, as a table expression, of the text of a query that each shard answers. */
export type OverShards = (query: string) => string

/** The text with numbered parameters, as the client takes it; on one node there are no shards to go over. */
export function compile(query: Sql, overShards?: OverShards): { query: string; query_params: Record<string, unknown> } {
  const query_params: Record<string, unknown> = {}
  let count = 0
  const write = (piece: Sql, onShard: boolean): string =>
    piece.strings.reduce((written, string, index) => {
      const value = piece.values[index - 1]!
      if (value instanceof PerPerson && overShards && !onShard) {
        const rows = overShards(write(value, true))
        // Read from directly, without a subquery between, each shard also takes its part in grouping them.
        if (!/FROM \($/.test(written) || !/^\s*\)/.test(string)) return `${written}SELECT * FROM ${rows}${string}`
        return `${written.slice(0, -1)}${rows}${string.replace(/^\s*\)/, '')}`
      }
      if (value instanceof Sql) return written + write(value, onShard) + string
      const name = `p${count++}`
      query_params[name] = value.value
      return `${written}{${name}:${value.type}}${string}`
    })
  return { query: write(query, overShards === undefined), query_params }
}
