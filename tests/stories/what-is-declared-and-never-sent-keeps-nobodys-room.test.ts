import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMoving } from '#platform/files/moving.ts'
import { makePlaces } from '#platform/files/places.ts'
import type { FileRoom } from '#platform/files/file-room.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codeOf, declare as declareTo, partsOf, sentOn, uploadServer, type UploadServer } from '#tests/uploads.ts'

const MB = 1_000_000
let db: TestDatabase
let server: UploadServer
let room: FileRoom
let folder: string
let hours = 0
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  folder = await mkdtemp(join(tmpdir(), 'vigie-room-'))
  server = await uploadServer(db.intake, { folder, most: 40 * MB })
})
afterAll(async () => {
  await server.stop()
  await db.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await db.owner.deleteFrom('known.upload').execute()
  room = { places: await makePlaces(folder), space: { most: 40 * MB, reserve: 0 }, moving: openMoving() }
  hours = 0
})

// Noon of the day on which all of it is sent, and hours after it.
const now = () => new Date(Date.parse(`${sentOn}T12:00:00Z`) + hours * 3_600_000)
async function declare(bytes: number, parts = 1, more: Parameters<typeof declareTo>[4] = {}) {
  const { id, result } = await declareTo(db.intake, bytes, parts, randomUUID(), { room, now, ...more })
  return { id, said: result.ok ? 'declared' : result.errors[0]!.code }
}

test('half of the room for files is the most that is declared and not claimed; after an hour the others have theirs', async () => {
  for (let i = 0; i < 4; i++) expect((await declare(5 * MB)).said).toBe('declared')
  expect((await declare(5 * MB)).said).toBe('no-room-for-files')
  hours = 1.1
  expect((await declare(5 * MB)).said, 'of the first not a byte has come').toBe('declared')
})

test('as many as may be are declared and no more, where of each something is here', async () => {
  const limits = { files: 3, share: 1 / 2 }
  for (let i = 0; i < 3; i++) {
    const { id, said } = await declare(2, 2, { limits })
    expect(said).toBe('declared')
    await partsOf(server.url, id).whole(0, randomBytes(1))
  }
  expect((await declare(1, 1, { limits })).said).toBe('no-room-for-files')
})

test('declarations of a byte without end close nothing: the stillest give way, and who has sent a part or still sends stays', async () => {
  const limits = { files: 10, share: 1 / 2 }
  const begun = await declare(2, 2, { limits })
  await partsOf(server.url, begun.id).whole(0, randomBytes(1))
  const sending = await declare(1 * MB, 1, { limits })
  const left = await declare(1, 1, { limits })
  for (let i = 0; i < 40; i++) {
    hours += 1 / 3600
    room.moving.came(sending.id, 1000, now())
    expect((await declare(1, 1, { limits })).said).toBe('declared')
  }
  expect((await declare(3 * MB, 1, { limits })).said, 'of one who comes honestly meanwhile').toBe('declared')
  const rows = await db.owner.selectFrom('known.upload').select('id').execute()
  const here = new Set(rows.map(({ id }) => id))
  expect(here.size).toBe(10)
  expect([begun, sending, left].map(({ id }) => here.has(id))).toEqual([true, true, false])
  expect((await partsOf(server.url, left.id).begin(0, randomBytes(1))).status, 'its page declares it anew').toBe(404)
})

test('a declaration of a byte holds the room of 64 KiB, at its beginning and once it has stopped', async () => {
  const heldBytes = async () =>
    (await db.owner.selectFrom('known.upload').select('held_bytes').execute()).map((row) => Number(row.held_bytes))
  const { id } = await declare(2, 2)
  await partsOf(server.url, id).whole(0, randomBytes(1))
  expect(await heldBytes()).toEqual([65_536])
  hours = 1.1
  await declare(20 * MB)
  expect(await heldBytes()).toContain(65_536)
})

test('many at once do not pass together', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => declare(3 * MB)))
  expect(all.filter(({ said }) => said === 'declared')).toHaveLength(6)
})

test('what officers enter has the other half', async () => {
  for (let i = 0; i < 4; i++) await declare(5 * MB)
  const actor = { id: randomUUID(), role: 'case-officer' as const, mandate: 'defenders', trusted: true }
  expect((await declare(5 * MB, 1, { actor })).said).toBe('declared')
})

test('a byte now and then holds no room; what came of it goes on where there still is some', async () => {
  const { id } = await declare(20 * MB, 10)
  await partsOf(server.url, id).whole(0, randomBytes(10))
  room.moving.came(id, 10, now())
  hours = 1.1
  const other = await declare(18 * MB)
  expect(other.said).toBe('declared')
  expect((await partsOf(server.url, id).whole(1, randomBytes(1 * MB))).status).toBe(204)
  const refused = await partsOf(server.url, id).begin(2, randomBytes(2 * MB))
  expect([refused.status, await codeOf(refused)]).toEqual([507, 'no-space'])
  expect(
    (await partsOf(server.url, other.id).begin(0, randomBytes(1000))).status,
    'the other has what it was given'
  ).toBe(201)
})

test('parts that are begun and left take no more of the disk than was declared, and go with their room', async () => {
  const { id } = await declare(3 * MB, 100)
  const parts = partsOf(server.url, id)
  const sent: number[] = []
  for (let index = 0; index < 5; index++) {
    const bytes = randomBytes(1 * MB)
    const begun = await parts.begin(index, bytes)
    sent.push(begun.status)
    if (begun.status === 201) await parts.send(index, bytes.subarray(1))
  }
  expect(sent).toEqual([201, 201, 201, 413, 413])
  const here = async () => (await readdir(room.places.arriving)).filter((name) => name.startsWith(id)).length
  expect(await here()).toBe(6)
  hours = 1.1
  expect((await declare(20 * MB)).said).toBe('declared')
  expect(await here()).toBe(0)
  expect((await parts.begin(0, randomBytes(10))).status).toBe(404)
})

test('what is whole and nobody’s after a day makes room when it is short, and not before', async () => {
  const { id } = await declare(1000)
  await partsOf(server.url, id).whole(0, randomBytes(1000))
  const whole = async () => (await readdir(room.places.whole)).includes(`${id}.0`)
  hours = 3
  expect((await declare(20 * MB)).said).toBe('no-room-for-files')
  expect(await whole()).toBe(true)
  hours = 37
  expect((await declare(20 * MB)).said).toBe('declared')
  expect(await whole()).toBe(false)
})
