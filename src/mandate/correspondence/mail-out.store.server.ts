import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { DeliveryReport, ReportAction } from '#platform/mail/read-report.ts'
import type { LetterAttachment } from '#platform/mail/send-mail.ts'
import type { Day } from '../calendar.ts'
import type { MailOutState, MailStands } from './mail-states.ts'

export interface NewMailOut {
  addressee: string
  seq: number
  address: string
  messageId: string
  subject: string
  body: string
  files: readonly LetterAttachment[]
  by: string
  on: Day
  /** Where it is no letter's but a reminder's. */
  reminder?: string
}

export async function insertMailOut(trx: Trx, mail: NewMailOut): Promise<string> {
  const { id } = await trx
    .insertInto('known.mail_out')
    .values({
      addressee_id: mail.addressee,
      seq: mail.seq,
      address: mail.address,
      message_id: mail.messageId,
      subject: mail.subject,
      body: mail.body,
      queued_on: mail.on,
      by_actor: mail.by,
      reminder: mail.reminder ?? null
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [place, { name, type, bytes }] of mail.files.entries())
    await trx
      .insertInto('known.mail_out_file')
      .values({
        mail_out: id,
        position: place + 1,
        name,
        type,
        sha256: createHash('sha256').update(bytes).digest(),
        bytes: Buffer.from(bytes)
      })
      .execute()
  return id
}

/** A letter's mail, and the letter of which it is; or a reminder's, and the first letter that it names. */
export interface MailOut {
  id: string
  reminder: string | null
  letter: string
  slug: string
  mandate: string
  addressee: string
  seq: number
  state: MailOutState
  tries: number
  address: string
  messageId: string
  subject: string
  body: string
  /** Where the letter, or the reminder, stands on its way to this addressee. */
  delivery: string
  isLatest: boolean
}
export type ReportedMail = Pick<MailOut, 'id' | 'reminder' | 'letter' | 'addressee' | 'state' | 'delivery' | 'isLatest'>

// Of a letter its own steps say where it stands; a reminder's mail says so itself.
const delivery = sql`case when o.reminder is null then a.delivery when o.state = 'failed' or o.reported = 'failed' then 'returned'
  when o.reported = 'delivered' then 'receipt-confirmed' else 'transmitted' end`
const isLatest = sql`not exists (select from known.mail_out n
  where n.addressee_id = o.addressee_id and n.seq > o.seq and n.reminder is not distinct from o.reminder)`
const whole = sql`select o.id, o.reminder, l.id as letter, l.slug, l.mandate, a.id as addressee, o.seq, o.state, o.tries, o.address, o.message_id as "messageId",
    o.subject, o.body, ${delivery} as delivery, ${isLatest} as "isLatest"
  from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id join known.letter l on l.id = a.letter_id`

/** Held until the end of the transaction. */
export async function holdMailOut(trx: Trx, id: string): Promise<MailOut | null> {
  const { rows } = await sql<MailOut>`${whole} where o.id = ${id}::uuid for update of o`.execute(trx)
  return rows[0] ?? null
}

/** The newest mail of a letter to an addressee, or of a reminder. */
export async function findLatest(db: Db, of: { addressee: string } | { reminder: string }): Promise<MailOut | null> {
  const its =
    'reminder' in of
      ? sql`o.reminder = ${of.reminder}::uuid`
      : sql`o.addressee_id = ${of.addressee}::uuid and o.reminder is null`
  const { rows } = await sql<MailOut>`${whole} where ${its} order by o.seq desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** The number of the next mail to an addressee, its letter's or a reminder's: names are made of it. */
export async function nextSeq(db: Db, addressee: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(seq), 0) + 1 as next from known.mail_out where addressee_id = ${addressee}::uuid`.execute(db)
  return rows[0]!.next
}

/** Of which mail of this mandate a report speaks: by the name that we gave it, or by its Message-ID. */
export async function findReported(
  db: Db,
  mandate: string,
  { envelope, messageId }: Pick<DeliveryReport, 'envelope' | 'messageId'>
): Promise<ReportedMail | null> {
  const { rows } = await sql<ReportedMail>`${whole}
    where l.mandate = ${mandate} and (o.addressee_id::text || '.' || o.seq = lower(${envelope ?? ''}) or o.message_id = ${messageId ?? ''})
    order by o.addressee_id::text || '.' || o.seq = lower(${envelope ?? ''}) desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function filesOf(db: Db, id: string): Promise<LetterAttachment[]> {
  return db
    .selectFrom('known.mail_out_file')
    .select(['name', 'type', 'bytes'])
    .where('mail_out', '=', id)
    .orderBy('position')
    .execute()
}

export async function noteReport(trx: Trx, id: string, reported: ReportAction, said: string): Promise<void> {
  await trx.updateTable('known.mail_out').set({ reported, said }).where('id', '=', id).execute()
}

export async function startTry(trx: Trx, id: string): Promise<void> {
  await sql`update known.mail_out set state = 'sending', tries = tries + 1 where id = ${id}::uuid`.execute(trx)
}

/** False where it did not stand there. */
export async function settleMailOut(
  trx: Trx,
  id: string,
  step: { from: MailOutState; to: MailOutState; said?: string; reportsAsked?: boolean; on: Day }
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.mail_out')
    .set({
      state: step.to,
      settled_on: step.on,
      ...(step.said !== undefined && { said: step.said }),
      ...(step.reportsAsked !== undefined && { reports_asked: step.reportsAsked }),
      // An officer who lets it go again begins anew.
      ...(step.from === 'doubtful' && step.to === 'waiting' && { tries: 0 })
    })
    .where('id', '=', id)
    .where('state', '=', step.from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How each stands that did not go straight: few of all that went. */
export async function listTroubled(db: Db, mandate: string): Promise<MailStands[]> {
  const { rows } = await sql<MailStands>`
    select o.state as standing, o.reported, ${delivery} as delivery, ${isLatest} as "isLatest"
    from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id join known.letter l on l.id = a.letter_id
    where l.mandate = ${mandate} and (o.state in ('doubtful', 'failed') or o.reported = 'failed')`.execute(db)
  return rows
}

export interface MailOutLine {
  id: string
  reminder: string | null
  letter: string
  addressee: string
  reference: string | null
  state: string | null
  actorName: string | null
  address: string
  standing: MailOutState
  delivery: string
  tries: number
  reportsAsked: boolean | null
  reported: ReportAction | null
  said: string | null
  queuedOn: Day
  settledOn: Day | null
  files: string[]
  isLatest: boolean
}

/** What a person has to decide first: doubtful, failed, on its way; then what went, the newest first. */
export async function listMailOut(db: Db, mandate: string, most: number): Promise<MailOutLine[]> {
  const { rows } = await sql<MailOutLine>`
    select o.id, o.reminder, l.slug as letter, a.id as addressee, l.reference, a.state, a.actor_name as "actorName", o.address, o.state as standing, ${delivery} as delivery, o.tries,
      o.reports_asked as "reportsAsked", o.reported, o.said, o.queued_on as "queuedOn", o.settled_on as "settledOn",
      array(select f.name from known.mail_out_file f where f.mail_out = o.id order by f.position) as files,
      ${isLatest} as "isLatest"
    from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id join known.letter l on l.id = a.letter_id
    where l.mandate = ${mandate}
    order by array_position(array['doubtful', 'failed', 'sending', 'waiting', 'accepted'], o.state), o.queued_on desc, o.addressee_id, o.seq limit ${most}`.execute(
    db
  )
  return rows
}
