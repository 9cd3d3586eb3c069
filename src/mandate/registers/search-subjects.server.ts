import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { nameInAddress } from '../entries/name-in-address.ts'
import { keyOf, type Subject } from './subject.ts'
import { readSubjects } from './subjects.server.ts'

/** Fields that name something that is found by its words or its symbol. */
const foundByWords = [
  'recommendation',
  'line',
  'resolution',
  'law',
  'commitment',
  'measure',
  'instrument',
  'letter',
  'visit'
] as const
type FoundByWords = (typeof foundByWords)[number]
export const isFoundByWords = (field: string): field is FoundByWords =>
  (foundByWords as readonly string[]).includes(field)

/** So many are read through on a page; who has more before her adds a word. */
const mostFound = 20

export interface FoundSubject extends Subject {
  slug: string
  /** The document in which it stands and where, as it is cited. */
  symbol: string | null
}

/**
 * What has all of these words, in its text in any language, its symbol or its paragraph; the newest first. Of the address
 * of a public page, what stands there.
 */
export async function searchSubjects(db: Db, field: FoundByWords, typed: string): Promise<FoundSubject[]> {
  const slug = nameInAddress(typed)
  const rows = slug === typed ? await withWords(db, field, typed) : [{ slug, symbol: null }]
  const subjects = await readSubjects(
    db,
    rows.map(({ slug: named }) => ({ field, slug: named }))
  )
  return rows.flatMap((row) => {
    const subject = subjects.get(keyOf({ field, slug: row.slug }))
    return subject ? [{ ...subject, ...row }] : []
  })
}

async function withWords(
  db: Db,
  field: FoundByWords,
  typed: string
): Promise<{ slug: string; symbol: string | null }[]> {
  const words = typed.replaceAll('\u0000', ' ').trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 10)
  if (words.length === 0) return []
  const has = words.map((word) => sql<boolean>`said ilike ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  const { rows } = await sql<{ slug: string; symbol: string | null }>`
    select slug, symbol from (${of[field]}) s where ${sql.join(has, sql` and `)}
    order by newest desc nulls last, slug limit ${mostFound}`.execute(db)
  return rows
}

const of = {
  recommendation: sql`select slug, nullif(concat_ws(', ', document, paragraph), '') as symbol, year::text as newest,
    concat_ws(' ', document, paragraph, slug, text, texts::text) as said from released.recommendation`,
  line: sql`select slug, null as symbol, null as newest, concat_ws(' ', slug, texts::text) as said from released.recommendation_line`,
  resolution: sql`select slug, title as symbol, adopted_on::text as newest, concat_ws(' ', symbol, title) as said from released.resolution`,
  law: sql`select slug, akn as symbol, null as newest, concat_ws(' ', akn, slug, title, titles::text) as said from released.law`,
  commitment: sql`select slug, nullif(concat_ws(', ', document, paragraph), '') as symbol, made_on::text as newest,
    concat_ws(' ', document, paragraph, slug, texts::text) as said from released.commitment`,
  measure: sql`select a.slug, nullif(concat_ws(', ', r.document, r.paragraph), '') as symbol, r.year::text as newest,
    concat_ws(' ', a.title, a.lead, r.document, r.paragraph) as said
    from released.recommendation_action a join released.recommendation r on r.slug = a.recommendation`,
  instrument: sql`select i.slug, i.kind as symbol, i.since_day::text as newest, concat_ws(' ', i.slug, i.kind, i.body, i.texts::text,
    (select string_agg(n.name, ' ') from reference.state_name n where n.state = i.state)) as said from released.protection_instrument i`,
  letter: sql`select l.slug, l.sent_on::text as symbol, l.sort_day::text as newest,
    concat_ws(' ', l.reference, l.slug, l.summary) as said from released.letter l`,
  visit: sql`select v.slug, y.year::text as symbol, y.year::text as newest,
    concat_ws(' ', v.slug, y.year, (select string_agg(n.name, ' ') from reference.state_name n where n.state = v.state)) as said
    from released.visit v cross join lateral (select max(extract(year from coalesce(e.visit_from, e.on_day))) as year
      from released.visit_event e where e.visit = v.slug) y`
} satisfies Record<FoundByWords, unknown>
