import {
  contactNames,
  displayNames,
  downloadNames,
  leadNames,
  type Need,
  signUpNames,
  socialNames,
  viewNames,
} from '@wegwijs/journey'
import type { Connected } from '../../question/measure.ts'
import type { Engine } from '../engine.ts'
import { isTold, leads } from '../last-channel.ts'
import { nameIn } from '../name-in.ts'
import { type Sql, sql } from '../sql.ts'

const named = (names: readonly string[]) => sql`max(${nameIn(names)})`

/** Which needs anything in the store has ever met, whenever and by whomever. */
export async function connected(engine: Engine, located: Sql): Promise<Connected> {
  const [events] = await engine.rows<Omit<Record<Need, number>, 'adSpend'>>(sql`
    SELECT count() > 0 AS events, ${named(viewNames)} AS pageViews, ${named(displayNames)} AS displays,
      ${named(socialNames)} AS social, ${named(downloadNames)} AS downloads, ${named(signUpNames)} AS signUps,
      ${named(leadNames)} AS leads, max(is_order) AS orders, max(is_line AND value IS NOT NULL) AS orderValues,
      max(${isTold} AND (is_line OR ${leads})) AS channels,
      max(referred) AS referrals, max(scale = 'nps' AND score IS NOT NULL) AS nps,
      max(scale = 'csat' AND score IS NOT NULL) AS csat, max(scale = 'ces' AND score IS NOT NULL) AS ces,
      ${named(contactNames)} AS support, max(replied) AS replies
    FROM (${located})`)
  const [ads] = await engine.rows<{ spend: number; engagements: number }>(
    sql`SELECT count() > 0 AS spend, max(ifNull(engagements, 0)) > 0 AS engagements FROM ad_spend FINAL`,
  )
  const found = { ...events!, adSpend: ads!.spend, social: Math.max(events!.social, ads!.engagements) }
  return Object.fromEntries(Object.entries(found).map(([need, met]) => [need, Boolean(met)])) as unknown as Connected
}
