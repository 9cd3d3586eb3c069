import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { holdEntry } from '#mandate/registers/store.server.ts'
import { must } from '#tests/office-desk.ts'
import { bring, decideEntry, jobDesk, releaseWaiting } from '#tests/registers.ts'
import { roleInHand, today } from '#tests/role-in-hand.ts'

const { db, withLetters, other, inHand, letterNaming, takeBack, putThere, isPublic } = await roleInHand()
afterAll(() => db.close())

test('what belongs to another entry comes back with it only if it was there', async () => {
  await letterNaming('Vesna Inventada').then(takeBack)
  const parent = await putThere('Invented: a parent')
  const step = randomUUID()
  await inHand(async (trx) => {
    const body = {
      commitment: parent,
      stands: 'started',
      on: '2021',
      evidence: 'Vesna Inventada',
      lang: 'en',
      address: 'https://invented.example/1'
    }
    await sql`insert into known.entry (id, mandate, kind, state, subject, body, brought_by, brought_as, brought_on)
      values (${step}, 'torture', 'commitment-step', null, ${parent}, ${JSON.stringify(body)}::jsonb, 'one', 'officer', ${today})`.execute(
      trx
    )
    await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
      values (${step}, 1, 'let-through', 'one', ${today}, '{}')`.execute(trx)
  })
  must(await decideEntry(other('second'), { entry: parent, decision: 'withdrawn', reason: 'Another State' }))
  await releaseWaiting(db, today)
  must(await decideEntry(other('second'), { entry: parent, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(parent)).toBe(true)
  expect((await sql`select from released.commitment_step where slug = ${step}`.execute(db.public)).rows).toEqual([])
})

test('while somebody holds an entry nothing is decided on it, whoever writes', async () => {
  const entry = await putThere('Invented: to be held')
  const write = (decision: string) =>
    inHand(async (trx) => {
      await sql`set local lock_timeout = '300ms'`.execute(trx)
      await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day)
        values (${entry}, 2, ${decision}, 'somebody', ${today})`.execute(trx)
    })
  await db.jobs.transaction().execute(async (trx) => {
    await holdEntry(trx, entry)
    await expect(write('held')).rejects.toThrow(/lock timeout/)
  })
  await write('held')
})

test('what never was in a register takes nothing of another’s out of it, however it is withdrawn', async () => {
  const [recommendation] = (
    await sql<{ slug: string }>`select slug from released.recommendation where line is null limit 1`.execute(db.owner)
  ).rows
  const { id: line } = must(await bring(withLetters(), 'advice-line', { text: 'Invented: a line', lang: 'en' }, true))
  await releaseWaiting(db, today)
  const body = { recommendation: recommendation!.slug, line }
  // Two say the same before the job has looked at either.
  must(await bring(withLetters(), 'lineage', body, true))
  const { id: second } = must(await bring(other('bringer'), 'lineage', body, true))
  await releaseWaiting(db, today)
  await inHand((trx) =>
    sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, reason)
      values (${second}, 3, 'withdrawn', 'somebody', ${today}, 'Once more')`.execute(trx)
  )
  must(await releaseEntry(jobDesk(db, today), second))
  const { rows } = await sql<{ line: string | null }>`
    select line from released.recommendation where slug = ${body.recommendation}`.execute(db.public)
  expect(rows).toEqual([{ line }])
})
