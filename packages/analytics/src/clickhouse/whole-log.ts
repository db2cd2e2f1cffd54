import type { AdSpend, Event, Figure, SearchDay } from '@wegwijs/journey'
import { Unanswerable } from '../question/unanswerable.ts'
import type { Log } from '../referee/log.ts'
import type { Engine } from './engine.ts'
import { storedMerges } from './merges.ts'
import { sql } from './sql.ts'

/** The referee holds all of a log in memory, several times over. */
const MOST_EVENTS = 2_000_000

type Stored<Row> = { [Field in keyof Row]: Row[Field] | null }

/** All that is stored, as it was given, in stored order: what the referee answers from. Throws an `Unanswerable` when it is too much. */
export async function wholeLog(engine: Engine): Promise<Log> {
  const [{ events: count } = { events: 0 }] = await engine.rows<{ events: number }>(
    sql`SELECT count() AS events FROM events`,
  )
  if (count > MOST_EVENTS) throw tooMany(count)
  const events = await engine.rows<Stored<Event>>(sql`
    SELECT nullIf(person, '') AS person, time, toString(name) AS name, toString(source) AS source,
      toString(channel) AS channel, nullIf(account, '') AS account, value, nullIf(toString(currency), '') AS currency,
      score, nullIf(toString(scale), '') AS scale, nullIf(text, '') AS text,
      CAST(properties, 'Map(String, String)') AS properties
    FROM events ORDER BY seq`)
  const spend = await engine.rows<Stored<AdSpend>>(sql`
    SELECT toString(day) AS day, toString(until) AS until, nullIf(toString(platform), '') AS platform,
      nullIf(account, '') AS account, nullIf(campaign_id, '') AS campaignId, toString(channel) AS channel, campaign,
      impressions, clicks, reach, engagements, cost_micros AS costMicros, toString(currency) AS currency
    FROM ad_spend FINAL`)
  const figures = await engine.rows<Stored<Figure> & { split: string }>(sql`
    SELECT toString(day) AS day, toString(until) AS until, kpi, toString(source) AS source, split,
      nullIf(toString(currency), '') AS currency, value FROM figures FINAL`)
  const searches = await engine.rows<SearchDay>(sql`
    SELECT toString(day) AS day, toString(until) AS until, toString(source) AS source, toString(place) AS where, term,
      page, impressions, clicks, position FROM search_days FINAL`)
  return {
    events: events.map((row) => ({ ...withoutNulls(row), person: row.person }) as Event),
    spend: spend.map((row) => withoutNulls(row) as AdSpend),
    merges: await storedMerges(engine),
    figures: figures.map((row) => ({ ...withoutNulls(row), split: JSON.parse(row.split) }) as Figure),
    searches,
  }
}

/** What a row does not say is absent from it. */
const withoutNulls = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

const tooMany = (events: number) =>
  new Unanswerable({
    nl: `De referee houdt alles in het geheugen: hij kan hoogstens ${MOST_EVENTS} gebeurtenissen aan, en hier zijn er ${events}. Vraag het de database, zonder --engine referee.`,
    en: `The referee holds everything in memory: it can handle ${MOST_EVENTS} events at most, and here are ${events}. Ask the database, without --engine referee.`,
  })
