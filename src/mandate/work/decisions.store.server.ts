import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { repliesToRead, waitingReadings } from '../communications/list.store.server.ts'
import { takenBack } from '../consents/hold-back.ts'
import { dayInGeneva } from '../day-in-geneva.server.ts'

interface OfLetter {
  slug: string
  reference: string | null
  kind: string
  /** Codes of States, or names of others. */
  states: string[]
}

/** A mission's request for more time that nobody answered, while its clock runs. */
export interface AskedTime extends OfLetter {
  filing: string
  addressee: string
  askedOn: Day
  until: Day
  dueOn: Day
  /** What the mission wrote. */
  words: string | null
}

const shown = 50

export async function listAskedTime(trx: Trx, mandate: string, today: Day): Promise<AskedTime[]> {
  const { rows } = await sql<AskedTime>`
    select q.filing, q.addressee, l.slug, l.reference, l.kind, q."askedOn", q.until, q.words, c.due_on as "dueOn",
      array_remove(array[coalesce(a.state, a.actor_name)], null) as states
    from (select distinct on (t.addressee_id) f.id as filing, t.addressee_id as addressee, f.until_day as until, f.text as words,
        ${dayInGeneva(sql`f.filed_at`)} as "askedOn"
      from known.filing f join known.filing_to t on t.filing = f.id where f.kind = 'extension'
      order by t.addressee_id, f.filed_at desc, f.id desc) q
    join known.letter_addressee a on a.id = q.addressee join known.letter l on l.id = a.letter_id and l.mandate = ${mandate}
    cross join lateral known.clock_state(a.id, ${today}::date) c
    where not exists (select from known.time_answer s where s.filing = q.filing and s.addressee_id = q.addressee)
      and c.state in ('waiting', 'paused', 'overdue')
    order by c.due_on, l.slug limit ${shown}`.execute(trx)
  return rows
}

/** An answer that waits for a reader: for the first, for a second, or for somebody who settles what two read differently. */
export interface WaitingReply extends OfLetter {
  reply: string
  step: 'read' | 'second' | 'differ'
  receivedOn: Day | null
}

/** With `me`, without those that wait for a second reader after her. */
export async function listWaitingReplies(trx: Trx, mandate: string, me: string | null): Promise<WaitingReply[]> {
  const { rows } = await sql<WaitingReply>`
    with waiting as (
      select reply_id, case when differ then 'differ' else 'second' end as step from (${waitingReadings(mandate)}) w
      where differ or not exists (select from known.reply_mark m where m.reply_id = w.reply_id and m.reader = ${me})
      union all select r.id, 'read' from (${repliesToRead(mandate)}) r where not exists (select from known.reply_mark m where m.reply_id = r.id)
    )
    select w.reply_id as reply, w.step, r.received_on as "receivedOn", l.slug, l.reference, l.kind, ${statesOf} as states
    from waiting w join known.reply r on r.id = w.reply_id and r.taken_back_on is null
    join lateral (select a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
      where t.reply_id = r.id order by a.letter_id limit 1) o on true
    join known.letter l on l.id = o.letter_id
    order by r.received_on nulls first, l.slug, r.id limit ${shown}`.execute(trx)
  return rows
}

/** What two had agreed to publish and waits for two again, since somebody whom it names took back her consent. */
export interface HeldBack extends OfLetter {
  id: string
  what: 'letter' | 'reply'
  on: Day
}

/** Behind this, what nobody put forward again is kept: the list of what is kept has it. */
const daysHeld = 60

export async function listHeldBack(trx: Trx, mandate: string, today: Day): Promise<HeldBack[]> {
  const { rows } = await sql<HeldBack>`
    select s.id, s.what, h.on_day as on, l.slug, l.reference, l.kind, ${statesOf} as states
    from (select id, 'letter' as what, id as letter from known.letter where mandate = ${mandate} and publication = 'withheld'
      union all select p.id, 'reply', (select a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
        where t.reply_id = p.id order by a.letter_id limit 1)
        from known.reply p where p.mandate = ${mandate} and p.publication = 'withheld' and p.taken_back_on is null) s
    join known.letter l on l.id = s.letter
    cross join lateral (select t.on_day, t.reason from known.transition t where t.machine = 'publication' and t.subject_id = s.id
      order by t.id desc limit 1) h
    where h.reason = ${takenBack} and h.on_day >= ${addDays(today, -daysHeld)}::date
    order by h.on_day, l.slug, s.id limit ${shown}`.execute(trx)
  return rows
}

const statesOf = sql`array(select coalesce(a.state, a.actor_name) from known.letter_addressee a
  where a.letter_id = l.id and coalesce(a.state, a.actor_name) is not null order by a.position)`
