import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { ArchivedWork } from './sealed-archive.ts'

/** What is known of all tasks and requests, their steps, and whose words lie beside them under which epoch. */
export async function readKnownWork(trx: Trx, mandate: string): Promise<ArchivedWork> {
  const { rows } = await sql<ArchivedWork>`
    select
      (select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from known.task t where t.mandate = ${mandate}) as tasks,
      (select coalesce(jsonb_agg(to_jsonb(r) || jsonb_build_object(
          'states', (select coalesce(jsonb_agg(s.state order by s.state), '[]') from known.request_state s where s.request = r.id)
        ) order by r.id), '[]') from known.request r where r.mandate = ${mandate}) as requests,
      (select coalesce(jsonb_agg(to_jsonb(s) order by coalesce(s.task, s.request), s.number), '[]')
        from known.work_step s
        left join known.task t on t.id = s.task left join known.request r on r.id = s.request
        where coalesce(t.mandate, r.mandate) = ${mandate}) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'officer', w.officer, 'epoch', w.epoch) order by w.id), '[]')
        from sealed.work_words w where w.mandate = ${mandate}) as words`.execute(trx)
  return rows[0]!
}
