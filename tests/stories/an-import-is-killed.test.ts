import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { exportLetters } from '#mandate/communications/export/export-letters.ts'
import { asUser, withClient } from '#platform/db.ts'
import { importHarness } from '#tests/import-harness.ts'

test('An import whose connection is cut in the middle has kept what it said was committed, and the next run completes it', async () => {
  const house = await importHarness()
  const rows = Array.from(
    { length: 12_000 },
    (_, n) => `AL,AL EGY ${n + 1}/2016,2016-05-03,EGY,defenders;torture,2,1,Told,2016-06-01\n`
  )
  const file = `type,reference,date,addressee,mandates,persons,women,summary,replies\n${rows.join('')}`
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(house.db.owner)).rows[0]!.n

  // Holds whatever comes after a batch between its letters and its replies, for as long as somebody has the lock.
  await sql`
    create function known.wait_after_a_batch() returns trigger language plpgsql as $$ begin
      if exists (select from known.reply) then perform pg_advisory_xact_lock(1); end if;
      return null;
    end $$`.execute(house.db.owner)
  await sql`create trigger wait_after_a_batch before insert on known.reply execute function known.wait_after_a_batch()`.execute(
    house.db.owner
  )
  let committed = 0
  await withClient({ connectionString: asUser(house.db.url, 'vigie_cluster') }, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const cutWhoWaits = async () =>
      (
        await client.query(
          `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
        )
      ).rowCount
    const cut = house.letters(file, { onCommitted: (letters) => (committed = letters) })
    const failed = expect(cut).rejects.toThrow(/terminat/i)
    await expect.poll(cutWhoWaits, { timeout: 60_000 }).toBeGreaterThan(0)
    // Who waits on another connection goes on: what it is at work on ends before the import does.
    await client.query('select pg_advisory_unlock(1)')
    await failed
  })
  const kept = await count('known.letter')
  expect(kept).toBe(committed)
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(12_000)
  expect(await count('known.reply')).toBe(kept)
  const { rows: runs } = await sql<{ added: number }>`select added from known.import_run`.execute(house.db.owner)
  expect(runs).toEqual([{ added: kept }])

  const { result } = await house.letters(file)
  expect(result).toMatchObject({ ok: true, unchanged: kept, added: 12_000 - kept, rejected: 0 })
  expect(await count('released.fact')).toBe(12_000)
  expect(await count('released.reply')).toBe(12_000)
  let exported = 0
  for await (const chunk of exportLetters(house.db.public, { scope: 'public', format: 'csv', lang: 'en' }))
    exported += chunk.split('\r\n').length - 1
  expect(exported).toBe(12_001)
  await house.close()
})
