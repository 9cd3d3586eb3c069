import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letInGuest } from '#mandate/guests/let-in-guest.ts'
import { noteAsGuest } from '#mandate/guests/note-as-guest.ts'
import { askTranslation } from '#mandate/inbox/ask-translation.ts'
import { answerTranslation } from '#mandate/inbox/answer-translation.ts'
import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { addUnder } from '#mandate/intake/return/return-action.ts'
import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { rewriteSealedTables } from '#mandate/resealing/resealing.store.server.ts'
import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { refused } from '#mandate/result.ts'
import { sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { openBytes, openJson, sealJson } from '#platform/sealing/seal.ts'
import { openMatter } from '../../src/ui/office/inbox/open-matter.ts'
import { sealAllAnew, type Ask } from '../../src/ui/office/seal-anew.ts'
import { bytesOfTable } from '#tests/database.ts'
import { inbox, sealedNote } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Over 20 s: some sixty texts are sealed and sealed anew, and nine times all are opened or tried.
// Nobody here is anybody. Ama stays, Bo leaves with all that he could open, Tala translates.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let bo: Officer
let tala: Officer
let keptByBo: string[]
const sent: { id: string; what: string }[] = []
let added: { id: string; text: string }
let asked: string
let guestNote: { id: string; by: Officer }
/** The last bytes of a text as it was sealed before. */
let before: Buffer
beforeAll(async () => {
  house = await inbox()
  ama = house.ama
  // What was there before lies in the files until it is taken out: on a slow day PostgreSQL would have done so by itself.
  await sql`alter table sealed.submission set (autovacuum_enabled = false, toast.autovacuum_enabled = false)`.execute(
    house.office.house.db.owner
  )
  bo = await house.colleague('Bo Invented')
  tala = await house.colleague('Tala Invented', 'translator', [ama, bo])
  for (let n = 0; n < 59; n++) sent.push(await house.submit({ what: `invented matter ${n}` }))
  const first = await house.submit({ what: 'the one that is added to' })
  sent.push(first)
  const { current } = (await findOpenIntake(house.office.house.db.intake, 'defenders'))!
  const text = 'and this, invented'
  const request = await addUnder(first.derived, { v: 1, kind: 'add', lang: 'en', text, on: today() }, current)
  await actForSource({ db: house.office.house.db.intake, mandate: 'defenders', today: today() } as never, request)
  added = { id: first.id, text }
  const body = await sealedNote('a note of Bo', [current.recipient])
  must(await noteSubmission(house.at(bo), { submission: first.id, id: randomUUID(), epoch: 1, body }))
  asked = randomUUID()
  must(
    await askTranslation(house.at(ama), {
      submission: first.id,
      id: asked,
      translator: tala.card.id,
      epoch: 1,
      body: await sealedNote('please translate', [tala.card.recipient, current.recipient])
    })
  )
  must(
    await answerTranslation(house.at(tala), {
      asked,
      id: randomUUID(),
      epoch: 1,
      body: await sealedNote('translated', [current.recipient, tala.card.recipient])
    })
  )
  const gil = await house.colleague('Gil Invented', 'guest', [ama, bo])
  const share = { submission: first.id, guest: gil.card.id, parts: ['sent'], items: [] }
  must(await letInGuest(house.at(ama), { ...share, body: await sealedNote('a share', [gil.card.recipient]) }))
  guestNote = { id: randomUUID(), by: gil }
  must(
    await noteAsGuest(house.at(gil), {
      id: guestNote.id,
      epoch: 1,
      body: await sealedNote('a word of a guest', [current.recipient, gil.card.recipient])
    })
  )
  keptByBo = (await house.keysOf(bo)).map(({ secrets }) => secrets.identity)
})
afterAll(() => house.close())

const today = () => house.office.door().today
const askAs =
  (officer: Officer): Ask =>
  async (path, input) => {
    const desk = await house.office.at(officer)
    return (path === 'resealing/older' ? listSealedOlder(desk, input) : sealAnew(desk, input)) as never
  }
const deskOf = async (officer: Officer) => ({
  office: await house.office.roster(officer),
  epochs: await house.office.opens(officer)
})
const bodies = async () => {
  const { owner } = house.office.house.db
  const texts = await owner.selectFrom('sealed.submission').select('body').execute()
  const more = await owner.selectFrom('sealed.addition').select('body').execute()
  const notes = await owner.selectFrom('sealed.office_note').select('body').execute()
  return [...texts, ...more, ...notes].map(({ body }) => new Uint8Array(body))
}
const opened = async (secrets: readonly string[]) => {
  let count = 0
  for (const body of await bodies())
    count += await openBytes(body, secrets).then(
      () => 1,
      () => 0
    )
  return count
}
const allOpenFor = async (officer: Officer) => {
  const epochs = await house.office.opens(officer)
  for (const { id, what } of sent) {
    const matter = await openMatter(must(await openSubmission(house.at(officer), { id })), epochs, null)
    expect(matter.submission.ok && matter.submission.value.answers.what).toBe(what)
  }
}

test('before that, who left still opens all that was there, with what he kept and a server that helps him', async () => {
  const [body] = await bodies()
  before = Buffer.from(body!).subarray(-64)
  must(await house.office.remove(ama, bo))
  expect(await house.office.desk(bo)).toBeNull()
  must(await house.office.newEpoch(ama))
  expect(await opened(keptByBo)).toBe(65)
  // What comes after, he does not.
  sent.push(await house.submit({ what: 'after he left' }))
  expect(await opened(keptByBo)).toBe(65)
})

test('what stops half-way goes on where it was, and all opens at any moment', async () => {
  const ask = askAs(ama)
  let batches = 0
  const seen: string[] = []
  const cut: Ask = async (path, input) => {
    // The tab is closed after the first batch was read for the second time.
    if (path === 'resealing' && batches++ > 0) return refused('no-connection')
    return ask(path, input)
  }
  const stopped = await sealAllAnew(await deskOf(ama), {
    ask: cut,
    stopped: () => false,
    onProgress: ({ done, of }) => seen.push(`${done} of ${of}`)
  })
  expect(codes(stopped)).toEqual(['no-connection'])
  expect(seen).toEqual(['1 of 66', '41 of 66', '41 of 66'])
  await allOpenFor(ama)
  expect(await opened(keptByBo)).toBe(25)
})

test('two at once lose nothing; a second time there is nothing to do', async () => {
  const desk = await deskOf(ama)
  const run = () => sealAllAnew(desk, { ask: askAs(ama), stopped: () => false, onProgress: () => {} })
  for (const result of await Promise.all([run(), run()])) expect(must(result).unopened.size).toBe(0)
  await allOpenFor(ama)
  const again = must(await run())
  expect([again.done, again.of]).toEqual([66, 66])
})

test('what he kept opens nothing that is still kept, and nothing of it stands in the tables’ files', async () => {
  expect(await opened(keptByBo)).toBe(0)
  const newest = (await house.office.opens(ama)).at(-1)!
  expect(await opened([newest.secrets.identity])).toBe(66)
  const rows = must(await listSealedOlder(await house.office.at(ama), {}))
  expect(rows.counts).toEqual([{ epoch: 2, count: 66 }])
  expect(rows.rows).toEqual([])
  const { db } = house.office.house
  const gone = async () => !(await bytesOfTable(db, 'sealed.submission')).includes(before)
  expect(await gone()).toBe(false)
  await rewriteSealedTables(db.owner)
  expect(await gone()).toBe(true)
  await allOpenFor(ama)
})

test('what the source signed verifies as before, a translator reads on what she was asked, a guest what she wrote', async () => {
  const epochs = await house.office.opens(ama)
  const matter = await openMatter(must(await openSubmission(house.at(ama), { id: added.id })), epochs, null)
  expect(matter.additions.map(({ opened: one }) => one.ok && one.value.text)).toEqual([added.text])
  expect(new Set(matter.notes.map(({ opened: one }) => one.ok && one.value.text))).toEqual(
    new Set(['a note of Bo', 'please translate', 'translated', 'a word of a guest'])
  )
  for (const [id, { identity }, text] of [
    [asked, tala, 'please translate'],
    [guestNote.id, guestNote.by, 'a word of a guest']
  ] as const) {
    const { body } = await house.office.house.db.owner
      .selectFrom('sealed.office_note')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(await openJson(new Uint8Array(body), [identity.secret])).toMatchObject({ text })
  }
})

test('nothing is put over what is there otherwise, is of the open epoch, or of another office’s', async () => {
  const { id } = sent[0]!
  const desk = await house.office.at(ama)
  const { body: now } = await house.office.house.db.owner
    .selectFrom('sealed.submission')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { current } = await house.office.roster(ama)
  const other = toBase64url(await sealJson({ v: 1 }, [current.recipient]))
  const row = { kind: 'submission', id, was: toBase64url(sha256(new Uint8Array(now))), body: other }
  expect(must(await sealAnew(desk, { epoch: 2, rows: [row] })).put).toBe(0)
  expect(codes(await sealAnew(desk, { epoch: 3, rows: [row] }))).toEqual(['reseal-epoch-closed'])
  expect(codes(await sealAnew(desk, { epoch: 2, rows: [{ ...row, body: 'AAAA' }] }))).toHaveLength(1)
  const later = await house.submit({ what: 'before the next' })
  sent.push(later)
  house.office.days(1)
  ama.token = must(await house.office.signIn(ama)).token
  must(await house.office.newEpoch(ama))
  const fresh = await house.office.at(ama)
  const wrong = { ...row, id: later.id, was: toBase64url(new Uint8Array(32)) }
  expect(must(await sealAnew(fresh, { epoch: 3, rows: [wrong] })).put).toBe(0)
  await allOpenFor(ama)
})

test('who is not trusted yet, or has another task, seals nothing anew', async () => {
  const observer = await house.colleague('Olu Invented', 'observer')
  expect(codes(await listSealedOlder(await house.office.at(observer), {}))).toEqual(['not-allowed'])
  const waiting = await house.office.enrol(ama, 'Cy Invented')
  const row = { kind: 'submission', id: randomUUID(), was: toBase64url(new Uint8Array(32)) }
  const { current } = await house.office.roster(ama)
  const body = toBase64url(await sealJson({}, [current.recipient]))
  expect(codes(await sealAnew(await house.office.at(waiting), { epoch: 3, rows: [{ ...row, body }] }))).toEqual([
    'not-allowed'
  ])
})
