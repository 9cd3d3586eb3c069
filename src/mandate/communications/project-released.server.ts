import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { among, writeReleasedFacts, type Letters } from './project-facts.server.ts'
import { upsertReleased } from './upsert-released.server.ts'
import { isPublic, writeLetters } from './project-released-letters.server.ts'
import { removeStaleReplies, writeReplies } from './project-released-replies.server.ts'

/**
 * What the public reads of these letters, written again: rows that did not change are not touched. With `removeStale` the
 * only writer of these tables.
 */
export async function writeReleased(trx: Trx, letters: Letters): Promise<void> {
  await writeReleasedFacts(trx, letters)
  await writeLetters(trx, letters)
  await writeAddressees(trx, letters)
  await writeClockEvents(trx, letters)
  await writeQuestions(trx, letters)
  await writeLinks(trx, letters)
  await writeReplies(trx, letters)
}

export async function mayWriteReleased(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select has_table_privilege('released.letter', 'insert') as may`.execute(
    trx
  )
  return rows[0]!.may
}

export async function refreshStatistics(trx: Trx): Promise<void> {
  await sql`select released.refresh_statistics()`.execute(trx)
}

/** Removes what the public reads of letters that are public no more, and what has gone from those that are. */
export async function removeStale(trx: Trx, letters: Letters): Promise<void> {
  // Replies first: without their letter nothing would say which they were.
  await sql`
    delete from released.reply p using released.reply_to rt, released.letter_addressee a
    where rt.reply_id = p.id and a.id = rt.addressee_id and ${among(letters, 'a.letter_id')}
      and not exists (select from known.reply r join known.reply_to x on x.reply_id = r.id join known.letter_addressee y on y.id = x.addressee_id
        join known.letter l on l.id = y.letter_id where r.id = p.id and r.publication = 'public' and ${isPublic})`.execute(
    trx
  )
  await sql`
    delete from released.letter p where ${among(letters, 'p.id')}
      and not exists (select from known.letter l where l.id = p.id and ${isPublic})`.execute(trx)
  // The office's facts have just been written, so that an addressee who is gone has none.
  await sql`
    delete from released.fact p where ${among(letters, 'p.letter_id')}
      and not exists (select from known.fact f join known.letter l on l.id = f.letter_id
        where f.addressee_id = p.addressee_id and l.publication = 'public')`.execute(trx)
  await sql`
    delete from released.letter_addressee p where ${among(letters, 'p.letter_id')}
      and not exists (select from known.letter_addressee a where a.id = p.id and a.letter_id = p.letter_id)`.execute(
    trx
  )
  await sql`
    delete from released.clock_event p using released.letter_addressee a
    where a.id = p.addressee_id and ${among(letters, 'a.letter_id')}
      and not exists (select from known.clock_event e where e.id = p.id
        and (e.addressee_id, e.seq, e.kind, e.on_day, e.until_day) is not distinct from (p.addressee_id, p.seq, p.kind, p.on_day, p.until_day))`.execute(
    trx
  )
  await sql`
    delete from released.question p where ${among(letters, 'p.letter_id')}
      and not exists (select from known.question q where q.id = p.id)`.execute(trx)
  await sql`
    delete from released.letter_link p
    where (${among(letters, 'p.letter_id')} or ${among(letters, 'p.earlier_id')})
      and not exists (select from known.letter_link k where k.letter_id = p.letter_id and k.earlier_id = p.earlier_id
        and exists (select from released.letter e where e.id = k.earlier_id))`.execute(trx)
  await removeStaleReplies(trx, letters)
}

async function writeAddressees(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'letter_addressee',
    addresseeColumns,
    sql`
    select a.id, a.letter_id, a.position, a.class, a.state, a.probable_state, a.actor_name, p.sort_day, f.due_on,
      case when f.due_on is not null then reference.clock_days(p.kind, a.class, p.sent_on) end
    from known.letter_addressee a
    join released.letter p on p.id = a.letter_id
    join released.fact f on f.addressee_id = a.id
    where ${among(letters, 'a.letter_id')}`
  )
}

async function writeClockEvents(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    insert into released.clock_event (id, addressee_id, seq, kind, on_day, until_day)
    select e.id, e.addressee_id, e.seq, e.kind, e.on_day, e.until_day
    from known.clock_event e join released.letter_addressee a on a.id = e.addressee_id
    where ${among(letters, 'a.letter_id')}
    on conflict do nothing`.execute(trx)
}

async function writeQuestions(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'question',
    ['id', 'letter_id', 'number', 'text'],
    sql`
    select q.id, q.letter_id, q.number, case when v.letter_id is null then coalesce(q.public_text, q.text) else q.public_text end
    from known.question q join released.letter p on p.id = q.letter_id
    left join known.public_version v on v.letter_id = q.letter_id
    where ${among(letters, 'q.letter_id')}`
  )
}

// From either end: an earlier letter may become public after the one that goes back to it.
async function writeLinks(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    insert into released.letter_link (letter_id, earlier_id)
    select k.letter_id, k.earlier_id from known.letter_link k
    where (${among(letters, 'k.letter_id')} or ${among(letters, 'k.earlier_id')})
      and exists (select from released.letter p where p.id = k.letter_id)
      and exists (select from released.letter p where p.id = k.earlier_id)
    on conflict do nothing`.execute(trx)
}

const addresseeColumns = [
  'id',
  'letter_id',
  'position',
  'class',
  'state',
  'probable_state',
  'actor_name',
  'sort_day',
  'due_on',
  'clock_days'
]
