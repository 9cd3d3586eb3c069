import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { isSent } from './project-facts.server.ts'

export interface ImpossibleState {
  /** What cannot be, in one line for the log of the operator. */
  says: string
  count: number
}

/** What no verb allows and would be a fault of ours, or a hand in the database. */
export async function findImpossibleStates(db: Db): Promise<ImpossibleState[]> {
  const { rows } = await sql<ImpossibleState>`
    select says, count::int from (values
      ('a letter is public that two people did not release and that no record brought', (
        select count(*) from known.letter l where l.publication = 'public' and not exists (
          select from known.release r where r.subject_id = l.id and (r.second_by is not null or (r.rule = 'public-record' and l.origin <> 'office'))))),
      ('a reply is public that two people did not release and that no record brought', (
        select count(*) from known.reply l where l.publication = 'public' and not exists (
          select from known.release r where r.subject_id = l.id and (r.second_by is not null or (r.rule = 'public-record' and l.origin <> 'office'))))),
      ('a letter that is not public can be read by the public', (
        select count(*) from released.letter p where not exists (select from known.letter l where l.id = p.id and l.publication = 'public'))),
      ('a letter that is public cannot be read by the public', (
        select count(*) from known.letter l where l.publication = 'public' and not exists (select from released.letter p where p.id = l.id))),
      ('a reply that is not public can be read by the public', (
        select count(*) from released.reply p where not exists (select from known.reply r where r.id = p.id and r.publication = 'public'))),
      ('a letter that was sent has no fact', (
        select count(*) from known.letter_addressee a join known.letter l on l.id = a.letter_id
        where ${isSent} and not exists (select from known.fact f where f.addressee_id = a.id))),
      ('a letter counts as answered that has no reply of substance', (
        select count(*) from known.fact f where f.answered and not exists (
          select from known.reply_to t join known.reply r on r.id = t.reply_id where t.addressee_id = f.addressee_id and r.form = 'substantive'))),
      ('a reply came before its letter was sent', (
        select count(*) from known.fact f where f.answered_days < 0)),
      ('a letter went out that a mandate that signs it had not cleared', (
        select count(*) from known.letter l join known.clearance c on c.letter_id = l.id
        where l.delivery <> 'draft' and c.state not in ('declined', 'not-joined') and (c.state <> 'cleared'
          or c.hash is distinct from (select t.hash from known.clearance_text t where t.letter_id = l.id order by t.number desc limit 1)))),
      ('an addressee has a letter that is a draft, or none of a letter that was sent', (
        select count(*) from known.letter_addressee a join known.letter l on l.id = a.letter_id
        where l.origin = 'office' and (a.delivery = 'draft') <> (l.delivery = 'draft'))),
      ('a reply answers nothing', (
        select count(*) from known.reply r where r.origin = 'office' and r.taken_back_on is null and not exists (select from known.reply_to t where t.reply_id = r.id))),
      ('a reminder went out that reminds of nothing', (
        select count(*) from known.reminder r where r.status = 'sent' and not exists (select from known.reminder_item i where i.reminder_id = r.id and i.live)))
    ) as found(says, count) where count > 0`.execute(db)
  return rows
}
