import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partRegister } from '#mandate/intake/uploads.store.server.ts'
import { openMoving } from '#platform/files/moving.ts'
import { storePart } from '#platform/files/store-part.ts'
import { sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codeOf, declare, offsetOf, partsOf, sentOn, uploadServer, type UploadServer } from '#tests/uploads.ts'

let db: TestDatabase
let server: UploadServer
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  server = await uploadServer(db.intake)
})
afterAll(async () => {
  await server.stop()
  await db.close()
})

const onRecord = async (upload: string) =>
  (
    await db.owner
      .selectFrom('known.upload_part')
      .select(['index', 'bytes', 'sha256'])
      .where('upload', '=', upload)
      .orderBy('index')
      .execute()
  ).map((row) => `${row.index} ${row.bytes} ${row.sha256.toString('base64url')}`)
const recordOf = (index: number, bytes: Uint8Array) => `${index} ${bytes.length} ${toBase64url(sha256(bytes))}`
const wholePath = (upload: string, index: number) => join(server.places.whole, `${upload}.${index}`)

async function declared(bytes = 1_000_000, parts = 3) {
  const { id, result } = await declare(db.intake, bytes, parts)
  expect(result).toEqual({ ok: true, value: { arrived: [] } })
  return { id, ...partsOf(server.url, id) }
}

test('parts come in any order, each durable and on record before it is acknowledged', async () => {
  const file = await declared()
  const parts = [randomBytes(300_000), randomBytes(300_000), randomBytes(7)]
  for (const index of [2, 0, 1]) {
    expect((await file.whole(index, parts[index]!)).status).toBe(204)
    expect((await readFile(wholePath(file.id, index))).equals(parts[index]!)).toBe(true)
  }
  expect(await onRecord(file.id)).toEqual(parts.map((bytes, index) => recordOf(index, bytes)))
  expect(await readdir(server.places.arriving)).toEqual([])
})

test('what is on record or begun says its day and no hour', async () => {
  const file = await declared()
  await file.whole(0, randomBytes(50))
  await file.begin(1, randomBytes(50))
  await file.send(1, randomBytes(20))
  const names = [
    wholePath(file.id, 0),
    ...[`${file.id}.1`, `${file.id}.1.json`].map((name) => join(server.places.arriving, name))
  ]
  for (const path of names) {
    const { mtime, atime } = await stat(path)
    expect([mtime, atime].map((time) => time.toISOString())).toEqual(Array(2).fill('2018-03-01T00:00:00.000Z'))
  }
  expect(await readFile(names[2]!, 'utf8')).not.toMatch(/date|time|20\d\d-/)
})

test('a file has the same mode whichever way it comes, and while it comes', async () => {
  const [file, form] = [await declared(), await declared()]
  await file.whole(0, randomBytes(50))
  await file.begin(1, randomBytes(50))
  // Without scripts it is sealed on the server, and kept by another way.
  const room = { places: server.places, space: { most: 1e9, reserve: 0 }, moving: openMoving() }
  const options = { ...room, register: partRegister(db.intake), today: () => sentOn }
  await storePart(options, { upload: form.id, index: 0 }, randomBytes(50))
  const arriving = [`${file.id}.1`, `${file.id}.1.json`].map((name) => join(server.places.arriving, name))
  const modes = [wholePath(file.id, 0), wholePath(form.id, 0), ...arriving].map(async (path) =>
    ((await stat(path)).mode & 0o777).toString(8)
  )
  expect(await Promise.all(modes)).toEqual(Array(4).fill('600'))
})

describe('a line that is cut', () => {
  test('is taken up where it stopped, without a byte sent twice', async () => {
    const file = await declared()
    const bytes = randomBytes(500_000)
    await file.begin(0, bytes)
    const sent = hangAfter(`${server.url}/${file.id}.0`, bytes, 200_000)
    await expect.poll(() => bytesHere(file.id), patient).toBeGreaterThan(0)
    sent.destroy()
    const arrived = offsetOf(await file.ask(0))
    expect(arrived).toBeGreaterThan(0)
    expect(arrived).toBeLessThanOrEqual(200_000)
    expect((await file.send(0, bytes.subarray(arrived), arrived)).status).toBe(204)
    expect(await onRecord(file.id)).toEqual([recordOf(0, bytes)])
  })

  test('that nobody has noticed gives way to the next one', async () => {
    const file = await declared()
    const bytes = randomBytes(100_000)
    await file.begin(0, bytes)
    const dead = hangAfter(`${server.url}/${file.id}.0`, bytes, 60_000)
    await expect.poll(() => bytesHere(file.id), patient).toBe(60_000)
    const asked = await file.ask(0)
    expect(asked.status, 'who is not given way is refused after half a minute').toBe(200)
    const offset = offsetOf(asked)
    expect(offset).toBe(60_000)
    expect((await file.send(0, bytes.subarray(offset), offset)).status).toBe(204)
    dead.destroy()
    expect(await onRecord(file.id)).toEqual([recordOf(0, bytes)])
  })

  test('bytes at another offset than where it stopped change nothing', async () => {
    const file = await declared()
    const bytes = randomBytes(1000)
    await file.begin(0, bytes)
    await file.send(0, bytes.subarray(0, 400))
    expect((await file.send(0, bytes.subarray(500), 500)).status).toBe(409)
    expect(offsetOf(await file.ask(0))).toBe(400)
  })

  test('and a page that was loaded again begin the part anew, sealed to other bytes', async () => {
    const file = await declared()
    const [first, second] = [randomBytes(1000), randomBytes(1000)]
    await file.begin(0, first)
    await file.send(0, first.subarray(0, 400))
    expect((await file.whole(0, second)).status).toBe(204)
    expect(await onRecord(file.id)).toEqual([recordOf(0, second)])
    expect((await declare(db.intake, 1_000_000, 3, file.id)).result).toEqual({ ok: true, value: { arrived: [0] } })
  })
})

describe('refused', () => {
  test('bytes that are not the announced ones, which leave nothing behind', async () => {
    const file = await declared()
    const bytes = randomBytes(1000)
    const altered = Uint8Array.from(bytes)
    altered[500]! ^= 1
    await file.begin(0, bytes)
    const answer = await file.send(0, altered)
    expect([answer.status, await codeOf(answer)]).toEqual([460, 'part-altered'])
    expect(await onRecord(file.id)).toEqual([])
    expect((await file.ask(0)).status).toBe(404)
    expect((await file.whole(0, bytes)).status).toBe(204)
  })

  test('more than was declared, and a part beyond the last', async () => {
    const file = await declared(1000, 2)
    const all = await file.begin(0, randomBytes(1001))
    expect([all.status, await codeOf(all)]).toEqual([413, 'more-than-declared'])
    await file.whole(0, randomBytes(600))
    const rest = await file.whole(1, randomBytes(401))
    expect([rest.status, await codeOf(rest)]).toEqual([413, 'more-than-declared'])
    expect(await readdir(server.places.whole)).not.toContain(`${file.id}.1`)
    const beyond = await file.begin(2, randomBytes(10))
    expect([beyond.status, await codeOf(beyond)]).toEqual([400, 'part-beyond'])
    expect(await onRecord(file.id)).toHaveLength(1)
  })

  test('two parts at once that each fit, and together do not', async () => {
    const file = await declared(1000, 2)
    const parts = [randomBytes(600), randomBytes(600)]
    const begun = await Promise.all(parts.map((bytes, index) => file.begin(index, bytes)))
    const answers = await Promise.all(parts.map((bytes, index) => file.send(index, bytes)))
    // Refused where it is begun, or, begun at the very same moment, where it is whole.
    const statuses = answers.map(({ status }, index) => (begun[index]!.status === 201 ? status : begun[index]!.status))
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 413])
    expect(await onRecord(file.id)).toHaveLength(1)
  })

  test('a part larger than any, more bytes than announced, and what was not declared', async () => {
    const file = await declared(100_000_000)
    expect((await file.begin(0, randomBytes(1), { size: 9_000_000 })).status).toBe(413)
    await file.begin(0, randomBytes(10))
    expect((await file.send(0, randomBytes(11))).status).toBe(413)
    const unknown = await partsOf(server.url, randomUUID()).begin(0, randomBytes(10))
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'upload-unknown'])
  })

  test('a part that is on record already, and to take it back', async () => {
    const file = await declared()
    const bytes = randomBytes(100)
    await file.whole(0, bytes)
    expect((await file.whole(0, randomBytes(100))).status).toBe(409)
    expect((await file.takeBack(0)).status).toBe(409)
    expect(offsetOf(await file.ask(0))).toBe(100)
    expect((await readFile(wholePath(file.id, 0))).equals(bytes)).toBe(true)
  })

  test.each(['../../etc/passwd', 'x.0', '..%2f..%2fsecret.0', `${randomUUID()}.0.json`, `${randomUUID()}.00`])(
    'an address that names no part: %s',
    async (name) => {
      const answer = await fetch(`${server.url}/${name}`, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })
      expect(answer.status).toBe(404)
    }
  )

  test('a file declared otherwise than before, or out of bounds', async () => {
    const file = await declared(1000, 1)
    expect((await declare(db.intake, 1001, 1, file.id)).result).toMatchObject({ errors: [{ code: 'upload-differs' }] })
    for (const [bytes, parts] of [
      [0, 1],
      [1, 0],
      [1_200_000_001, 1],
      [1, 201],
      [1.5, 1]
    ] as const)
      expect((await declare(db.intake, bytes, parts)).result.ok, `${bytes} in ${parts}`).toBe(false)
    expect((await declare(db.intake, 1_100_000_000, 130)).result.ok, 'a gigabyte').toBe(true)
  })

  test('what files have no room for, while texts have', async () => {
    const full = await uploadServer(db.intake, { most: 1 })
    const reserved = await uploadServer(db.intake, { reserve: 1e15 })
    try {
      for (const { url } of [full, reserved]) {
        const { id } = await declare(db.intake, 1000, 1)
        const answer = await partsOf(url, id).begin(0, randomBytes(100))
        expect([answer.status, await codeOf(answer)]).toEqual([507, 'no-space'])
      }
    } finally {
      await full.stop()
      await reserved.stop()
    }
  })
})

test('no other page may ask, nothing is kept, and other methods stay shut', async () => {
  const file = await declared()
  const answer = await fetch(server.url, {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PATCH' }
  })
  expect(answer.headers.get('access-control-allow-origin')).toBe(null)
  const asked = await file.ask(0)
  expect(asked.headers.get('cache-control')).toBe('no-store')
  expect((await fetch(`${server.url}/${file.id}.0`)).status, 'to read is the handler’s').toBe(404)
  expect((await fetch(`${server.url}/${file.id}.0`, { method: 'PUT' })).status).toBe(405)
  expect((await fetch(server.url.replace('/api/files', '/en'), { method: 'PATCH' })).status).toBe(405)
})

describe('a process killed between two steps', () => {
  test('with all bytes there but none checked: asked again, it finishes', async () => {
    const file = await declared()
    const bytes = randomBytes(1000)
    await file.begin(0, bytes)
    await writeFile(join(server.places.arriving, `${file.id}.0`), bytes)
    expect(offsetOf(await file.ask(0))).toBe(1000)
    expect(await onRecord(file.id)).toEqual([recordOf(0, bytes)])
  })
  test('with bytes that the disk lost: it says so, and the part comes again', async () => {
    const file = await declared()
    const bytes = randomBytes(1000)
    await file.begin(0, bytes)
    await writeFile(join(server.places.arriving, `${file.id}.0`), new Uint8Array(1000))
    expect((await file.ask(0)).status).toBe(460)
    expect((await file.whole(0, bytes)).status).toBe(204)
  })
  test('with the file in its place and not on record: asked again, it is', async () => {
    const file = await declared()
    const bytes = randomBytes(1000)
    await file.begin(0, bytes)
    const draft = join(server.places.arriving, `${file.id}.0`)
    await writeFile(draft, bytes)
    await rename(draft, wholePath(file.id, 0))
    expect(offsetOf(await file.ask(0))).toBe(1000)
    expect(await onRecord(file.id)).toEqual([recordOf(0, bytes)])
    expect((await readdir(server.places.arriving)).filter((name) => name.startsWith(file.id))).toEqual([])
  })
})

const patient = { timeout: 30_000 }
/** Of the first part, as far as the server has it on its disk. */
const bytesHere = async (upload: string) => (await stat(join(server.places.arriving, `${upload}.0`))).size

/** Sends so many bytes and then nothing more. */
function hangAfter(url: string, bytes: Uint8Array, count: number) {
  const sent = request(url, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.length
    }
  })
  sent.on('error', () => undefined)
  sent.write(bytes.subarray(0, count))
  return sent
}
