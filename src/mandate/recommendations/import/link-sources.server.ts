import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { recommendationKind } from '../../search/kinds.ts'
import { deletePassages } from '../../search/store.server.ts'
import { unlinkSources, type LinksOf } from '../unlink-sources.server.ts'

/** All links to these States, which an import has touched, are made again; without any, all that there can be. */
export async function linkSources(trx: Trx, states: ReadonlySet<string>): Promise<void> {
  const hadLinks = await hasLinks(trx)
  if (hadLinks && states.size === 0) return
  await linkSourcesOf(trx, hadLinks ? { states: [...states] } : 'all')
}

/**
 * A recommendation of the review that both UPR Info's database and the Index have is kept once, in its paragraph: the same
 * words, to the same State, from the same State or pledged by it, at the same review. What each source says of it stays in
 * `released.recommendation_source`; an answer, an assessment or an action that was recorded under UPR Info's number moves.
 * The order of imports changes nothing.
 */
async function linkSourcesOf(trx: Trx, of: Exclude<LinksOf, { recommendation: string }>): Promise<void> {
  const ofThese = of === 'all' ? sql`true` : sql`r.state = any (${of.states}::text[])`
  const before = await unlinkSources(trx, of)
  await sql`
    with said as materialized (
      select slug, document is not null and paragraph is not null as in_document, state, cycle, session, year, by_states, position, invented,
        ${fold(text)} as words, ${fold(sql`regexp_replace(${text}, '\\s*\\([^()]*\\)[\\s;.,]*$', '')`)} as words_before_brackets
      from released.recommendation r where source = 'upr' and ${ofThese} and state in (
        select state from released.recommendation where source = 'upr' and document is not null and paragraph is not null)),
    pair as (
      select distinct on (u.slug) u.slug, p.slug as recommendation
      from said u join said p on p.state = u.state and p.invented = u.invented and u.words <> ''
        and u.words in (p.words, p.words_before_brackets)
        and p.in_document and not u.in_document and (u.by_states <> '{}' and p.by_states @> u.by_states or u.position = 'pledge' and p.position = 'pledge')
        and coalesce(p.session = u.session, p.cycle = u.cycle, abs(p.year - u.year) <= 1)
      order by u.slug, p.slug)
    insert into released.recommendation_source (slug, recommendation, ${columns})
    select r.slug, pair.recommendation, ${values} from pair join released.recommendation r using (slug)`.execute(trx)
  // What a job is about to record of them waits until they have moved.
  const { rows: linked } = await sql<{ id: string }>`
    select r.id from released.recommendation_source s join released.recommendation r using (slug)
    where s.slug <> s.recommendation and ${ofThese} for update of r`.execute(trx)
  await joinSources(trx, ofThese)
  await moveFollowUp(trx, ofThese)
  const { rows: kept } = await sql<{ id: string }>`
    select id from released.recommendation r where ${ofThese} and slug in (select recommendation from released.recommendation_source)
      or slug = any (${before}::text[])`.execute(trx)
  // The search has them again by a job, with what is said of them now.
  const ids = linked.map(({ id }) => id)
  await deletePassages(trx, [...ids, ...kept.map(({ id }) => id)], [recommendationKind])
  await sql`delete from released.recommendation where id = any (${ids}::uuid[])`.execute(trx)
}

async function hasLinks(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from released.recommendation_source) as has`.execute(trx)
  return rows[0]!.has
}

/** Without the number of its paragraph, with which the Index often begins. */
const text = sql`case when r.paragraph is not null and starts_with(ltrim(r.text), r.paragraph)
  then substr(ltrim(r.text), length(r.paragraph) + 1) else r.text end`
const fold = (words: typeof text) => sql`btrim(regexp_replace(lower(${words}), '[^[:alnum:]]+', ' ', 'g'))`

const columns = sql`session, cycle, year, by_states, position, action, issues, concerns_defenders, text`
/** As its file has it: what the State said later is not the file's. */
const values = sql`r.session, r.cycle, r.year, r.by_states,
  coalesce((select min(p.before) from released.recommendation_position p where p.recommendation = r.slug), r.position),
  r.action, r.issues, r.concerns_defenders, r.text`

/** Fills in from each source what the other does not say. */
async function joinSources(trx: Trx, ofThese: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into released.recommendation_source (slug, recommendation, ${columns})
    select r.slug, r.slug, ${values} from released.recommendation r
    where ${ofThese} and slug in (select recommendation from released.recommendation_source)`.execute(trx)
  await sql`
    update released.recommendation r set session = coalesce(own.session, others.session),
      cycle = coalesce(own.cycle, others.cycle), action = coalesce(own.action, others.action), issues = others.issues,
      concerns_defenders = others.concerns_defenders
    from released.recommendation_source own, lateral (
      select max(session) as session, max(cycle) as cycle, max(action) as action, bool_or(concerns_defenders) as concerns_defenders,
        array(select distinct unnest(e.issues) from released.recommendation_source e where e.recommendation = own.slug order by 1) as issues
      from released.recommendation_source s where s.recommendation = own.slug) others
    where own.slug = own.recommendation and r.slug = own.slug and ${ofThese}`.execute(trx)
}

async function moveFollowUp(trx: Trx, ofThese: RawBuilder<unknown>): Promise<void> {
  for (const table of [
    'assessment',
    'recommendation_action',
    'recommendation_indicator',
    'recommendation_position',
    'commitment_step'
  ])
    await sql`
      update ${sql.table(`released.${table}`)} t set recommendation = s.recommendation
      from released.recommendation_source s where s.slug = t.recommendation and s.slug <> s.recommendation`.execute(trx)
  await sql`
    update released.recommendation_position p set before = own.position
    from released.recommendation_source own where own.slug = own.recommendation and p.recommendation = own.slug`.execute(
    trx
  )
  await sql`
    update released.recommendation r set
      line = coalesce(r.line, (select min(u.line) from released.recommendation_source s join released.recommendation u using (slug)
        where s.recommendation = r.slug)),
      position = coalesce((select position from released.recommendation_position p where p.recommendation = r.slug
        order by on_day desc, number desc limit 1), own.position)
    from released.recommendation_source own where own.slug = own.recommendation and r.slug = own.slug and ${ofThese}`.execute(
    trx
  )
}
