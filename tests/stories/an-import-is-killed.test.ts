import { sql } from 'kysely'
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { exportLetters } from '#mandate/communications/export/export-letters.ts'
import { asUser, withClient } from '#platform/db.ts'
import type { TestDatabase } from '#tests/database.ts'
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

  // Between its letters and its replies, whatever comes after a batch.
  await holdsInserts(house, 'known.reply', 'exists (select from known.reply)')
  let committed = 0
  await withClient({ connectionString: asUser(house.db.url, 'vigie_cluster') }, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const cut = house.letters(file, { onCommitted: (letters) => (committed = letters) })
    const failed = expect(cut).rejects.toThrow(/terminat/i)
    await expect.poll(() => cutWhoWaits(client), { timeout: 60_000 }).toBeGreaterThan(0)
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

test('Of a record the second batch stands only behind the first: run again, the same letters have the same addresses', async () => {
  const house = await importHarness()
  const row = (paragraph: number, date: string) => `E/CN.4/1999/61,${paragraph},1999,TUR,1,urgent_appeal,0,${date}\n`
  // Two letters of one paragraph: one ends the first batch, the other begins the second.
  const file = [
    'document,paragraph,report_year,iso3,country_certain,kind,reply_in_same_paragraph,date\n',
    ...Array.from({ length: 4_998 }, (_, n) => row(n + 1, '1998-05-03')),
    row(9000, '1998-06-01'),
    row(9000, '1998-07-02')
  ].join('')
  await holdsInserts(house, 'known.letter', 'exists (select from pg_temp.staged where n = 0)')
  await withClient({ connectionString: asUser(house.db.url, 'vigie_cluster') }, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const failed = expect(house.record(file)).rejects.toThrow(/terminat/i)
    await expect.poll(() => cutWhoWaits(client), { timeout: 60_000 }).toBe(1)
    await failed
  })
  await sql`drop trigger wait_here on known.letter`.execute(house.db.owner)
  const { result } = await house.record(file)
  expect(result).toMatchObject({ ok: true, added: 5_000, rejected: 0 })
  const { rows } = await sql<{ slug: string }>`
    select slug from known.letter where source_paragraph = '9000' order by sent_on`.execute(house.db.owner)
  expect(rows.map(({ slug }) => slug)).toEqual(['E-CN-4-1999-61-9000', 'E-CN-4-1999-61-9000--2'])
  await house.close()
})

test('Another import that comes in when the first one lost its hold brings no reply twice', async () => {
  const house = await importHarness()
  const file = (reply: string) =>
    `type,reference,date,addressee,mandates,persons,women,summary,replies\n${Array.from(
      { length: 6_000 },
      (_, n) => `AL,AL EGY ${n + 1}/2016,2016-05-03,EGY,defenders,2,1,Told,${reply}\n`
    ).join('')}`
  await house.letters(file(''))
  // The second batch, whichever connection writes it.
  await holdsInserts(
    house,
    'known.reply',
    `exists (select from pg_temp.staged where n = 5500)
      and (exists (select from known.reply) or not exists (select from pg_temp.staged where n = 0))`
  )
  await withClient({ connectionString: asUser(house.db.url, 'vigie_cluster') }, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    let committed = 0
    const first = house.letters(file('2016-06-01'), { onCommitted: (letters) => (committed = letters) })
    const failed = expect(first).rejects.toThrow()
    await expect.poll(() => committed, { timeout: 60_000 }).toBe(4_999)
    const holder = `from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and (l.classid::bigint << 32) + l.objid::bigint = hashtextextended('vigie import', 0)`
    await client.query(`select pg_terminate_backend(l.pid) ${holder}`)
    await expect.poll(async () => (await client.query(`select ${holder}`)).rowCount, { timeout: 60_000 }).toBe(0)
    const second = house.letters(file('2016-06-01'))
    await client.query('select pg_advisory_unlock(1)')
    await failed
    await second
  })
  const { rows } = await sql<{ replies: number; letters: number }>`
    select replies, count(*)::int as letters from (
      select a.letter_id, count(*)::int as replies from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id group by 1
    ) each group by 1`.execute(house.db.owner)
  expect(rows).toEqual([{ replies: 1, letters: 6_000 }])
  await house.close()
})

/** Holds what is inserted into a table while a condition holds, for as long as somebody has lock 1. */
async function holdsInserts({ db }: { db: TestDatabase }, table: string, condition: string): Promise<void> {
  await sql`
    create function known.wait_here() returns trigger language plpgsql as $$ begin
      if ${sql.raw(condition)} then perform pg_advisory_xact_lock_shared(1); end if;
      return null;
    end $$`.execute(db.owner)
  await sql`create trigger wait_here before insert on ${sql.table(table)} execute function known.wait_here()`.execute(
    db.owner
  )
}

/** Ends the connections of this database that wait for a lock that somebody else has; how many they were. */
async function cutWhoWaits(client: Client): Promise<number | null> {
  const { rowCount } = await client.query(
    `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
  )
  return rowCount
}
