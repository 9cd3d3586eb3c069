import { sql } from 'kysely'
import { effects } from '#mandate/laws/law.ts'
import { ballots, type Ballot } from '#mandate/resolutions/resolution.ts'
import type { Db } from '#platform/db.ts'
import type { Recommendation } from '#mandate/recommendations/recommendation.ts'

export type Asked = Pick<Recommendation, 'slug' | 'paragraph' | 'text' | 'lang' | 'texts' | 'measuredBy'>

/** What a document recommends to all States, in the order of its paragraphs. */
export async function readAsked(db: Db, document: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select slug, paragraph, text, lang, texts, measured_by as "measuredBy" from released.recommendation
    where document = ${document} and addressee = 'all-states' order by paragraph, slug`.execute(db)
  return rows
}

interface Count {
  state: string
  key: string | null
  n: number
}

/** Articles of a State's laws that were read against articles of the Declaration. */
export async function countArticles(db: Db): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select l.state, null as key, count(*)::int as n from released.law_article a join released.law l on l.slug = a.law
    where cardinality(a.declaration) > 0 group by 1`.execute(db)
  return rows
}

/** What was found of what States did about points of resolutions. */
export async function countFindings(db: Db): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select state, null as key, count(*)::int as n from released.resolution_entry group by 1`.execute(db)
  return rows
}

export async function countActions(db: Db, recommendation: string): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select state, null as key, count(*)::int as n from released.recommendation_action
    where recommendation = ${recommendation} and state is not null group by 1`.execute(db)
  return rows
}

/** How each State voted on resolutions, in favour first. */
export async function countBallots(db: Db): Promise<{ state: string; ballot: Ballot; count: number }[]> {
  const { rows } = await sql<{ state: string; ballot: Ballot; count: number }>`
    select state, vote as ballot, count(*)::int as count from released.resolution_vote group by 1, 2
    order by 1, array_position(${[...ballots]}::text[], vote)`.execute(db)
  return rows
}

export async function countLawsByEffect(db: Db): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select state, effect as key, count(*)::int as n from released.law group by 1, 2
    order by 1, array_position(${[...effects]}::text[], effect)`.execute(db)
  return rows
}
