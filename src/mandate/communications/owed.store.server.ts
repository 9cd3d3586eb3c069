import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { ReminderRule, SentReminder } from './reminders.ts'

/** An addressee that owes an answer to a letter, as of a day. */
export interface Owed {
  addressee: string
  letter: string
  mandate: string
  slug: string
  reference: string | null
  kind: string
  signatories: number
  state: string | null
  actorName: string | null
  sentOn: Day
  dueOn: Day
  overdueDays: number
  language: string | null
  invented: boolean
  reminders: SentReminder[]
  hasDraft: boolean
}

/** All that is overdue on that day. With `addressees`, of those alone; with `mandate`, of its letters. */
export async function listOwed(
  db: Db,
  asOf: Day,
  addressees: readonly string[] | null = null,
  mandate: string | null = null
): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select f.addressee_id as addressee, l.id as letter, l.mandate, l.slug, l.reference, l.kind, cardinality(f.signatories) as signatories,
      a.state, a.actor_name as "actorName", l.sent_on as "sentOn", c.due_on as "dueOn", c.days as "overdueDays", l.language, l.invented,
      coalesce((select jsonb_agg(jsonb_build_object('ordinal', i.ordinal, 'sentOn', r.sent_on)) from known.reminder_item i join known.reminder r on r.id = i.reminder_id
        where i.addressee_id = f.addressee_id and i.kind = 'reminder' and i.live and r.status = 'sent'), '[]') as reminders,
      exists (select from known.reminder_item i join known.reminder r on r.id = i.reminder_id
        where i.addressee_id = f.addressee_id and i.kind = 'reminder' and i.live and r.status = 'draft') as "hasDraft"
    from known.fact f
    join known.letter l on l.id = f.letter_id
    join known.letter_addressee a on a.id = f.addressee_id
    join lateral known.clock_state(f.addressee_id, ${asOf}) c on c.state = 'overdue'
    where f.due_on < ${asOf} and not f.answered
      -- Nobody is reminded of a letter that came back.
      and a.delivery <> 'returned'
      -- Overdue before its clock was paused: it stays so, but is not pressed meanwhile.
      and (select e.kind from known.clock_event e where e.addressee_id = f.addressee_id and e.kind <> 'extension' and e.on_day <= ${asOf}
        order by e.on_day desc, e.seq desc limit 1) is distinct from 'pause'
      ${addressees === null ? sql`` : sql`and f.addressee_id = any(${addressees as string[]}::uuid[])`}
      ${mandate === null ? sql`` : sql`and f.mandate = (select m.number from reference.mandate m where m.code = ${mandate})`}
    order by l.sent_on, l.slug`.execute(db)
  return rows
}

/** Mandates of which anything is owed, as far as facts tell. */
export async function mandatesOwed(db: Db, asOf: Day): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select m.code from reference.mandate m where exists (
      select from known.fact f where f.mandate = m.number and f.due_on < ${asOf} and not f.answered) order by m.code`.execute(
    db
  )
  return rows.map(({ code }) => code)
}

export async function listReminderRules(db: Db): Promise<ReminderRule[]> {
  const rows = await db.selectFrom('reference.reminder_policy').selectAll().execute()
  return rows.map((row) => ({
    ordinal: row.ordinal,
    daysAfterDue: row.days_after_due,
    validFrom: row.valid_from,
    validTo: row.valid_to
  }))
}

export interface Unsatisfied {
  addressee: string
  character: number
  open: number[]
  ordinal: number
  hasDraft: boolean
}

/** What the replies of an addressee left open: questions without a full answer in any of them. */
export async function findUnsatisfied(db: Db, addressee: string): Promise<Unsatisfied | null> {
  const { rows } = await sql<Unsatisfied>`
    select f.addressee_id as addressee, f.character,
      array(select q.number from known.question q where q.letter_id = f.letter_id and not exists (
        select from known.reply_mark m join known.reply_to t on t.reply_id = m.reply_id
        where m.question_id = q.id and m.mark = 'answered' and t.addressee_id = f.addressee_id) order by q.number) as open,
      (select count(*) + 1 from known.reminder_item i where i.addressee_id = f.addressee_id and i.kind = 'follow-up' and i.live) as ordinal,
      exists (select from known.reminder_item i join known.reminder r on r.id = i.reminder_id
        where i.addressee_id = f.addressee_id and i.kind = 'follow-up' and i.live and r.status = 'draft') as "hasDraft"
    from known.fact f where f.addressee_id = ${addressee}::uuid and f.answered`.execute(db)
  return rows[0] ?? null
}

/** Addressees of invented letters among these. */
export async function findInvented(db: Db, addressees: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from known.letter_addressee a join known.letter l on l.id = a.letter_id
    where a.id = any(${addressees as string[]}::uuid[]) and l.invented`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
