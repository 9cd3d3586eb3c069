import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import { isSent } from '../project-facts.server.ts'

/** What is released, or all that the office has sent. */
export type Scope = 'public' | 'all'

export interface LetterRow {
  slug: string
  sortDay: string
  reference: string | null
  kind: string
  sentOn: string | null
  sentPrecision: string
  persons: number | null
  women: number | null
  summary: string | null
  invented: boolean
  publication: string
  signatories: string[]
  addressees: { id: string; class: string; state: string | null; probableState: string | null; actor: string | null }[]
  replies: { addressee: string; on: string | null; precision: string; form: string; publication: string }[]
}

export interface After {
  day: string
  slug: string
}

/** Letters with their replies, the oldest first, so many after the last that was read; no historical records. */
export async function readLetters(db: Db, scope: Scope, after: After | null, limit: number): Promise<LetterRow[]> {
  const { letter, signatories, sortDay, schema, publicationOf } = of[scope]
  const { rows } = await sql<LetterRow>`
    with l as (
      select l.*, ${sortDay} as day from ${sql.table(`${schema}.letter`)} l where ${letter} and l.source_document is null
        ${after ? sql`and (${sortDay}, l.slug) > (${after.day}::date, ${after.slug})` : sql``}
      order by ${sortDay}, l.slug limit ${limit}
    )
    select l.slug, l.day as "sortDay", l.reference, l.kind, l.sent_on as "sentOn", l.sent_precision as "sentPrecision", l.persons, l.women, l.summary, l.invented,
      ${publicationOf('l')} as publication, ${signatories} as signatories,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'class', a.class, 'state', a.state, 'probableState', a.probable_state, 'actor', a.actor_name) order by a.position)
        from ${sql.table(`${schema}.letter_addressee`)} a where a.letter_id = l.id), '[]') as addressees,
      coalesce((select jsonb_agg(jsonb_build_object('addressee', a.id, 'on', r.received_on, 'precision', r.received_precision, 'form', r.form, 'publication', ${publicationOf('r')}) order by r.received_on, r.form)
        from ${sql.table(`${schema}.letter_addressee`)} a join ${sql.table(`${schema}.reply_to`)} t on t.addressee_id = a.id join ${sql.table(`${schema}.reply`)} r on r.id = t.reply_id
        where a.letter_id = l.id), '[]') as replies
    from l order by l.day, l.slug`.execute(db)
  return rows
}

/** The same letters with all that stands of them in that schema, as one value each. */
export async function readWholeLetters(
  db: Db,
  scope: Scope,
  after: After | null,
  limit: number,
  records: boolean
): Promise<{ slug: string; sortDay: string; letter: object }[]> {
  const { letter, signatories, sortDay, schema } = of[scope]
  const table = (name: string) => sql.table(`${schema}.${name}`)
  const { rows } = await sql<{ slug: string; sortDay: string; letter: object }>`
    with l as (
      select l.*, ${sortDay} as day from ${table('letter')} l where ${letter} and (l.source_document is not null) = ${records}
        ${after ? sql`and (${sortDay}, l.slug) > (${after.day}::date, ${after.slug})` : sql``}
      order by ${sortDay}, l.slug limit ${limit}
    )
    select l.slug, l.day as "sortDay", to_jsonb(l) - 'day' - 'sort_day' || jsonb_build_object('signatories', ${signatories},
      'addressees', coalesce((select jsonb_agg(to_jsonb(a) - 'letter_id' - 'sort_day' || jsonb_build_object('replies',
          coalesce((select jsonb_agg(to_jsonb(r) order by r.received_on) from ${table('reply_to')} t join ${table('reply')} r on r.id = t.reply_id where t.addressee_id = a.id), '[]')) order by a.position)
        from ${table('letter_addressee')} a where a.letter_id = l.id), '[]'),
      'questions', coalesce((select jsonb_agg(to_jsonb(q) - 'letter_id' order by q.number) from ${table('question')} q where q.letter_id = l.id), '[]')) as letter
    from l order by l.day, l.slug`.execute(db)
  return rows
}

interface Source {
  schema: string
  letter: RawBuilder<unknown>
  signatories: RawBuilder<unknown>
  sortDay: RawBuilder<unknown>
  publicationOf: (table: string) => RawBuilder<unknown>
}

const of: Record<Scope, Source> = {
  public: {
    schema: 'released',
    letter: sql`true`,
    signatories: sql`to_jsonb(l.signatories)`,
    sortDay: sql`l.sort_day`,
    publicationOf: () => sql`'public'`
  },
  all: {
    schema: 'known',
    letter: isSent,
    signatories: sql`coalesce((select jsonb_agg(g.mandate order by g.mandate) from known.letter_signatory g where g.letter_id = l.id), '[]')`,
    sortDay: sql`coalesce(l.sent_on, l.created_on)`,
    publicationOf: (table) => sql.ref(`${table}.publication`)
  }
}

export interface RecordRow {
  document: string
  paragraph: string
  year: number
  state: string
  certain: boolean
  kind: string
  replied: boolean
  on: string | null
  precision: string
  signatories: string[]
}

/** A historical record as it was taken in, in the order of its documents. */
export async function readRecord(db: Db, scope: Scope, mandate: string): Promise<RecordRow[]> {
  const { schema, signatories } = of[scope]
  const table = (name: string) => sql.table(`${schema}.${name}`)
  const { rows } = await sql<RecordRow>`
    select l.source_document as document, l.source_paragraph as paragraph, l.reported_year as year, coalesce(a.state, a.probable_state) as state, a.state is not null as certain,
      case l.kind when 'UA' then 'urgent_appeal' else 'allegation_letter' end as kind,
      exists (select from ${table('reply_to')} t where t.addressee_id = a.id) as replied, l.sent_on as "on", l.sent_precision as precision, ${signatories} as signatories
    from ${table('letter')} l join ${table('letter_addressee')} a on a.letter_id = l.id where l.source_document is not null and l.mandate = ${mandate}
    union all
    select e.document, e.paragraph, e.reported_year, coalesce(e.state, e.probable_state), e.state is not null, e.kind, false, e.on_day, case when e.on_day is null then 'unknown' else 'day' end, '[]'
    from ${table('record_entry')} e where e.mandate = ${mandate}
    order by year, document, paragraph`.execute(db)
  return rows.toSorted(
    (a, b) =>
      a.year - b.year ||
      a.document.localeCompare(b.document, 'en') ||
      a.paragraph.localeCompare(b.paragraph, 'en', { numeric: true })
  )
}
