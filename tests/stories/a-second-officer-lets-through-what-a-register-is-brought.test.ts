import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const commitment = 'A-HRC-34-52-translations'
const step = { commitment, stands: 'started', on: '2018-03', evidence: 'Invented: a letter of the office' }
const address = 'https://invented.example/document'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const first = () => registerDesk(db, today)
const second = () => registerDesk(db, today, 'second officer')
const steps = async () =>
  (await sql`select slug from released.commitment_step where commitment = ${commitment}`.execute(db.public)).rows.length

test('what is in no public document waits for another officer, and is public once she lets it through', async () => {
  const { id, stands } = must(await bring(first(), 'commitment-step', step))
  expect(stands).toBe('brought')
  expect(codes(await decideEntry(first(), { entry: id, decision: 'let-through' }))).toEqual(['entry-needs-another'])
  await releaseWaiting(db, today)
  expect(await steps()).toBe(0)
  const [listed] = must(await listEntries(second(), null)).entries
  expect(listed).toMatchObject({ id, stands: 'brought', mayLetThrough: true })
  must(await decideEntry(second(), { entry: id, decision: 'let-through' }))
  expect(codes(await decideEntry(second(), { entry: id, decision: 'declined', reason: 'Too late' }))).toEqual([
    'entry-decided-already'
  ])
  await releaseWaiting(db, today)
  expect(await steps()).toBe(1)
  expect(codes(await decideEntry(first(), { entry: id, decision: 'withdrawn' }))).toEqual(['required'])
  must(await decideEntry(first(), { entry: id, decision: 'withdrawn', reason: 'It was another letter' }))
  await releaseWaiting(db, today)
  expect(await steps()).toBe(0)
})

test('what a public document says one officer may put there; what is none is refused whole, with nothing kept', async () => {
  expect(codes(await bring(first(), 'commitment-step', step, true))).toEqual(['entry-needs-another'])
  must(await bring(first(), 'commitment-step', { ...step, address }, true))
  await releaseWaiting(db, today)
  expect(await steps()).toBe(1)
  const { rows } = await sql`select id from known.entry`.execute(db.owner)
  expect(rows).toHaveLength(2)
})

test('what is wrong is said field by field: a commitment that is none, a day before it was made, an unknown field', async () => {
  const wrong = async (more: object) => codes(await bring(first(), 'commitment-step', { ...step, ...more }))
  expect(await wrong({ commitment: 'none' })).toEqual(['not-found'])
  expect(await wrong({ on: '2016' })).toEqual(['day-before-other'])
  expect(await wrong({ on: '2017-02-30', stands: 'perhaps', evidence: ' ' })).toEqual([
    'not-in-list',
    'impossible-date',
    'required'
  ])
  expect(await wrong({ more: 'x' })).toEqual(['unknown-field'])
  const due = await bring(first(), 'state-commitment', {
    state: 'XXX',
    occasion: 'upr',
    document: 'Invented',
    made: '2020',
    due: '2019',
    text: 'Invented: a promise'
  })
  expect(codes(due)).toEqual(['not-in-list'])
})

test('another mandate sees nothing of it; the office’s own role writes to no register', async () => {
  const other = { ...first(), mandate: 'torture', actor: { ...first().actor, id: 'of another', mandate: 'torture' } }
  expect(must(await listEntries(other, null)).entries).toEqual([])
  const [entry] = must(await listEntries(first(), null)).entries
  expect(codes(await decideEntry(other, { entry: entry!.id, decision: 'withdrawn', reason: 'Not ours' }))).toEqual([
    'not-found'
  ])
  await expect(sql`delete from released.commitment_step`.execute(db.office)).rejects.toThrow(/permission denied/)
})
