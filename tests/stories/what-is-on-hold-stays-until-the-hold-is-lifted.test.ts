import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import type { SealedNote } from '#mandate/intake/payloads.ts'
import { readNote } from '#mandate/intake/read-payload.ts'
import { eraseDue } from '#mandate/retention/erase-due.ts'
import { askErasure } from '#mandate/retention/ask-erasure.ts'
import { eraseSubmission } from '#mandate/retention/erase-submission.ts'
import { liftHold } from '#mandate/retention/lift-hold.ts'
import { listErasures } from '#mandate/retention/list-erasures.ts'
import { placeHold } from '#mandate/retention/place-hold.ts'
import { readKeeping } from '#mandate/retention/read-keeping.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { inbox, inClear } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import { open } from '../../src/ui/office/inbox/open-matter.ts'

let house: Awaited<ReturnType<typeof inbox>>
beforeAll(async () => {
  house = await inbox() // 2 March 2026
  await sql`delete from reference.retention_policy`.execute(db().owner)
  await sql`insert into reference.retention_policy (id, outcome, days, source) values ('declined-30', 'declined', 30, 'invented')`.execute(
    db().owner
  )
})
afterAll(() => house.close())

const db = () => house.office.house.db
const today = () => house.office.door().today
const desk = () => house.at(house.ama)
const job = () => ({
  db: db().jobs,
  mandate: 'defenders',
  actor: { id: 'vigie', role: 'system' as const, mandate: null },
  today: today()
})
const seal = async (text: string) => {
  const { card } = (await house.keysOf(house.ama)).at(-1)!
  const note: SealedNote = { v: 1, kind: 'hold-reason', on: today(), text }
  return { epoch: card.number, body: toBase64url(await sealJson(note, [card.recipient])) }
}
const hold = async (submission: string, text: string, id: string = randomUUID()) => ({
  submission,
  id,
  ...(await seal(text))
})
const declined = async () => {
  const { id } = await house.submit()
  await house.read(house.ama, id)
  must(await closeSubmission(desk(), { id, outcome: 'declined', untold: true }))
  return id
}
const told = async (submission: string) => {
  const { rows } = await sql<{ type: string; payload: unknown }>`
    select e.type, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.subject_id = ${submission} and e.type in ('submission-held', 'hold-lifted') order by seq`.execute(
    db().owner
  )
  return rows
}

test('while a hold stands neither the job nor an officer erases it; once both are lifted the job does', async () => {
  const id = await declined()
  const [court, inquiry] = [await hold(id, 'A court asks for it, invented'), await hold(id, 'An inquiry, invented')]
  must(await placeHold(desk(), court))
  must(await placeHold(desk(), inquiry))
  must(await placeHold(desk(), court))
  house.office.days(60)
  expect(must(await eraseDue(job()))).toEqual({ erased: 0 })
  const atOnce = { id, typed: id.slice(0, 8), reason: 'law-asks', sourceAsked: 'no' }
  expect(codes(await eraseSubmission(desk(), atOnce))).toEqual(['on-hold'])
  expect(codes(await askErasure(desk(), atOnce))).toEqual(['on-hold'])
  const { entries, held } = must(await listErasures(desk()))
  expect(entries).toEqual([])
  expect(held.map((one) => [one.id, one.erasure?.on])).toEqual([[id, '2026-04-01']])

  must(await liftHold(desk(), { id: court.id }))
  expect(codes(await liftHold(desk(), { id: court.id }))).toEqual(['lifted-already'])
  expect(must(await eraseDue(job())), 'the other one stands').toEqual({ erased: 0 })
  must(await liftHold(desk(), { id: inquiry.id }))
  expect(must(await listErasures(desk()))).toMatchObject({ entries: [{ id }], held: [] })
  expect(must(await eraseDue(job()))).toEqual({ erased: 1 })
  expect(codes(await placeHold(desk(), await hold(id, 'Too late, invented')))).toEqual(['not-found'])
  expect(await told(id)).toEqual([
    { type: 'submission-held', payload: { hold: court.id } },
    { type: 'submission-held', payload: { hold: inquiry.id } },
    { type: 'hold-lifted', payload: { hold: court.id } },
    { type: 'hold-lifted', payload: { hold: inquiry.id } }
  ])
})

test('the reason is read by officers alone; of the day and the policy an observer is told as well', async () => {
  const id = await declined()
  must(await placeHold(desk(), await hold(id, 'A court asks for it, invented')))
  const keeping = must(await readKeeping(desk(), { id }))
  expect(keeping).toMatchObject({ because: null, erasure: { policy: 'declined-30', from: today() } })
  const [held] = keeping.holds
  expect(held).toMatchObject({ on: today(), by: house.ama.card.id, liftedOn: null })
  const secrets = (await house.keysOf(house.ama)).map((epoch) => epoch.secrets.identity)
  expect(await open(held!.body!, secrets, readNote)).toMatchObject({ value: { text: 'A court asks for it, invented' } })

  const observer = { ...desk(), actor: { ...desk().actor, role: 'observer' as const } }
  const seen = must(await readKeeping(observer, { id }))
  expect(seen.holds).toMatchObject([{ by: house.ama.card.id, body: null }])
  expect(codes(await placeHold(observer, await hold(id, 'Invented')))).toEqual(['not-allowed'])
  expect(codes(await liftHold(observer, { id: held!.id }))).toEqual(['not-allowed'])
  const elsewhere = { ...desk(), mandate: 'expression', actor: { ...desk().actor, mandate: 'expression' } }
  expect(codes(await readKeeping(elsewhere, { id }))).toEqual(['not-found'])
  expect(codes(await placeHold(elsewhere, await hold(id, 'Invented')))).toEqual(['not-found'])
  expect(codes(await liftHold(elsewhere, { id: held!.id }))).toEqual(['not-found'])
})

test('a reason in clear is kept by nobody, and one for keys that are not in use is sealed again first', async () => {
  const { id } = await house.submit()
  const good = await hold(id, 'Invented')
  expect(codes(await placeHold(desk(), { ...good, body: inClear('A court asks', good.body) }))).toEqual(['not-sealed'])
  expect(codes(await placeHold(desk(), { ...good, epoch: 7 }))).toEqual(['note-epoch-closed'])
  expect(must(await readKeeping(desk(), { id })).holds).toEqual([])
  const other = await house.submit()
  must(await placeHold(desk(), good))
  expect(codes(await placeHold(desk(), { ...good, submission: other.id }))).toEqual(['not-found'])
})
