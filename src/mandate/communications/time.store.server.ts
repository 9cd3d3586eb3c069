import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { RefusedTime, TimeRequest } from './asked-for-time.ts'
import type { Day } from '../calendar.ts'

/** By the addressee whose clock it is. */
export type TimeAsked = TimeRequest & { addressee: string }

/** What missions asked for more time for a letter, with what was said to it. */
export async function listTimeRequests(db: Db, letter: string): Promise<TimeAsked[]> {
  const { rows } = await sql<TimeAsked>`
    select t.addressee_id as addressee, f.id as filing, f.filed_at as "filedAt", f.until_day as until,
      coalesce((select jsonb_agg(jsonb_build_object('onDay', s.on_day, 'untilDay', s.until_day, 'reason', s.reason, 'words', s.words) order by s.seq)
        from known.time_answer s where s.filing = f.id), '[]') as answers
    from known.filing f join known.filing_to t on t.filing = f.id join known.letter_addressee a on a.id = t.addressee_id
    where a.letter_id = ${letter}::uuid and f.kind = 'extension'`.execute(db)
  return rows
}

/** Who said what to a request for more time: for the office alone, and not for the mission that asked. */
export interface TimeAnswer {
  addressee: string
  onDay: Day
  untilDay: Day | null
  by: string
}

export async function listTimeAnswers(db: Db, addressees: readonly string[]): Promise<TimeAnswer[]> {
  const { rows } = await sql<TimeAnswer>`
    select addressee_id as addressee, on_day as "onDay", until_day as "untilDay", by_actor as by
    from known.time_answer where addressee_id = any(${addressees as string[]}::uuid[]) order by on_day, seq`.execute(db)
  return rows
}

/** With the letter held, so that two cannot take the same number. */
export async function appendTimeAnswer(
  trx: Trx,
  to: { filing: string; addressee: string },
  said: RefusedTime & { until: Day | null },
  by: string
): Promise<void> {
  await sql`
    insert into known.time_answer (filing, addressee_id, seq, on_day, until_day, reason, words, by_actor)
    select ${to.filing}::uuid, ${to.addressee}::uuid, coalesce(max(seq), 0) + 1, ${said.onDay}, ${said.until}, ${said.reason}, ${said.words}, ${by}
    from known.time_answer where filing = ${to.filing}::uuid`.execute(trx)
}
