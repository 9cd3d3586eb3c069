import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, bringEntry, decideEntry, jobDesk, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const commitment = 'A-HRC-34-52-translations'
const step = { commitment, stands: 'started', on: '2018-03', evidence: 'Invented: a letter of the office', lang: 'en' }
const address = 'https://invented.example/document'
const id = 'a1b2c3d4-0000-4000-8000-000000000001'

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
  expect(codes(await bring(first(), 'commitment-step', step, true))).toEqual(['entry-address-needed'])
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
    text: 'Invented: a promise',
    lang: 'en'
  })
  expect(codes(due)).toEqual(['not-in-list'])
})

test('what a colleague said no to takes another person than who brought it, whatever document it stands in', async () => {
  const { id } = must(await bring(first(), 'commitment-step', { ...step, address }))
  must(await decideEntry(second(), { entry: id, decision: 'declined', reason: 'It names a source' }))
  expect(codes(await decideEntry(first(), { entry: id, decision: 'let-through' }))).toEqual(['entry-needs-another'])
  must(await decideEntry(second(), { entry: id.toUpperCase(), decision: 'let-through' }))
})

test('sent twice it is brought once; under its name nothing else is, whoever brings it', async () => {
  const body = { ...step, evidence: 'Invented: sent twice' }
  const sent = { id, kind: 'commitment-step', body }
  must(await bringEntry(first(), sent))
  expect(must(await bringEntry(first(), { ...sent, id: id.toUpperCase() }))).toEqual({ id, stands: 'brought' })
  expect(codes(await bringEntry(second(), sent))).toEqual(['entry-id-taken'])
  expect(codes(await bringEntry(first(), { ...sent, body: { ...body, evidence: 'Other' } }))).toEqual([
    'entry-id-taken'
  ])
})

test('what is no text, is still to come or is no address is refused in words', async () => {
  const wrong = async (more: object) => codes(await bring(first(), 'commitment-step', { ...step, ...more }))
  for (const evidence of ['a\u0000b', 'turned \u202e round', 'half \ud800'])
    expect(await wrong({ evidence })).toEqual(['forbidden-character'])
  expect(await wrong({ on: '2099' })).toEqual(['date-to-come'])
  expect(await wrong({ address: 'http://x' })).toEqual(['no-web-address'])
  expect(codes(await decideEntry(first(), { entry: id, decision: 'declined', reason: 'a\u0000bc' }))).toEqual([
    'forbidden-character'
  ])
})

test('whoever has the office’s database role in hand and writes past its pages releases nothing', async () => {
  const forge = async (body: object, by: string) => {
    const forged = randomUUID()
    await inOffice(db.office, 'defenders', async (trx) => {
      await sql`insert into known.entry (id, mandate, kind, subject, body, brought_by, brought_as, brought_on)
        values (${forged}, 'defenders', 'commitment-step', ${commitment}, ${JSON.stringify(body)}::jsonb, 'first officer', 'officer', ${today})`.execute(
        trx
      )
      await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
        values (${forged}, 1, 'let-through', ${by}, ${today}, '{}')`.execute(trx)
    })
    must(await releaseEntry(jobDesk(db, today), forged))
    return forged
  }
  const before = await steps()
  const alone = await forge(step, 'first officer')
  const shapeless = await forge({ ...step, stands: 'perhaps' }, 'second officer')
  expect(await steps()).toBe(before)
  const { entries } = must(await listEntries(second(), { stands: 'withdrawn' }))
  expect(
    entries
      .filter((one) => one.id === alone || one.id === shapeless)
      .map(({ reason }) => reason ?? '')
      .toSorted((a, b) => a.localeCompare(b))
  ).toEqual(['entry-needs-another', 'not-in-list'])
})

test('who took back her name stands in no register: what names her leaves it, and is not brought again', async () => {
  const promise = {
    state: 'PER',
    occasion: 'upr',
    document: 'Invented mid-term report',
    made: '2020',
    text: 'Invented: Amaru Invented is to be protected.',
    lang: 'en',
    address
  }
  const { id } = must(await bring(first(), 'state-commitment', promise, true))
  await releaseWaiting(db, today)
  const isThere = async () =>
    (await sql`select slug from released.commitment where slug = ${id}`.execute(db.public)).rows.length
  expect(await isThere()).toBe(1)
  const { slug } = must(
    await recordLetter(
      { ...first(), db: db.owner },
      {
        kind: 'AL',
        reference: 'AL PER 9/2026',
        sentOn: '2026-10-01',
        addressees: ['PER'],
        mandates: ['defenders'],
        names: [{ name: 'Amaru Invented', sex: 'man' }],
        summary: 'Invented'
      }
    )
  )
  const person = await db.owner.selectFrom('known.letter_person').select('id').executeTakeFirstOrThrow()
  must(await withdrawNaming({ ...first(), db: db.owner }, db.jobs, { letter: slug, person: person.id }, () => '…'))
  await releaseWaiting(db, today)
  expect(await isThere()).toBe(0)
  expect(codes(await bring(first(), 'state-commitment', promise, true))).toEqual(['withheld-name-in-public-text'])
  expect(codes(await decideEntry(second(), { entry: id, decision: 'let-through' }))).toEqual([
    'withheld-name-in-public-text'
  ])
})

test('what became of a mandate’s promise no other mandate says; steps come back with what they belong to', async () => {
  const other = { ...first(), mandate: 'torture', actor: { ...first().actor, id: 'of another', mandate: 'torture' } }
  expect(codes(await bring(other, 'commitment-step', { ...step, address }, true))).toEqual(['commitment-of-another'])
  const promise = {
    state: 'EGY',
    occasion: 'upr',
    document: 'Invented',
    made: '2020',
    text: 'Invented: a promise',
    lang: 'en',
    address
  }
  const { id } = must(await bring(first(), 'state-commitment', promise, true))
  await releaseWaiting(db, today)
  must(await bring(first(), 'commitment-step', { ...step, commitment: id, on: '2021', address }, true))
  await releaseWaiting(db, today)
  must(await decideEntry(second(), { entry: id, decision: 'withdrawn', reason: 'Another State' }))
  await releaseWaiting(db, today)
  must(await decideEntry(second(), { entry: id, decision: 'let-through' }))
  await releaseWaiting(db, today)
  const { rows } = await sql`select slug from released.commitment_step where commitment = ${id}`.execute(db.public)
  expect(rows).toHaveLength(1)
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

test('who decides reads to what an entry belongs, in the words of its register and not as a name in an address', async () => {
  const { id: entry } = must(await bring(first(), 'commitment-step', step))
  const { entries } = must(await listEntries(second(), { subject: commitment, stands: 'brought' }))
  expect(entries.find(({ id: one }) => one === entry)?.about).toMatchObject({
    path: `commitments/${commitment}`,
    text: 'Have the Declaration translated into more languages and dialects.'
  })
  must(await decideEntry(second(), { entry, decision: 'declined', reason: 'Invented' }))
})
