import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { numberOfWorking, readWorking, workingReference } from '../communications/communication.ts'
import { chanceIn } from '../communications/letters.store.server.ts'
import type { Candidate, KnownAddress } from './match-mail.ts'

/** What some mails name, together. */
export interface Named {
  answers: readonly string[]
  numbers: readonly string[]
}

/** Addresses on record of these senders, or of their neighbours under the same domain; today's and former ones. */
export async function findAddresses(
  db: Db,
  mandate: string,
  senders: readonly string[],
  today: Day
): Promise<KnownAddress[]> {
  const domains = [...new Set(senders.map((sender) => sender.split('@')[1]!))]
  const { rows } = await sql<KnownAddress>`
    select lower(a.address) as address, a.state, bool_or(a.seq = (
        select c.seq from known.mission_address c where c.mandate = a.mandate and c.state = a.state and c.from_day <= ${today}::date
        order by c.from_day desc, c.seq desc limit 1)) as "isCurrent"
    from known.mission_address a
    where a.mandate = ${mandate} and a.from_day <= ${today}::date and split_part(lower(a.address), '@', 2) = any(${domains}::text[])
    group by 1, 2`.execute(db)
  return rows
}

/**
 * The letters of this mandate that mails may answer: those whose thread or number they name, and of each State whose
 * address their senders have the newest that still wait for an answer.
 */
export async function findCandidates(
  db: Db,
  mandate: string,
  { answers, numbers }: Named,
  states: readonly string[]
): Promise<Candidate[]> {
  const working = numbers.flatMap((one) => (readWorking(one) === null ? [] : numberOfWorking(one)))
  const { rows } = await sql<Candidate & { first: string }>`
    with named as (
      select a.id from known.letter l join known.letter_addressee a on a.letter_id = l.id
        where l.mandate = ${mandate} and (l.reference_number = any(${numbers as string[]}::text[])
          or ${chanceIn(sql`coalesce(l.first_slug, l.slug)`)} = any(${working}::bigint[]))
      union
      select o.addressee_id from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id join known.letter l on l.id = a.letter_id
        where l.mandate = ${mandate} and o.message_id = any(${answers as string[]}::text[])
      union
      select w.id from unnest(${states as string[]}::text[]) s(state) cross join lateral (
        select a.id from known.letter_addressee a join known.letter l on l.id = a.letter_id
          where a.state = s.state and l.mandate = ${mandate} and l.delivery <> 'draft' and not exists (
            select from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id = a.id and r.form = 'substantive')
          order by l.sent_on desc nulls last, l.id limit 5) w)
    select l.id as letter, l.slug, l.reference, l.reference_number as number, coalesce(l.first_slug, l.slug) as first, a.id as addressee, a.state, a.actor_name as "actorName",
      l.delivery <> 'draft' as "isSent", l.sent_on as "sentOn",
      exists (select from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id = a.id and r.form = 'substantive') as "isAnswered",
      array(select o.message_id from known.mail_out o where o.addressee_id = a.id) as "messageIds"
    from named n join known.letter_addressee a on a.id = n.id join known.letter l on l.id = a.letter_id
    order by l.sent_on desc nulls last, l.slug, a.position`.execute(db)
  return rows.map(({ first, ...row }) => ({ ...row, working: workingReference(first) }))
}
