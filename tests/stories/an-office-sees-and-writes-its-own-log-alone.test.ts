import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asOffice, office, ours, refusalOf, theirs, twoMandates } from '#tests/two-mandates.ts'

twoMandates()

test('of the log an office sees its own events, and writes none, and no payload, in another’s name', async () => {
  const seen = await asOffice(ours, async (trx) =>
    (await trx.selectFrom('platform.event').select('mandate').distinct().execute()).map(({ mandate }) => mandate)
  )
  expect(seen).toEqual([ours])
  const copy = (mandate: string) =>
    refusalOf(ours, (trx) =>
      sql`insert into platform.event
    select seq + 1, now(), ${mandate}, 'letter-recorded', 'letter', 'x', 'x', sha256('a'), hash, sha256('b') from platform.last_event()`.execute(
        trx
      )
    )
  expect(await copy(ours)).toBe(null)
  expect(await copy(theirs)).toContain('row-level security')
  const payload = async (mandate: string) => {
    const { seq } = await office.db.owner
      .selectFrom('platform.event')
      .select('seq')
      .where('mandate', '=', mandate)
      .executeTakeFirstOrThrow()
    return refusalOf(
      ours,
      (trx) => sql`insert into platform.event_payload values (${seq}, ${Buffer.alloc(16)}, '{}')`.execute(trx),
      (trx) => sql`delete from platform.event_payload where seq = ${seq}`.execute(trx)
    )
  }
  expect(await payload(ours)).toBe(null)
  expect(await payload(theirs)).toContain('row-level security')
})
