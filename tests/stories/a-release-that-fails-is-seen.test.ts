import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { findNotReleased } from '#mandate/registers/find-impossible-states.server.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, decideEntry, jobDesk, promise, registerDesk } from '#tests/registers.ts'

// All is invented.
const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await sql`create function released.fails() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`.execute(
    db.owner
  )
})
beforeEach(mend)
afterAll(() => db.close())

const officer = () => registerDesk(db, today)
const second = () => registerDesk(db, today, 'second officer')
const elsewhere = () => {
  const desk = registerDesk(db, today, 'an officer elsewhere')
  return { ...desk, mandate: 'torture', actor: { ...desk.actor, mandate: 'torture' } }
}

async function breakRegister() {
  await sql`create trigger fails before insert or delete on released.commitment for each row execute function released.fails()`.execute(
    db.owner
  )
}
async function mend() {
  await sql`drop trigger if exists fails on released.commitment`.execute(db.owner)
}

/** As the worker does: what is done leaves the queue; what fails is tried again later, by what the queue counts. */
async function work({ attempts }: { attempts: number }): Promise<void> {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, payload ->> 'entry' as id from graphile_worker._private_jobs where payload ->> 'entry' is not null`.execute(
    db.owner
  )
  for (const { key, id } of rows)
    try {
      must(await releaseEntry(jobDesk(db, today), id))
      await sql`delete from graphile_worker._private_jobs where key = ${key}`.execute(db.owner)
    } catch {
      await sql`update graphile_worker._private_jobs set attempts = ${attempts}, run_at = now() + interval '1 hour' where key = ${key}`.execute(
        db.owner
      )
    }
}

const letThrough = async (text: string, desk = officer()) =>
  must(await bring(desk, 'state-commitment', promise(text), true)).id
const listed = async (id: string, desk = officer()) =>
  must(await listEntries(desk, null)).entries.find((one) => one.id === id)!
const told = async () => (await findNotReleased(db.jobs)).map(({ says, count }) => `${says.split(' and')[0]}: ${count}`)

test('what was let through and does not get into its register is said in the list and to the operator, until it is mended', async () => {
  await breakRegister()
  const id = await letThrough('Invented: nobody reads this yet')
  await work({ attempts: 1 })
  // Tried again within seconds: nobody is alarmed for that.
  expect([(await listed(id)).isStuck, await told()]).toEqual([false, []])
  await work({ attempts: 6 })
  expect(await listed(id)).toMatchObject({ stands: 'let-through', isStuck: true })
  expect(await told()).toEqual(['an entry was let through: 1'])
  await work({ attempts: 25 })
  expect((await listed(id)).isStuck).toBe(true)

  await mend()
  must(await decideEntry(officer(), { entry: id, decision: 'withdrawn', reason: 'To let it through again' }))
  must(await decideEntry(second(), { entry: id, decision: 'let-through' }))
  expect((await listed(id)).isStuck).toBe(false)
  await work({ attempts: 1 })
  expect([(await listed(id)).isStuck, await told()]).toEqual([false, []])
})

test('a job that nobody comes to is told as well, and one that was lost to the operator', async () => {
  const id = await letThrough('Invented: the worker stands still')
  expect((await listed(id)).isStuck).toBe(false)
  await sql`update graphile_worker._private_jobs set run_at = now() - interval '6 minutes' where payload ->> 'entry' = ${id}`.execute(
    db.owner
  )
  expect([(await listed(id)).isStuck, await told()]).toEqual([true, ['an entry was let through: 1']])
  await sql`delete from graphile_worker._private_jobs where payload ->> 'entry' = ${id}`.execute(db.owner)
  expect(await told()).toEqual(['an entry was let through: 1'])
  must(await releaseEntry(jobDesk(db, today), id))
  expect(await told()).toEqual([])
})

test('what was withdrawn and is still public is said too', async () => {
  const id = await letThrough('Invented: to be taken out')
  await work({ attempts: 1 })
  must(await decideEntry(officer(), { entry: id, decision: 'withdrawn', reason: 'Another State' }))
  await breakRegister()
  await work({ attempts: 6 })
  expect(await listed(id)).toMatchObject({ stands: 'withdrawn', isStuck: true })
  expect(await told()).toEqual(['an entry was withdrawn: 1'])
  await mend()
  await work({ attempts: 7 })
  expect([(await listed(id)).isStuck, await told()]).toEqual([false, []])
})

test('nobody tells by it what stays out for a name of another mandate’s letter', async () => {
  must(
    await recordLetter(
      { ...officer(), db: db.owner },
      {
        kind: 'AL',
        reference: 'AL PER 1/2026',
        sentOn: '2026-10-01',
        addressees: ['PER'],
        mandates: ['defenders'],
        names: [{ name: 'Rosalba Inventada', sex: 'woman' }],
        summary: 'Invented'
      }
    )
  )
  const both = async () => [
    await letThrough('Invented: Rosalba Inventada is to be protected', elsewhere()),
    await letThrough('Invented: nobody is to be protected', elsewhere())
  ]
  const stuck = (ids: string[]) => Promise.all(ids.map(async (id) => (await listed(id, elsewhere())).isStuck))
  const well = await both()
  await work({ attempts: 1 })
  expect([await stuck(well), await told()]).toEqual([[false, false], []])
  await breakRegister()
  const ill = await both()
  await work({ attempts: 6 })
  expect([await stuck(ill), await told()]).toEqual([[true, true], ['an entry was let through: 2']])
})
