import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { ReportAction } from '#platform/mail/read-report.ts'
import type { Day } from '../calendar.ts'
import type { AsideReason, MailState, TrayChannel } from './mail-states.ts'

export interface NewMail {
  mandate: string
  kind: 'mail' | 'file'
  sha256: Buffer
  sameAs: Buffer
  original: Uint8Array
  receivedOn: Day
  channel: TrayChannel
  sender: string | null
  subject: string | null
  fileName: string | null
  messageId: string | null
  answers: readonly string[]
  mentions: readonly string[]
  quoted: readonly string[]
  automatic: boolean
  unreadable: boolean
  reportOf: string | null
  report: ReportAction | null
  state: 'tray' | 'report'
  by: string
  on: Day
}

/** Null where it came before. */
export async function insertMail(trx: Trx, mail: NewMail): Promise<string | null> {
  const row = await trx
    .insertInto('known.mail')
    .values({
      mandate: mail.mandate,
      kind: mail.kind,
      sha256: mail.sha256,
      same_as: mail.sameAs,
      bytes: mail.original.length,
      received_on: mail.receivedOn,
      channel: mail.channel,
      sender: mail.sender,
      subject: mail.subject,
      file_name: mail.fileName,
      message_id: mail.messageId,
      answers: [...mail.answers],
      mentions: [...mail.mentions],
      quoted: [...mail.quoted],
      automatic: mail.automatic,
      unreadable: mail.unreadable,
      report_of: mail.reportOf,
      report: mail.report,
      state: mail.state,
      by_actor: mail.by,
      on_day: mail.on
    })
    .onConflict((conflict) => conflict.columns(['mandate', 'same_as']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  for (let at = 0; at * piece < mail.original.length; at++)
    await trx
      .insertInto('known.mail_original')
      .values({
        mail: row.id,
        position: at + 1,
        bytes: Buffer.from(mail.original.subarray(at * piece, (at + 1) * piece))
      })
      .execute()
  return row.id
}

const piece = 4_000_000

export async function findSameMail(db: Db, mandate: string, sameAs: Buffer): Promise<string | null> {
  const row = await db
    .selectFrom('known.mail')
    .select('id')
    .where('mandate', '=', mandate)
    .where('same_as', '=', sameAs)
    .executeTakeFirst()
  return row?.id ?? null
}

/** A letter of ours to one of its addressees; or a reminder to it, that names the letter. */
export interface ReportedLetter {
  slug: string
  reference: string | null
  state: string | null
  actorName: string | null
  isReminder: boolean
}

export interface MailOnRecord {
  id: string
  kind: 'mail' | 'file'
  sha256: string
  bytes: number
  receivedOn: Day
  channel: TrayChannel
  sender: string | null
  subject: string | null
  fileName: string | null
  answers: string[]
  mentions: string[]
  quoted: string[]
  automatic: boolean
  unreadable: boolean
  report: ReportAction | null
  /** Of whose mail it is a report. */
  reportOf: ReportedLetter | null
  state: MailState
  reason: AsideReason | null
  /** On record, of what it was put to and not taken back. */
  replies: string[]
  /** The letters that these answer, as addressed to whom. */
  putTo: Omit<ReportedLetter, 'isReminder'>[]
}

const columns = sql`id, kind, encode(sha256, 'hex') as sha256, bytes, received_on as "receivedOn", channel, sender, subject, file_name as "fileName",
  answers, mentions, quoted, automatic, unreadable, report, state, reason,
  (select json_build_object('slug', l.slug, 'reference', l.reference, 'state', a.state, 'actorName', a.actor_name, 'isReminder', o.reminder is not null)
    from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id join known.letter l on l.id = a.letter_id
    where o.id = m.report_of) as "reportOf",
  array(select reply::text from known.mail_reply r where r.mail = m.id and r.undone_on is null) as replies,
  (select coalesce(json_agg(json_build_object('slug', l.slug, 'reference', l.reference, 'state', a.state, 'actorName', a.actor_name) order by l.slug, a.position), '[]')
    from known.mail_reply r join known.reply_to t on t.reply_id = r.reply join known.letter_addressee a on a.id = t.addressee_id join known.letter l on l.id = a.letter_id
    where r.mail = m.id and r.undone_on is null) as "putTo"`

export async function findMail(db: Db, mandate: string, id: string): Promise<MailOnRecord | null> {
  const { rows } = await sql<MailOnRecord>`
    select ${columns} from known.mail m where mandate = ${mandate} and id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Newest first, after a place; one more than asked for tells that there are more. */
export async function listMail(
  db: Db,
  mandate: string,
  { state, after, most }: { state: MailState; after: { receivedOn: Day; id: string } | null; most: number }
): Promise<MailOnRecord[]> {
  const { rows } = await sql<MailOnRecord>`
    select ${columns} from known.mail m where mandate = ${mandate} and state = ${state}
      ${after ? sql`and (received_on, id) < (${after.receivedOn}::date, ${after.id}::uuid)` : sql``}
    order by received_on desc, id desc limit ${most + 1}`.execute(db)
  return rows
}

export async function countMail(db: Db, mandate: string): Promise<Partial<Record<MailState, number>>> {
  const { rows } = await sql<{ state: MailState; count: number }>`
    select state, count(*)::int as count from known.mail where mandate = ${mandate} group by state`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export async function readOriginal(db: Db, id: string): Promise<Buffer> {
  const rows = await db
    .selectFrom('known.mail_original')
    .select('bytes')
    .where('mail', '=', id)
    .orderBy('position')
    .execute()
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

/** Those of the mails that stood there and now stand elsewhere. */
export async function moveMail(
  trx: Trx,
  mandate: string,
  ids: readonly string[],
  move: { from: MailState; to: MailState; reason?: AsideReason; by: string; on: Day }
): Promise<string[]> {
  const rows = await trx
    .updateTable('known.mail')
    .set({ state: move.to, reason: move.reason ?? null, by_actor: move.by, on_day: move.on })
    .where('mandate', '=', mandate)
    .where('id', 'in', ids)
    .where('state', '=', move.from)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function tieReply(trx: Trx, mail: string, reply: string, by: string, on: Day): Promise<void> {
  await trx.insertInto('known.mail_reply').values({ mail, reply, filed_by: by, filed_on: on }).execute()
}

export async function untieReply(trx: Trx, mail: string, reply: string, by: string, on: Day): Promise<void> {
  await trx
    .updateTable('known.mail_reply')
    .set({ undone_by: by, undone_on: on })
    .where('mail', '=', mail)
    .where('reply', '=', reply)
    .execute()
}
