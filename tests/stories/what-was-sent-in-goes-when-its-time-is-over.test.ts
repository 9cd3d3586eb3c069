import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { setAside } from '#mandate/inbox/set-aside.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { openReturn } from '#mandate/intake/return/return-answer.ts'
import { sweepUploads } from '#mandate/intake/sweep-uploads.ts'
import { endDay } from '#mandate/retention/end-day.ts'
import { eraseDue } from '#mandate/retention/erase-due.ts'
import { eraseSubmission } from '#mandate/retention/erase-submission.ts'
import { findImpossibleKeeping } from '#mandate/retention/find-impossible-states.server.ts'
import { listErasures } from '#mandate/retention/list-erasures.ts'
import { makePlaces, type FilePlaces } from '#platform/files/places.ts'
import { verifyLog } from '#platform/verify-log.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'

let house: Awaited<ReturnType<typeof inbox>>
let folder: string
let places: FilePlaces
beforeAll(async () => {
  house = await inbox() // 2 March 2026
  folder = await mkdtemp(join(tmpdir(), 'vigie-retention-'))
  places = await makePlaces(folder)
  await sql`delete from reference.retention_policy`.execute(db().owner)
  await sql`insert into reference.retention_policy (id, outcome, days, source) values
    ('declined-30', 'declined', 30, 'invented'), ('set-aside-20', 'set-aside', 20, 'invented'), ('never-read-400', 'never-read', 400, 'invented')`.execute(
    db().owner
  )
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

const db = () => house.office.house.db
const system = () => ({
  db: db().jobs,
  mandate: 'defenders',
  actor: { id: 'vigie', role: 'system' as const, mandate: null },
  today: house.office.door().today
})
const told = async (type: string) => {
  const { rows } = await sql<{ subject: string; payload: Record<string, unknown> }>`
    select e.subject_id as subject, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.type = ${type} order by seq`.execute(db().owner)
  return rows
}
const leaves = async () => (await told('submissions-received')).flatMap(({ payload }) => payload.leaves as string[])
const under = async (lookup: Uint8Array) =>
  openReturn(await findReturn({ db: db().intake, today: system().today }, lookup), lookup)
const tablesWith = async (submission: string) => {
  const { rows } = await sql<{ found: number }>`
    select (select count(*) from known.submission where id = ${submission}) + (select count(*) from sealed.submission where id = ${submission})
      + (select count(*) from known.receipt where submission = ${submission}) + (select count(*) from known.upload where submission = ${submission})
      + (select count(*) from known.submission_read where submission = ${submission})
      + (select count(*) from known.submission_leaf where submission = ${submission}) as found`.execute(db().owner)
  return Number(rows[0]!.found)
}
async function file(id: string): Promise<string> {
  const upload = randomUUID()
  await sql`insert into known.upload (id, mandate, received_on, declared_bytes, parts, submission, complete)
    values (${upload}, 'defenders', '2026-03-02', 5, 1, ${id}, true)`.execute(db().owner)
  await sql`insert into known.upload_part values (${upload}, 0, 5, ${Buffer.alloc(32)})`.execute(db().owner)
  await writeFile(join(places.whole, `${upload}.0`), 'bytes')
  return upload
}

test('a closed submission goes on its day, not the day before; the log proves it and names no content', async () => {
  const gone = await house.submit()
  const kept = await house.submit()
  const upload = await file(gone.id)
  await house.read(house.ama, gone.id)
  await house.read(house.ama, kept.id)
  house.office.days(1)
  must(await endDay(system()))
  must(await closeSubmission(house.at(house.ama), { id: gone.id, outcome: 'declined', untold: true }))
  const { entries } = must(await listErasures(house.at(house.ama)))
  expect(entries.map(({ id, erasure }) => [id, erasure.on, erasure.policy])).toEqual([
    [gone.id, '2026-04-02', 'declined-30']
  ])

  house.office.days(29)
  expect(must(await eraseDue(system()))).toEqual({ erased: 0 })
  expect(await tablesWith(gone.id)).toBeGreaterThan(4)
  house.office.days(1)
  expect(must(await eraseDue(system()))).toEqual({ erased: 1 })
  expect(await tablesWith(gone.id)).toBe(0)
  expect(await tablesWith(kept.id)).toBeGreaterThan(2)

  const [proof, ...more] = await told('submission-erased')
  expect(more).toEqual([])
  expect(proof).toMatchObject({ subject: gone.id, payload: { policy: 'declined-30', days: 30, from: '2026-03-03' } })
  expect(await leaves()).toContain(proof!.payload.leaf)
  expect(Object.keys(proof!.payload).toSorted()).toEqual(['days', 'from', 'leaf', 'policy'])
  expect((await verifyLog(db().owner)).ok).toBe(true)
  expect(await under(gone.derived.lookup), 'as one that never was').toBeNull()
  expect(await under(kept.derived.lookup)).not.toBeNull()

  // Rows are gone, files are not yet: as after a process that was killed between the two.
  const says = 'a file is there of an upload that was erased'
  expect(await findImpossibleKeeping(db().jobs, places)).toEqual([{ says, count: 1 }])
  must(await sweepUploads(system(), places))
  expect((await readdir(places.whole)).filter((name) => name.startsWith(upload))).toEqual([])
  expect(await findImpossibleKeeping(db().jobs, places)).toEqual([])
})

test('what she writes to what was set aside as junk is read before it goes, and then it goes', async () => {
  const protested = await house.submit()
  const junk = await house.submit()
  must(await setAside(house.at(house.ama), { ids: [protested.id, junk.id] }))
  expect(await house.add(protested, 'This is no junk, invented')).toBe(true)
  house.office.days(1)
  must(await endDay(system()))
  house.office.days(19)
  expect(must(await eraseDue(system()))).toEqual({ erased: 1 })
  expect(await tablesWith(junk.id)).toBe(0)
  expect(await tablesWith(protested.id)).toBeGreaterThan(2)
  await house.read(house.ama, protested.id)
  expect(must(await eraseDue(system()))).toEqual({ erased: 1 })
  expect(await tablesWith(protested.id)).toBe(0)
})

test('an officer who is alone erases at once what its source withdrew, once she has typed which; its leaf is in the set of its day', async () => {
  const { id, derived } = await house.submit()
  const before = await leaves()
  const at = house.at(house.ama)
  expect(codes(await eraseSubmission(at, { id, typed: 'erase' }))).toEqual(['typed-otherwise'])
  const observer = { ...at, actor: { ...at.actor, role: 'observer' as const } }
  expect(codes(await eraseSubmission(observer, { id, typed: id.slice(0, 8) }))).toEqual(['not-allowed'])
  const elsewhere = { ...at, mandate: 'expression', actor: { ...at.actor, mandate: 'expression' } }
  expect(codes(await eraseSubmission(elsewhere, { id, typed: id.slice(0, 8) }))).toEqual(['not-found'])
  const why = { reason: 'withdrawn-by-source', sourceAsked: 'with-receipt' }
  expect(codes(await eraseSubmission(at, { id, typed: id.slice(0, 8) }))).toEqual(['required'])
  expect(codes(await eraseSubmission(at, { id, typed: id.slice(0, 8), ...why, reason: 'junk' }))).toEqual([
    'not-in-list'
  ])
  must(await eraseSubmission(at, { id, typed: id.slice(0, 8), ...why }))
  expect(codes(await eraseSubmission(at, { id, typed: id.slice(0, 8) }))).toEqual(['not-found'])
  expect(await tablesWith(id)).toBe(0)
  expect(await under(derived.lookup)).toBeNull()
  const { rows } = await sql`select salt from known.submission_leaf where salt is null`.execute(db().owner)
  expect(rows).toHaveLength(1)
  house.office.days(1)
  must(await endDay(system()))
  const proof = (await told('submission-erased')).find(({ subject }) => subject === id)!
  expect(proof.payload).toMatchObject({ policy: null, why: 'withdrawn-by-source', sourceAsked: 'with-receipt' })
  expect((await leaves()).filter((leaf) => !before.includes(leaf))).toEqual([proof.payload.leaf])
})

test('the hourly check finds what nobody can open, what the recovery sheet alone opens, and what was closed as nothing', async () => {
  const found = async () =>
    Object.fromEntries((await findImpossibleKeeping(db().jobs, places)).map((one) => [one.says, one.count]))
  const { id } = await house.submit()
  expect(await found()).toEqual({})
  await sql`insert into sealed.addition (id, submission, received_on, mandate, epoch, nonce, body)
    values (${randomUUID()}, ${id}, ${system().today}, 'defenders', 1, ${Buffer.alloc(16)}, ${Buffer.alloc(9)})`.execute(
    db().owner
  )
  await sql`delete from sealed.epoch_secret where holder <> 'recovery'`.execute(db().owner)
  expect(await found()).toEqual({
    // The one of the first story, this one, and what was added to it.
    'no officer holds a key to a submission or an addition, which the recovery sheet alone opens': 3
  })
  await sql`delete from sealed.epoch_secret`.execute(db().owner)
  await sql`update known.submission set closed_on = ${system().today} where id = ${id}`.execute(db().owner)
  expect(await found()).toEqual({
    'nobody holds a key to a submission: no officer, and not the recovery sheet': 2,
    'nobody holds a key to an addition: no officer, and not the recovery sheet': 1,
    'a submission is closed that has no outcome': 1
  })
})
