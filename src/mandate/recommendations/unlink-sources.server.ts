import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'

/** Which links: all, those to some States, or those of one recommendation. */
export type LinksOf = 'all' | { states: readonly string[] } | { recommendation: string }

/**
 * Undoes links: each source's rows are recommendations of their own again. @returns
 * the slugs of those that had been joined
 */
export async function unlinkSources(trx: Trx, of: LinksOf): Promise<string[]> {
  const those = whichOf(of)
  await sql`
    update released.recommendation r set session = s.session, cycle = s.cycle, action = s.action, issues = s.issues,
      concerns_defenders = s.concerns_defenders
    from released.recommendation_source s where ${those} and s.slug = s.recommendation and r.slug = s.slug`.execute(trx)
  await sql`
    insert into released.recommendation (slug, source, state, lang, invented, session, cycle, year, by_states, position, action,
      issues, concerns_defenders, text)
    select s.slug, 'upr', r.state, 'en', r.invented, s.session, s.cycle, s.year, s.by_states, s.position, s.action,
      s.issues, s.concerns_defenders, s.text
    from released.recommendation_source s join released.recommendation r on r.slug = s.recommendation
    where ${those} and s.slug <> s.recommendation on conflict (slug) do nothing`.execute(trx)
  const { rows } = await sql<{ slug: string }>`
    delete from released.recommendation_source s where ${those} returning s.recommendation as slug`.execute(trx)
  return [...new Set(rows.map((row) => row.slug))]
}

function whichOf(of: LinksOf): RawBuilder<unknown> {
  if (of === 'all') return sql`true`
  if ('recommendation' in of) return sql`s.recommendation = ${of.recommendation}`
  return sql`s.recommendation in (select slug from released.recommendation where state = any (${of.states as string[]}::text[]))`
}
