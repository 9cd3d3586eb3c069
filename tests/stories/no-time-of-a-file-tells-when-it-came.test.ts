import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepUploads } from '#mandate/intake/sweep-uploads.ts'
import { partRegister } from '#mandate/intake/uploads.store.server.ts'
import { openMoving } from '#platform/files/moving.ts'
import { storePart } from '#platform/files/store-part.ts'
import { sweepFiles, type FilesOnRecord } from '#platform/files/sweep-files.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { declare, partsOf, sentOn, uploadServer, type UploadServer } from '#tests/uploads.ts'

let db: TestDatabase
let server: UploadServer
/** By their names, in the order in which they came; their bytes are invented. */
const arrived: string[] = []
const bytesOf = new Map<string, Buffer>()
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  server = await uploadServer(db.intake)
  for (let number = 0; number < 16; number++) await (number % 2 ? byTheForm() : byParts())
})
afterAll(async () => {
  await server.stop()
  await db.close()
})

const whole = (name: string) => join(server.places.whole, name)
const statOf = (name: string) => stat(whole(name), { bigint: true })

async function byParts(): Promise<void> {
  const { id } = await declare(db.intake, 1000, 1)
  const bytes = randomBytes(200)
  expect((await partsOf(server.url, id).whole(0, bytes)).status).toBe(204)
  keep(`${id}.0`, bytes)
}

/** Without scripts: sealed on the server, and kept by another way. */
async function byTheForm(): Promise<void> {
  const { id } = await declare(db.intake, 1000, 1)
  const bytes = randomBytes(200)
  const room = { places: server.places, space: { most: 1e9, reserve: 0 }, moving: openMoving() }
  await storePart({ ...room, register: partRegister(db.intake), today: () => sentOn }, { upload: id, index: 0 }, bytes)
  keep(`${id}.0`, bytes)
}

function keep(name: string, bytes: Buffer): void {
  arrived.push(name)
  bytesOf.set(name, bytes)
}

/** A known order in place of chance, so that what comes out can be said. */
const seeded = (seed: number) => (below: number) =>
  createHash('sha256').update(String(seed++)).digest().readUInt32BE() % below

const sweep = async (today: string, seed = 7) =>
  must(
    await sweepUploads(
      { db: db.jobs, actor: { id: 'vigie', role: 'system', mandate: null }, today },
      server.places,
      seeded(seed)
    )
  )

/** All that the file system gives, the name left out, which is of chance. */
const traces = ['birthtimeNs', 'ctimeNs', 'mtimeNs', 'atimeNs', 'ino'] as const

/** Spearman's: 1 where the order is that of arrival, -1 where it is the other way round; 0 where all say the same. */
async function likeArrival(trace: (typeof traces)[number]): Promise<number> {
  const values = await Promise.all(arrived.map(async (name) => (await statOf(name))[trace]))
  const order = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  // NOTE: a kernel's clock ticks every few milliseconds: files of one tick share their rank.
  const ranks = values.map((value) => (order.indexOf(value) + order.lastIndexOf(value)) / 2)
  const middle = (values.length - 1) / 2
  const sum = (of: (rank: number, place: number) => number) => ranks.reduce((all, rank, at) => all + of(rank, at), 0)
  const [ours, theirs] = [sum((rank) => (rank - middle) ** 2), sum((_, place) => (place - middle) ** 2)]
  return ours === 0 ? 0 : sum((rank, place) => (rank - middle) * (place - middle)) / Math.sqrt(ours * theirs)
}

test('on the day itself the kernel knows in which order they came', async () => {
  expect(await likeArrival('birthtimeNs')).toBeGreaterThan(0.95)
  await sweep(sentOn)
  expect(await likeArrival('birthtimeNs')).toBeGreaterThan(0.95)
})

test('once the day is over, no time that the file system gives tells of their order', async () => {
  const { id } = await declare(db.intake, 1000, 1)
  const begun = randomBytes(50)
  await partsOf(server.url, id).begin(0, begun)
  await partsOf(server.url, id).send(0, begun.subarray(0, 20))
  const open = async () => (await stat(join(server.places.arriving, `${id}.0`))).ino
  const before = { open: await open(), last: Math.max(...(await births())) }

  expect(await sweep('2018-03-02')).toEqual({ removed: 0, unclaimed: 0, missing: 0 })

  for (const trace of traces) expect(Math.abs(await likeArrival(trace)), trace).toBeLessThan(0.8)
  expect(Math.min(...(await births())), 'all were born tonight').toBeGreaterThanOrEqual(before.last)
  for (const name of arrived) {
    const { mtime, atime, mode } = await statOf(name)
    expect([mtime, atime].map((time) => time.toISOString())).toEqual(Array(2).fill(`${sentOn}T12:00:00.000Z`))
    expect(mode & 0o777n).toBe(0o600n)
    expect((await readFile(whole(name))).equals(bytesOf.get(name)!)).toBe(true)
  }
  // What still comes is left alone, and goes on where it stopped.
  expect(await open()).toBe(before.open)
  expect((await partsOf(server.url, id).send(0, begun.subarray(20), 20)).status).toBe(204)
})

const births = async () => Promise.all(arrived.map(async (name) => Number((await statOf(name)).birthtimeNs)))

test('each is rewritten once', async () => {
  const before = await births()
  await sweep('2018-03-03', 3)
  expect(await births()).toEqual(before)
  expect(Math.abs(await likeArrival('ctimeNs'))).toBeLessThan(0.8)
})

test('a draft that a killed process left goes, and what is erased meanwhile does not come back', async () => {
  await writeFile(join(server.places.arriving, `${randomUUID()}.rewrite`), 'half written')
  const [name] = arrived
  const upload = name!.replace('.0', '')
  const record: FilesOnRecord = {
    uploads: arrived.map((one) => ({ id: one.replace('.0', ''), receivedOn: sentOn, claimed: true })),
    parts: arrived.map((one) => ({ upload: one.replace('.0', ''), index: 0, bytes: 200 }))
  }
  const without: FilesOnRecord = {
    uploads: record.uploads.filter(({ id }) => id !== upload),
    parts: record.parts.filter((part) => part.upload !== upload)
  }
  const asked = [record, without]
  expect(await sweepFiles(server.places, async () => asked.shift()!, { today: '2018-03-04' })).toMatchObject({
    missing: 0
  })
  expect((await readdir(server.places.arriving)).filter((one) => one.endsWith('.rewrite'))).toEqual([])
  const left = await readdir(server.places.whole)
  expect(left).not.toContain(name)
  expect(left).toEqual(expect.arrayContaining(arrived.slice(1)))
})
