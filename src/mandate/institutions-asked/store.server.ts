import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { standingOf, type InstitutionStep } from './asked.ts'
import type { AskedInstitution } from './asked-lines.ts'
import type { Fact } from './facts.ts'

const answersOf = sql`coalesce((select jsonb_agg(jsonb_build_object('number', w.number, 'words', w.words, 'lang', w.lang, 'steps', w.steps,
  'on', w.on_day, 'by', w.by_actor) order by w.number) from known.institution_answer w where w.asked = a.id), '[]')`
// Signed, and not yet looked at by the job; or looked at last, and refused.
const isUnderHand = sql`exists (select from known.institution_word w where w.asked = a.id and w.settled_on is null and (w.act = 'agree' or a.was_public))`
const stopped = sql`(select case when w.refused is not null then jsonb_build_object('on', w.settled_on, 'errors', w.refused) end
  from known.institution_word w where w.asked = a.id and w.settled_on is not null and a.went_on is null order by w.seq desc limit 1)`
const mailsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'address', i.address, 'askedOn', i.asked_on,
  'state', i.state, 'stateOn', i.state_on, 'said', i.said) order by i.seq) from known.institution_mail i where i.asked = a.id), '[]')`
const columns = sql`a.id, a.letter_id as letter, l.slug, a.state, a.account, a.name, a.channel, a.address, a.lang, a.was_public as "wasPublic",
  a.invented, t.facts, t.words, a.asked_on as "askedOn", a.asked_by as "askedBy", a.agreed_on as "agreedOn", a.agreed_by as "agreedBy",
  a.went_on as "wentOn", a.due_on as "dueOn", a.taken_back_on as "takenBackOn", a.taken_back_by as "takenBackBy",
  a.taken_back_for as "takenBackFor", a.opened_on as "openedOn", a.read_on as "readOn", a.read_by as "readBy", ${answersOf} as answers,
  ${isUnderHand} as "isUnderHand", ${stopped} as stopped, ${mailsOf} as mails`
const from = sql`known.institution_asked a join known.institution_told t on t.asked = a.id join known.letter l on l.id = a.letter_id`

type Row = Omit<AskedInstitution, 'stands'>
const standing = (row: Row): AskedInstitution => ({
  ...row,
  stands: standingOf({ ...row, answers: row.answers.length })
})

/** Those of a letter, the first before. */
export async function listOfLetter(db: Db, letter: string): Promise<AskedInstitution[]> {
  const { rows } =
    await sql<Row>`select ${columns} from ${from} where a.letter_id = ${letter}::uuid order by a.asked_on, a.id`.execute(
      db
    )
  return rows.map(standing)
}

/** Of this office. */
export async function findAsked(db: Db, id: string): Promise<AskedInstitution | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where a.id = ${id}::uuid`.execute(db)
  return rows[0] ? standing(rows[0]) : null
}

/** Holds it first and reads it then, with answers that came while this one waited. */
export async function holdAsked(trx: Trx, id: string): Promise<AskedInstitution | null> {
  await sql`select from known.institution_asked where id = ${id}::uuid for update`.execute(trx)
  return findAsked(trx, id)
}

export type NewQuestion = Pick<
  AskedInstitution,
  'id' | 'letter' | 'state' | 'account' | 'name' | 'channel' | 'address' | 'lang' | 'wasPublic' | 'invented' | 'words'
> & { mandate: string; facts: readonly Fact[]; on: Day; by: string }

/** False where the same institution is being asked about this letter already, however two who ask at once may cross. */
export async function insertAsked(trx: Trx, one: NewQuestion): Promise<boolean> {
  const { rows } = await sql`
    insert into known.institution_asked (id, mandate, letter_id, state, account, name, channel, address, lang, was_public, invented,
      asked_on, asked_by)
    values (${one.id}::uuid, ${one.mandate}, ${one.letter}::uuid, ${one.state}, ${one.account}::uuid, ${one.name}, ${one.channel}, ${one.address},
      ${one.lang}, ${one.wasPublic}, ${one.invented}, ${one.on}::date, ${one.by})
    on conflict do nothing returning id`.execute(trx)
  if (rows.length === 0) return false
  await sql`insert into known.institution_told (asked, facts, words)
    values (${one.id}::uuid, ${JSON.stringify(one.facts)}::jsonb, ${one.words})`.execute(trx)
  return true
}

/** NOTE: by the role of the jobs alone. */
export async function writeWent(
  trx: Trx,
  id: string,
  { agreed, on, due }: { agreed: string | null; on: Day; due: Day }
): Promise<void> {
  await trx
    .updateTable('known.institution_asked')
    .set({ agreed_by: agreed, agreed_on: agreed === null ? null : on, went_on: on, due_on: due })
    .where('id', '=', id)
    .execute()
}

export async function writeTakenBack(
  trx: Trx,
  id: string,
  { by, on, why }: { by: string; on: Day; why: 'naming' | 'consent' | null }
): Promise<void> {
  await trx
    .updateTable('known.institution_asked')
    .set({ taken_back_by: by, taken_back_on: on, taken_back_for: why })
    .where('id', '=', id)
    .execute()
}

/** The first time counts. */
export async function writeOpened(trx: Trx, id: string, on: Day): Promise<void> {
  await sql`update known.institution_asked set opened_on = ${on}::date
    where id = ${id}::uuid and opened_on is null and taken_back_on is null`.execute(trx)
}

export async function writeRead(trx: Trx, id: string, { by, on }: { by: string; on: Day }): Promise<void> {
  await trx.updateTable('known.institution_asked').set({ read_by: by, read_on: on }).where('id', '=', id).execute()
}

export interface NewAnswer {
  asked: string
  number: number
  words: string
  lang: string
  steps: readonly InstitutionStep[]
  on: Day
  diplomat: string | null
  by: string | null
}
export async function insertAnswer(trx: Trx, one: NewAnswer): Promise<void> {
  await sql`
    insert into known.institution_answer (asked, number, words, lang, steps, on_day, diplomat, by_actor)
    values (${one.asked}::uuid, ${one.number}, ${one.words}, ${one.lang}, ${one.steps as string[]}::text[], ${one.on}::date, ${one.diplomat}::uuid, ${one.by})`.execute(
    trx
  )
}

interface ToldQuestion {
  id: string
  name: string
  wentOn: Day | null
  facts: unknown
  words: string
}

/** Questions that wait, lie there or were answered, with what went: for a consent that is taken back. */
export async function listTold(trx: Trx, letter: string): Promise<ToldQuestion[]> {
  const { rows } = await sql<ToldQuestion>`
    select a.id, a.name, a.went_on as "wentOn", t.facts, t.words from known.institution_asked a join known.institution_told t on t.asked = a.id
    where a.letter_id = ${letter}::uuid and a.taken_back_on is null for update of a`.execute(trx)
  return rows
}

/** Within how many days an answer is asked for. No file of policies may leave it out (`needs` in ../reference/files.ts). */
export async function daysToAnswer(db: Db): Promise<number> {
  const { value } = await db
    .selectFrom('reference.register_policy')
    .select('value')
    .where('name', '=', 'institution-answer-days')
    .executeTakeFirstOrThrow()
  return value
}
