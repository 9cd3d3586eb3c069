import { sql } from 'kysely'
import { dayInGeneva } from '#mandate/day-in-geneva.server.ts'
import { transact, type Db } from '#platform/db.ts'

/**
 * Says that this mandate works on this instance, so that figures count its letters. If nobody said before who does, all
 * letters were counted until now: of those of other mandates the notice of what was wrong tells.
 */
export async function markHere(db: Db, mandate: string): Promise<void> {
  await transact(db, async (trx) => {
    const { numAffectedRows: added } = await sql`
      insert into reference.mandate_here (mandate) select ${mandate}
      where not exists (select from reference.mandate_here where mandate = ${mandate}) on conflict do nothing`.execute(
      trx
    )
    if (added === 0n) return
    await sql`
      insert into released.notice (code, since, count)
      select 'another-record', (select ${dayInGeneva(sql`min(at)`)} from platform.event), count(*)::int from released.letter
      where mandate <> ${mandate} and not exists (select from reference.mandate_here where mandate <> ${mandate})
      having count(*) > 0
      on conflict do nothing`.execute(trx)
  })
}
