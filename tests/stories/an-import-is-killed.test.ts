import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { exportLetters } from '#mandate/communications/export/export-letters.ts'
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

  const cut = new Promise<void>((resolve) => {
    const look = async () => {
      if ((await count('known.letter')) === 0) return
      clearInterval(watch)
      // The owner may end its own sessions; the import's are those that copy or write.
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'vigie_owner' and pid <> pg_backend_pid() and application_name = 'vigie_owner' and state <> 'idle'`.execute(
        house.db.owner
      )
      resolve()
    }
    const watch = setInterval(() => void look(), 20)
  })
  await house.letters(file).catch(() => undefined)
  await cut
  const kept = await count('known.letter')
  expect(kept % 5_000 === 0 || kept === 12_000).toBe(true)
  expect(await count('known.reply')).toBe(kept)

  const { result } = await house.letters(file)
  expect(result).toMatchObject({ ok: true, unchanged: kept, added: 12_000 - kept, rejected: 0 })
  expect(await count('released.fact')).toBe(12_000)
  expect(await count('released.reply')).toBe(12_000)
  let exported = 0
  for await (const chunk of exportLetters(house.db.public, { scope: 'public', format: 'csv', lang: 'en' }))
    exported += chunk.split('\r\n').length - 1
  expect(exported).toBe(12_001)
  await house.close()
}, 120_000)
