import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Says that this mandate works on this instance, so that figures count its letters. */
export async function markHere(db: Db, mandate: string): Promise<void> {
  await sql`
    insert into reference.mandate_here (mandate) select ${mandate}
    where not exists (select from reference.mandate_here where mandate = ${mandate}) on conflict do nothing`.execute(db)
}
