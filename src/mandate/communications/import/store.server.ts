import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { replyKeys, type ExistingLetter } from './compare-letter.ts'

/** Letters of the register that bear these numbers, by number; those of a record by their slug. */
export async function findExisting(
  db: Db,
  by: 'reference_number' | 'slug',
  keys: readonly string[]
): Promise<Map<string, ExistingLetter>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<ExistingRow>`
    with letter as materialized (
      select * from known.letter where ${sql.ref(by)} = any(${keys as string[]}::text[])
    ), addressee as materialized (
      select a.*, row_number() over (partition by letter_id order by position) - 1 as place
      from known.letter_addressee a where letter_id in (select id from letter)
    ), addressees as (
      select letter_id, jsonb_agg(jsonb_build_object('id', id, 'class', class, 'state', state, 'probableState', probable_state, 'actor', actor_name) order by place) as list
      from addressee group by letter_id
    ), replies as (
      select a.letter_id, jsonb_agg(jsonb_build_object('addressee', a.place, 'on', r.received_on, 'precision', r.received_precision, 'mere', r.form <> 'substantive')) as list
      from addressee a join known.reply_to t on t.addressee_id = a.id join known.reply r on r.id = t.reply_id group by a.letter_id
    ), former as (
      select a.letter_id, jsonb_agg(jsonb_build_object('addressee', a.place, 'on', c.before->'received'->>'on', 'precision', c.before->'received'->>'precision', 'mere', c.before->>'form' <> 'substantive')) as list
      from addressee a join known.reply_to t on t.addressee_id = a.id join known.reply_correction c on c.reply_id = t.reply_id and c.on_day is not null group by a.letter_id
    ), signatories as (
      select letter_id, array_agg(mandate) as list from known.letter_signatory where letter_id in (select id from letter) group by letter_id
    )
    select l.${sql.ref(by)} as key, l.id, l.origin, l.kind, l.sent_on as "sentOn", l.sent_precision as "sentPrecision",
      l.persons, l.women, l.men, l.other_sex as "otherSex", l.summary, l.publication,
      exists (select from known.public_version v where v.letter_id = l.id) as "hasPublicVersion",
      a.list as addressees, coalesce(s.list, '{}') as signatories, r.list as replies, o.list as "repliesBefore",
      array(select distinct unnest(c.fields) from known.letter_correction c where c.letter_id = l.id and c.on_day is not null and not c.changes ? 'file') as corrected
    from letter l left join addressees a on a.letter_id = l.id left join replies r on r.letter_id = l.id left join former o on o.letter_id = l.id
    left join signatories s on s.letter_id = l.id`.execute(db)
  return new Map(
    rows.map(({ key, replies, repliesBefore, addressees, ...row }) => [
      key,
      {
        ...row,
        addressees: addressees ?? [],
        replies: keysOf(replies ?? []),
        repliesBefore: keysOf(repliesBefore ?? [])
      }
    ])
  )
}

/** Whether the letters on record are invented, real or both; those that a historical record tells of aside. */
export async function heldKinds(db: Db): Promise<{ invented: boolean; real: boolean }> {
  const holds = (invented: boolean) =>
    sql`exists (select from known.letter where source_document is null and invented = ${invented})`
  const { rows } = await sql<{ invented: boolean; real: boolean }>`
    select ${holds(true)} as invented, ${holds(false)} as real`.execute(db)
  return rows[0]!
}

type ExistingRow = Omit<ExistingLetter, 'addressees' | 'replies' | 'repliesBefore'> & {
  key: string
  addressees: ExistingLetter['addressees'] | null
  replies: RowOfReply[] | null
  repliesBefore: RowOfReply[] | null
}
interface RowOfReply {
  addressee: number
  on: string | null
  precision: string
  mere: boolean
}

const keysOf = (replies: RowOfReply[]) =>
  replyKeys(replies.map(({ addressee, on, precision, mere }) => ({ addressee, received: { on, precision }, mere })))

export interface RunRow {
  id: string
  kind: string
  sha256: Buffer
  at: Date
  rows: number
  added: number
  unchanged: number
  rejected: number
}

/** `added` counts what this transaction adds to what the run had. */
export async function writeRun(trx: Trx, run: RunRow): Promise<void> {
  await sql`
    insert into known.import_run (id, kind, file_sha256, at, rows, added, unchanged, rejected)
    values (${run.id}, ${run.kind}, ${run.sha256}, ${run.at}, ${run.rows}, ${run.added}, ${run.unchanged}, ${run.rejected})
    on conflict (id) do update set rows = excluded.rows, added = import_run.added + excluded.added, unchanged = excluded.unchanged, rejected = excluded.rejected`.execute(
    trx
  )
}

const isPending = sql`l.origin in ('letters-file', 'communications-record') and not exists (select from known.fact f where f.letter_id = l.id)`

/** Letters that a file brought and that no figure or page shows yet. */
export async function findPending(db: Db, limit: number | null = null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from known.letter l where ${isPending} limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The days that those of them which are public are found by. */
export const pendingDays = sql`(
  select coalesce(l.sent_on, make_date(l.reported_year, 1, 1), l.public_from) as day from known.letter l where l.publication = 'public' and ${isPending})`

/** Lets PostgreSQL see how large the tables have become; autovacuum would notice a minute later. */
export async function refreshStatistics(db: Db, schema: 'known' | 'released'): Promise<void> {
  for (const table of schema === 'known' ? [...tables, 'letter_signatory'] : tables)
    await sql`analyze ${sql.table(`${schema}.${table}`)}`.execute(db)
}

const tables = ['letter', 'letter_addressee', 'reply', 'reply_to', 'fact']
