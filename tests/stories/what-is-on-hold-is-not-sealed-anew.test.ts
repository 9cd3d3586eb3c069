import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { liftHold } from '#mandate/retention/lift-hold.ts'
import { placeHold } from '#mandate/retention/place-hold.ts'
import { randomBytes, sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { sealAllAnew, type Ask } from '../../src/ui/office/seal-anew.ts'
import { inbox, sealedNote } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

// Two matters of an epoch that another follows; one of them is on hold. Nobody here is anybody.
let house: Awaited<ReturnType<typeof inbox>>
let held: string
let free: string
let hold: string
let before: Buffer
beforeAll(async () => {
  house = await inbox()
  held = (await house.submit({ what: 'kept for an invented court' })).id
  free = (await house.submit({ what: 'on no hold' })).id
  const { current } = await house.office.roster(house.ama)
  hold = randomUUID()
  const body = await sealedNote('an invented order', [current.recipient])
  must(await placeHold(house.at(house.ama), { submission: held, id: hold, epoch: current.number, body }))
  house.office.days(1)
  house.ama.token = must(await house.office.signIn(house.ama)).token
  must(await house.office.newEpoch(house.ama))
  before = await bodyOf(held)
})
afterAll(() => house.close())

const owner = () => house.office.house.db.owner
const bodyOf = async (id: string) =>
  Buffer.from(
    (await owner().selectFrom('sealed.submission').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body
  )
const at = () => house.office.at(house.ama)
const ask: Ask = async (path, input) =>
  (path === 'resealing/older' ? listSealedOlder(await at(), input) : sealAnew(await at(), input)) as never
const run = async () =>
  must(
    await sealAllAnew(
      { office: await house.office.roster(house.ama), epochs: await house.office.opens(house.ama) },
      { ask, stopped: () => false, onProgress: () => {} }
    )
  )

test('what is on hold is counted apart, not given out, and not written over by whoever sends something for it', async () => {
  const older = must(await listSealedOlder(await at(), {}))
  // The text and the reason of its hold.
  expect(older.held).toBe(2)
  expect(older.rows.map(({ id }) => id)).toEqual([free])
  const rubbish = Buffer.from(before)
  Buffer.from(randomBytes(before.length - 60)).copy(rubbish, 60)
  const row = { kind: 'submission', id: held, was: hash(before), body: toBase64url(rubbish) }
  expect(must(await sealAnew(await at(), { epoch: 2, rows: [row] })).put).toBe(0)
  expect((await bodyOf(held)).equals(before)).toBe(true)
})

test('the rest is sealed anew, and the log has of each what stood there and what stands there now', async () => {
  const was = await bodyOf(free)
  const { done, of } = await run()
  expect([done, of]).toEqual([1, 1])
  expect((await bodyOf(held)).equals(before)).toBe(true)
  const { rows } = await sql<{ payload: unknown }>`
    select p.payload from platform.event e join platform.event_payload p using (seq) where e.type = 'sealed-anew'`.execute(
    owner()
  )
  expect(rows).toEqual([
    { payload: { epoch: 2, count: 1, rows: [['submission', free, hash(was), hash(await bodyOf(free))]] } }
  ])
})

test('once the hold is lifted it is sealed anew like all the rest', async () => {
  must(await liftHold(house.at(house.ama), { id: hold }))
  const { done, of } = await run()
  expect([done, of]).toEqual([3, 3])
  expect(must(await listSealedOlder(await at(), {})).held).toBe(0)
})

const hash = (bytes: Buffer) => toBase64url(sha256(new Uint8Array(bytes)))
