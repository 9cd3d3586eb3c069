import { sql } from 'kysely'
import type { Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'

export interface Exactness {
  precision: Precision
  /** States that a printed record only makes likely. */
  probableStates: string[]
}

/** How exactly the day and the State of each of these passages are known: what is not known to the day stands under the first of its month or year. */
export async function readExactness(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Exactness>> {
  const { rows } = await sql<Exactness & { id: string }>`
    select id::text, precision, array(
        select probable_state from released.letter_addressee where letter_id = t.source and probable_state is not null and t.part not like 'entry-%'
        union select probable_state from released.record_entry where id = t.source and probable_state is not null and t.part like 'entry-%'
        order by 1) as "probableStates"
    from released.passage_text t where id = any (${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, ...exactness }) => [id, exactness]))
}
