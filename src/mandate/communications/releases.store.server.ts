import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { PublicationPolicy } from './publication.ts'

export type SubjectKind = 'letter' | 'reply'

export async function listPublicationPolicies(db: Db): Promise<PublicationPolicy[]> {
  const { rows } = await sql<PublicationPolicy>`
    select kind, rule, days, valid_from as "validFrom", valid_to as "validTo" from reference.publication_policy`.execute(
    db
  )
  return rows
}

export async function updatePublication(
  trx: Trx,
  kind: SubjectKind,
  id: string,
  publication: string,
  from: Day | null
): Promise<void> {
  await trx
    .updateTable(kind === 'letter' ? 'known.letter' : 'known.reply')
    .set({ publication, public_from: from })
    .where('id', '=', id)
    .execute()
}

/** Holds the record and what is proposed of it, and tells how it stands now. */
export async function holdSubject(
  trx: Trx,
  kind: SubjectKind,
  id: string
): Promise<{ publication: string; publicFrom: Day | null }> {
  const table = sql.table(kind === 'letter' ? 'known.letter' : 'known.reply')
  const { rows } = await sql<{ publication: string; publicFrom: Day | null }>`
    select publication, public_from as "publicFrom" from ${table} where id = ${id}::uuid for update`.execute(trx)
  await sql`select from known.release where subject_id = ${id}::uuid for update`.execute(trx)
  return rows[0]!
}

export interface Release {
  /** The step by which it was proposed: each proposal has its own. */
  step: string
  firstBy: string
  firstOn: Day
  publicFrom: Day
  /** Why, although missions asked that it is not published; null where none had. */
  despite: string | null
  /** Which of their requests that answers. */
  asked: string[]
}

/** A new proposal takes the place of what was proposed, approved or withdrawn before: the log keeps those. */
export async function writeProposal(
  trx: Trx,
  of: { kind: SubjectKind; id: string; rule: string; by: string; on: Day; from: Day } & Pick<
    Release,
    'despite' | 'asked'
  >
): Promise<void> {
  const values = {
    subject_kind: of.kind,
    rule: of.rule,
    first_by: of.by,
    first_on: of.on,
    second_by: null,
    second_on: null,
    public_from: of.from,
    despite: of.despite,
    asked: of.asked
  }
  await trx
    .insertInto('known.release')
    .values({ subject_id: of.id, ...values })
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet(values))
    .execute()
}

/** Of a record that stands proposed: whoever proposed it wrote this with it. */
export async function getRelease(db: Db, id: string): Promise<Release> {
  const { rows } = await sql<Release>`
    select (select max(id)::text from known.transition where subject_id = ${id}::uuid and machine = 'publication' and to_state = 'proposed') as step,
      first_by as "firstBy", first_on as "firstOn", public_from as "publicFrom", despite, asked from known.release where subject_id = ${id}::uuid`.execute(
    db
  )
  if (!rows[0]) throw new ProposalMissingError(`${id} stands proposed, and known.release does not say by whom.`)
  return rows[0]
}

export interface Despite {
  words: string
  firstBy: string
  secondBy: string | null
}

/** Of the last that was proposed of it: why, although a mission asked that it is not published, and who said so. */
export async function findDespite(db: Db, id: string): Promise<Despite | null> {
  const { rows } = await sql<Despite>`
    select despite as words, first_by as "firstBy", second_by as "secondBy" from known.release where subject_id = ${id}::uuid and despite is not null`.execute(
    db
  )
  return rows[0] ?? null
}

/** Of what two agreed to: who, and when. */
export interface AgreedBy {
  firstBy: string
  firstOn: Day
  secondBy: string
  secondOn: Day
}
export async function findAgreed(db: Db, id: string): Promise<AgreedBy | null> {
  const { rows } = await sql<AgreedBy>`
    select first_by as "firstBy", first_on as "firstOn", second_by as "secondBy", second_on as "secondOn"
    from known.release where subject_id = ${id}::uuid and second_by is not null and second_on is not null`.execute(db)
  return rows[0] ?? null
}

export interface HeldBack {
  by: string
  on: Day
  reason: string | null
}
/** Of what was proposed, or agreed to, and is in the office again: who held it back last, when and why. */
export async function findHeldBack(db: Db, id: string): Promise<HeldBack | null> {
  const { rows } = await sql<HeldBack & { to: string }>`
    select by_actor as by, on_day as on, reason, to_state as to from known.transition
    where subject_id = ${id}::uuid and machine = 'publication' order by id desc limit 1`.execute(db)
  const [last] = rows
  return last?.to === 'withheld' ? { by: last.by, on: last.on, reason: last.reason } : null
}

export class ProposalMissingError extends Error {
  override name = 'ProposalMissingError'
}

export async function writeApproval(trx: Trx, id: string, by: string, on: Day): Promise<void> {
  await trx.updateTable('known.release').set({ second_by: by, second_on: on }).where('subject_id', '=', id).execute()
}

export interface Due {
  kind: SubjectKind
  id: string
  mandate: string
  name: string
  letters: string[]
}

/**
 * Makes public whatever is scheduled for a day that has come; `id` for that one alone. Where nobody did it on that day,
 * because the server stood still, what it is public from is the day on which it became so.
 */
export async function publishScheduled(trx: Trx, today: Day, id: string | null = null): Promise<Due[]> {
  const isDue = sql`publication = 'scheduled' and public_from <= ${today} ${id === null ? sql`` : sql`and id = ${id}::uuid`}`
  const becomes = sql`publication = 'public', public_from = greatest(public_from, ${today}::date)`
  const letters = await sql<Due>`
    update known.letter set ${becomes} where ${isDue} returning 'letter' as kind, id, mandate, slug as name, array[id::text] as letters`.execute(
    trx
  )
  const replies = await sql<Due>`
    update known.reply r set ${becomes} where ${isDue} returning 'reply' as kind, id, mandate, id::text as name,
      array(select distinct a.letter_id::text from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where t.reply_id = r.id) as letters`.execute(
    trx
  )
  return [...letters.rows, ...replies.rows]
}
