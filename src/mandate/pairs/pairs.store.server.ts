import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { caseInWork } from '../cases/conditions.server.ts'
import type { CaseHead } from '../cases/list-heads.ts'
import type { PairWord } from './pair-word.ts'
import { stampOf } from './stamp.ts'

/** In the place of what stood there: a key and prints hang on the row, and stay. */
export async function putWord(trx: Trx, word: PairWord): Promise<void> {
  const { mandate, other, officer, on } = word.said.value
  await sql`insert into known.pair_word (mandate, other, officer, word, on_day)
    values (${mandate}, ${other}, ${officer}, ${JSON.stringify(word)}::jsonb, ${on}::date)
    on conflict (mandate, other) do update set officer = excluded.officer, word = excluded.word, on_day = excluded.on_day`.execute(
    trx
  )
}

/** Whether there is one, which stays until the transaction ends. */
export async function holdWord(trx: Trx, mandate: string, other: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from known.pair_word where mandate = ${mandate} and other = ${other} for update`.execute(trx)
  return rows.length > 0
}

/** What one officer said, until a second one says it too; in the place of what waited there. */
export async function putAsked(trx: Trx, word: PairWord): Promise<void> {
  const { mandate, other, officer, on } = word.said.value
  await sql`insert into known.pair_asked (mandate, other, officer, word, on_day)
    values (${mandate}, ${other}, ${officer}, ${JSON.stringify(word)}::jsonb, ${on}::date)
    on conflict (mandate, other) do update set officer = excluded.officer, word = excluded.word, on_day = excluded.on_day`.execute(
    trx
  )
}

/** Whether an officer said these very words, which stay until the transaction ends: they wait, or stand by hers alone. */
export async function holdSaid(trx: Trx, { said, office }: PairWord): Promise<boolean> {
  const { mandate, other } = said.value
  const words = JSON.stringify({ said, office })
  const of = (table: string) => sql`select 1 from ${sql.table(table)}
    where mandate = ${mandate} and other = ${other} and word @> ${words}::jsonb for update`
  const [asked, agreed] = [await of('known.pair_asked').execute(trx), await of('known.pair_word').execute(trx)]
  return asked.rows.length + agreed.rows.length > 0
}

/** False where nothing waited. */
export async function dropAsked(trx: Trx, mandate: string, other: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('known.pair_asked')
    .where('mandate', '=', mandate)
    .where('other', '=', other)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** All that hangs on the pair goes with it, on both sides. False where there was none. */
export async function dropWord(trx: Trx, mandate: string, other: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('known.pair_word')
    .where('mandate', '=', mandate)
    .where('other', '=', other)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export interface WordsOfPair {
  ours: PairWord | null
  /** What one of ours said and a second one has not. */
  asked: PairWord | null
  theirs: PairWord | null
}
/** By the other mandate. */
export async function listWordsOfPairs(trx: Trx): Promise<Map<string, WordsOfPair>> {
  const { rows } = await sql<WordsOfPair & { other: string }>`
    select other, w.word as ours, a.word as asked, t.word as theirs
    from known.pair_word w full join known.pair_asked a using (other)
      full join (select mandate as other, word from known.others_pair_word) t using (other)`.execute(trx)
  return new Map(rows.map(({ other, ...words }) => [other, words]))
}

export interface StoredKey {
  other: string
  epoch: number
  otherEpoch: number
  body: Buffer
}
export const listPairKeys = (trx: Trx): Promise<StoredKey[]> =>
  trx.selectFrom('sealed.pair_key').select(['other', 'epoch', 'other_epoch as otherEpoch', 'body']).execute()

export async function putKey(
  trx: Trx,
  of: Omit<StoredKey, 'body'> & { own: Buffer; theirs: Buffer; today: Day }
): Promise<boolean> {
  const { rows } = await sql<{ put: boolean }>`
    select sealed.put_pair_key(${of.other}, ${of.epoch}, ${of.otherEpoch}, ${of.own}, ${of.theirs}, ${of.today}::date) as put`.execute(
    trx
  )
  return rows[0]!.put
}

export interface Prints {
  other: string
  epoch: number
  otherEpoch: number
  prints: string[]
}

/** False where that key is no more: another has taken its place, or one of the two no longer agrees. */
export async function putPrints(
  trx: Trx,
  { case: of, mandate, today }: { case: string; mandate: string; today: Day },
  { other, epoch, otherEpoch, prints }: Prints
): Promise<boolean> {
  const key = await sql`select 1 from sealed.pair_key
    where other = ${other} and epoch = ${epoch} and other_epoch = ${otherEpoch}`.execute(trx)
  if (key.rows.length === 0) return false
  await sql`insert into known.pair_matter (mandate, other, case_id) values (${mandate}, ${other}, ${of}::uuid)
    on conflict (mandate, other, case_id) do nothing`.execute(trx)
  await sql`insert into sealed.matter_prints (matter, mandate, other, epoch, other_epoch, on_day, prints, stamp)
    select id, mandate, other, ${epoch}, ${otherEpoch}, ${today}::date, ${prints}::text[], ${stampOf(prints)}
    from known.pair_matter where case_id = ${of}::uuid and other = ${other}
    on conflict (matter) do update set epoch = excluded.epoch, other_epoch = excluded.other_epoch, on_day = excluded.on_day,
      prints = excluded.prints, stamp = excluded.stamp`.execute(trx)
  return true
}

export interface OthersMatter {
  mandate: string
  matter: string
  /** Changes with the prints, and with nothing else. */
  stamp: string
}
export async function listOthers(trx: Trx): Promise<OthersMatter[]> {
  const { rows } = await sql<OthersMatter>`
    select mandate, matter, stamp from sealed.others_prints order by mandate, matter`.execute(trx)
  return rows
}
export async function readOthers(
  trx: Trx,
  matters: readonly string[]
): Promise<{ mandate: string; matter: string; prints: string[] }[]> {
  const { rows } = await sql<{ mandate: string; matter: string; prints: string[] }>`
    select mandate, matter, prints from sealed.others_prints where matter = any(${matters as string[]}::uuid[])`.execute(
    trx
  )
  return rows
}

/** What of a case others may compare with now, by the mandate. */
export async function listOwn(trx: Trx, of: string): Promise<{ other: string; stamp: string }[]> {
  const { rows } = await sql<{ other: string; stamp: string }>`
    select p.other, p.stamp from sealed.matter_prints p join known.pair_matter m on m.id = p.matter
    where m.case_id = ${of}::uuid`.execute(trx)
  return rows
}

/** Cases in work which an office with a key has no prints of, as after a new epoch. */
export async function listDue(
  trx: Trx,
  { mandate, besides, most }: { mandate: string; besides: string; most: number }
): Promise<CaseHead[]> {
  const { rows } = await sql<CaseHead>`
    select c.id, c.opened_on as "openedOn", c.merged_into as "mergedInto", c.closed_on as "closedOn", 0 as last,
      array(select s.state from known.case_state s where s.case_id = c.id order by s.state) as states
    from known."case" c where c.mandate = ${mandate} and c.id <> ${besides}::uuid and ${caseInWork}
      and exists (select from sealed.pair_key k where not exists (select from sealed.matter_prints p
        join known.pair_matter m on m.id = p.matter where m.case_id = c.id and p.other = k.other))
    order by c.id limit ${most}`.execute(trx)
  return rows
}

export async function isCaseInWork(trx: Trx, mandate: string, of: string): Promise<boolean> {
  const { rows } = await sql`select 1 from known."case" c
    where c.id = ${of}::uuid and c.mandate = ${mandate} and ${caseInWork} for share`.execute(trx)
  return rows.length > 0
}

/** False when she had been given them that day already. */
export async function insertCompared(trx: Trx, mandate: string, officer: string, on: Day): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.pair_compared')
    .values({ mandate, officer, on_day: on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
