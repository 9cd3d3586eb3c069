import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { readEntries, type EntryPlace } from '#mandate/registers/list.store.server.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk } from '#tests/registers.ts'

const today = '2026-11-26'
let db: TestDatabase
let brought: string[]
const desk = () => registerDesk(db, today)

beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  brought = []
  for (let at = 0; at < 12; at++)
    brought.push(must(await bring(desk(), 'advice-line', { text: `Invented: line ${at}`, lang: 'en' })).id)
})
afterAll(() => db.close())

/** The whole list, so many at a time. */
async function inPages(limit: number): Promise<string[]> {
  const pages: string[] = []
  let place: EntryPlace | null = null
  for (;;) {
    const entries = await inOffice(db.office, 'defenders', (trx) =>
      readEntries(trx, {}, place, { reader: desk().actor.id, limit })
    )
    const last = entries.at(-1)
    if (!last) return pages
    pages.push(...entries.map(({ id }) => id))
    place = { waits: last.stands === 'brought', on: last.broughtOn, id: last.id }
  }
}
const listed = async () => must(await listEntries(desk(), null)).entries.map(({ id }) => id)

test('of those that wait the first that was brought stands first, on every page of the list', async () => {
  expect(await listed()).toEqual(brought)
  expect(await inPages(5)).toEqual(brought)
})

test('of those that were decided the last that was brought stands first', async () => {
  const [waits, decided] = [brought.slice(0, 6), brought.slice(6)]
  const second = registerDesk(db, today, 'second officer')
  for (const entry of decided) must(await decideEntry(second, { entry, decision: 'declined', reason: 'Invented' }))
  const order = [...waits, ...decided.toReversed()]
  expect(await listed()).toEqual(order)
  expect(await inPages(4)).toEqual(order)
})
