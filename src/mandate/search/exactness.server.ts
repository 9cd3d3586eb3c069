import { sql } from 'kysely'
import type { Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { recordKind } from './kinds.ts'

export interface Exactness {
  precision: Precision
  /** States that a printed record only makes likely. */
  probableStates: string[]
}

/** How exactly the day and the State of each of these passages are known: what is not known to the day stands under the first of its month or year. */
export async function readExactness(
  db: Db,
  passages: readonly { id: string; kind: string }[]
): Promise<ReadonlyMap<string, Exactness>> {
  const of = (wanted: string) => passages.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const { rows } = await sql<Exactness & { id: string }>`
    select id::text, precision, case
        when id = any (${of('letter')}::bigint[]) then array(
          select distinct probable_state from released.letter_addressee where letter_id = source and probable_state is not null order by 1)
        when id = any (${of(recordKind)}::bigint[]) then array(
          select probable_state from released.record_entry e where e.id = source and probable_state is not null)
        else '{}' end as "probableStates"
    from released.passage_text where id = any (${passages.map(({ id }) => id)}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, ...exactness }) => [id, exactness]))
}
