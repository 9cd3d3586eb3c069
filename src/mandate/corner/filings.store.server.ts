import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { dayInGeneva } from '../day-in-geneva.server.ts'
import { hashOf, type Filed } from './filing.ts'
import type { FilingLine } from './mission-lines.ts'

export async function findFilingOf(db: Db, account: string, fingerprint: Buffer): Promise<string | null> {
  const row = await db
    .selectFrom('known.filing')
    .select('id')
    .where('account', '=', account)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.id ?? null
}

/** What an account has filed on a day. It is held until the end: of two at the same moment the second counts the first. */
export async function holdFiledOn(trx: Trx, account: string, day: Day): Promise<{ filings: number; bytes: number }> {
  await sql`select from known.mission_account where id = ${account}::uuid for no key update`.execute(trx)
  const { rows } = await sql<{ filings: number; bytes: number }>`
    select count(*)::int as filings, coalesce(sum((select sum(x.size) from known.filing_file x where x.filing = f.id)), 0)::float8 as bytes
    from known.filing f where f.account = ${account}::uuid and ${dayInGeneva(sql`f.filed_at`)} = ${day}`.execute(trx)
  return rows[0]!
}

export interface NewFiling extends Filed {
  account: string
  fingerprint: Buffer
  /** What it became on record. */
  reply: string | null
  by: { diplomat: string } | { link: string }
  now: Date
}

/** Null where the same was filed before. */
export async function insertFiling(trx: Trx, filing: NewFiling): Promise<string | null> {
  const { account } = filing
  const row = await trx
    .insertInto('known.filing')
    .values({
      account,
      kind: filing.kind,
      fingerprint: filing.fingerprint,
      text: filing.text,
      annex: filing.annex,
      until_day: filing.untilDay,
      reply: filing.reply ?? filing.about,
      replaces: filing.place?.replaces ?? null,
      repeats: filing.place?.repeats ?? null,
      diplomat: 'diplomat' in filing.by ? filing.by.diplomat : null,
      link: 'link' in filing.by ? filing.by.link : null,
      filed_at: filing.now
    })
    // The same, or what takes the place of the same request.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  const { id } = row
  await trx
    .insertInto('known.filing_to')
    .values(filing.addressees.map((addressee_id) => ({ filing: id, addressee_id })))
    .execute()
  if (filing.answers.length > 0)
    await trx
      .insertInto('known.filing_answer')
      .values(filing.answers.map(({ question, text }) => ({ filing: id, question_id: question, text })))
      .execute()
  for (const [place, { name, bytes, confidential, translation = null }] of filing.files.entries()) {
    const sha256 = hashOf(bytes)
    await trx
      .insertInto('known.mission_file')
      .values({ account, sha256, bytes })
      .onConflict((conflict) => conflict.columns(['account', 'sha256']).doNothing())
      .execute()
    await trx
      .insertInto('known.filing_file')
      .values({ filing: id, position: place + 1, account, sha256, name, size: bytes.length, confidential, translation })
      .execute()
  }
  return id
}

/** Whether of the same account another request stands about the same as this one. */
export async function isAnotherStanding(trx: Trx, filing: string): Promise<boolean> {
  const { rows } = await sql`
    select from known.filing f join known.filing o on o.account = f.account and o.kind = f.kind and o.id <> f.id and o.reply is not distinct from f.reply
    where f.id = ${filing}::uuid and not exists (select from known.filing n where n.replaces = o.id)
      and (f.reply is not null or exists (select from known.filing_to t join known.filing_to u on u.addressee_id = t.addressee_id where t.filing = f.id and u.filing = o.id))`.execute(
    trx
  )
  return rows.length > 0
}

const lines = sql`
  select f.id, f.kind, m.state, f.text, f.annex, f.until_day as "untilDay", f.filed_at as "filedAt",
    array(select coalesce(l.reference, l.slug) from known.filing_to t join known.letter_addressee a on a.id = t.addressee_id
      join known.letter l on l.id = a.letter_id where t.filing = f.id order by l.slug) as letters,
    coalesce((select jsonb_agg(jsonb_build_object('number', q.number, 'question', q.text, 'text', w.text) order by q.letter_id, q.number)
      from known.filing_answer w join known.question q on q.id = w.question_id where w.filing = f.id), '[]') as answers,
    coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'name', x.name, 'size', x.size, 'confidential', x.confidential, 'translation', x.translation)
      order by x.position) from known.filing_file x where x.filing = f.id), '[]') as files
  from known.filing f join known.mission_account m on m.id = f.account`

/** For the office: what each mission filed last, the newest first; however much one files, the others' stands there too. */
export async function listLatestFilings(trx: Trx, mostOfEach: number): Promise<FilingLine[]> {
  const { rows } = await sql<FilingLine>`${lines}
    where f.id in (select id from (select id, row_number() over (partition by account order by filed_at desc, id) as place from known.filing) n
      where place <= ${mostOfEach})
    order by f.filed_at desc, f.id`.execute(trx)
  return rows
}

export async function readFiledFile(
  trx: Trx,
  filing: string,
  position: number
): Promise<{ name: string; bytes: Buffer } | null> {
  const { rows } = await sql<{ name: string; bytes: Buffer }>`
    select x.name, c.bytes from known.filing_file x join known.mission_file c on c.account = x.account and c.sha256 = x.sha256
    where x.filing = ${filing}::uuid and x.position = ${position}`.execute(trx)
  return rows[0] ?? null
}
