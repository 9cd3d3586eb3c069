import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { among, type Letters } from './project-facts.server.ts'

/**
 * That something was withdrawn, and since when; why, once two agreed that it is told. A reply is told of on the pages alone
 * on which it stood. What is released again is withdrawn no more.
 */
export async function writeReleasedWithdrawn(trx: Trx, letters: Letters): Promise<void> {
  await sql`
    with told as materialized (
      select w.subject_id, l.id as letter_id, 'letter' as kind, l.mandate, w.slugs, w.on_day, ${note}, l.invented
      from known.withdrawal w join known.letter l on l.id = w.subject_id
      where l.publication <> 'public' and ${among(letters, 'l.id')}
      union all
      select w.subject_id, p.id, 'reply', r.mandate, w.slugs, w.on_day, ${note}, r.invented
      from known.withdrawal w join known.reply r on r.id = w.subject_id
      join released.letter p on p.id = any(w.letters)
      where r.publication <> 'public' and ${among(letters, 'p.id')}
    ), gone as (
      delete from released.withdrawn p where ${among(letters, 'p.letter_id')}
        and not exists (select from told where (told.subject_id, told.letter_id) = (p.subject_id, p.letter_id))
    )
    insert into released.withdrawn as present (subject_id, letter_id, kind, mandate, slugs, on_day, note, invented)
    select * from told
    on conflict (subject_id, letter_id) do update set mandate = excluded.mandate, slugs = excluded.slugs, on_day = excluded.on_day,
      note = excluded.note, invented = excluded.invented where (present.*) is distinct from (excluded.*)`.execute(trx)
}

const note = sql`case when w.confirmed_on is not null then w.note end as note`
