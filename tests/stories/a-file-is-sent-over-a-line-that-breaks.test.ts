import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SealedFile } from '#mandate/intake/payloads.ts'
import { sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { openPart, partSize } from '#platform/sealing/files.ts'
import { badLine, type BadLine } from '#tests/bad-line.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { declare, sentOn, uploadServer, type UploadServer } from '#tests/uploads.ts'
import { FileQueue } from '../../src/intake-client/files/file-queue.ts'
import { keepsNothing, keptIn } from '../../src/intake-client/files/kept-uploads.ts'
import { Cancelled, SendControl } from '../../src/intake-client/files/send-control.ts'
import { sendFile } from '../../src/intake-client/files/send-file.ts'
import { sendPart } from '../../src/intake-client/files/send-part.ts'

// Over 20 s: up to 25 million bytes go over a line that breaks, and the seconds until each next try are really waited.

const patient = { timeout: 60_000 }

let db: TestDatabase
let server: UploadServer
let line: BadLine
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  server = await uploadServer(db.intake)
  line = await badLine(server.url)
})
afterAll(async () => {
  await line.close()
  await server.stop()
  await db.close()
})

const name = 'شهادة '.repeat(50)
const fileOf = (bytes: Uint8Array, called = name) => new File([Uint8Array.from(bytes)], called)
const options = (control = new SendControl()) => ({ control, today: sentOn, by: 'source', base: line.origin })

/** As the officer's browser does it: parts from the disk, opened with what the sealed submission holds. */
async function opened({ upload, secret, parts }: Pick<SealedFile, 'upload' | 'secret' | 'parts'>): Promise<Buffer> {
  const read = parts.map(async ({ index, sha256 }) => {
    const sealed = await readFile(join(server.places.whole, `${upload}.${index}`))
    return openPart(sealed, secret, { file: upload, index, sha256 })
  })
  return Buffer.concat(await Promise.all(read))
}

/** A browser's storage, as far as we use it. */
function storage(): Storage {
  const kept = new Map<string, string>()
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  }
  return methods as unknown as Storage
}

test('it arrives whole, whatever its name, and opens with what is sealed and with nothing else', async () => {
  const bytes = randomBytes(partSize + 5000)
  const progress: number[] = []
  const sent = await sendFile(fileOf(bytes), { ...options(), onProgress: (now) => void progress.push(now) })
  expect(sent).toMatchObject({
    name,
    size: bytes.length,
    sha256: toBase64url(sha256(bytes)),
    type: 'application/octet-stream'
  })
  expect(sent.custody.map(({ what }) => what)).toEqual(['sealed-on-device', 'not-stripped: not-for-this-type'])
  expect((await opened(sent)).equals(bytes)).toBe(true)
  expect(progress.at(-1)).toBe(bytes.length)
  const other = await sendFile(fileOf(randomBytes(10)), options())
  await expect(opened({ ...sent, secret: other.secret })).rejects.toThrow()
})

/** What the server has on its disk. */
async function bytesThere(): Promise<number> {
  const paths = Object.values(server.places).map(async (folder) =>
    (await readdir(folder)).map((file) => join(folder, file))
  )
  // One that is moved meanwhile is found by the next look.
  const sizes = (await Promise.all(paths)).flat().map((path) =>
    stat(path)
      .then(({ size }) => size)
      .catch(() => 0)
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

test('a line that is cut five times costs little of what was sent', async () => {
  const bytes = randomBytes(3 * partSize)
  const [before, thereBefore] = [line.sent(), await bytesThere()]
  // Requests are little beside the parts that they bring.
  const requests = 50_000
  let cutting = Promise.resolve()
  let cuts = 0
  const cutOnceThere = async () => {
    const sent = line.sent() - before
    await expect.poll(async () => (await bytesThere()) - thereBefore, patient).toBeGreaterThan(sent - requests)
    line.cut()
  }
  line.onBytes = (sent) => {
    if (sent - before > (cuts + 1) * 4_000_000 && cuts < 5) {
      cuts++
      line.hold()
      cutting = cutting.then(cutOnceThere)
    }
  }
  const sent = await sendFile(fileOf(bytes), options())
  await cutting
  line.onBytes = () => undefined
  expect(cuts).toBe(5)
  expect((await opened(sent)).equals(bytes)).toBe(true)
  const sealed = sent.parts.reduce((sum, { size }) => sum + size, 0)
  expect(line.sent() - before, 'what the server had is not sent again').toBeLessThan(sealed + requests)
})

test('a line that is lost is waited for', async () => {
  const bytes = randomBytes(2 * partSize)
  const before = line.sent()
  let lost = false
  line.onBytes = (sent) => {
    if (lost || sent - before < 5_000_000) return
    lost = true
    line.lose(2)
  }
  const sent = await sendFile(fileOf(bytes), options())
  line.onBytes = () => undefined
  expect(lost).toBe(true)
  expect((await opened(sent)).equals(bytes)).toBe(true)
})

test('a page loaded again sends only what is missing, if the device may keep what it needs to', async () => {
  const bytes = randomBytes(3 * partSize)
  for (const [kept, most] of [
    [keptIn(storage()), 2.2],
    [keepsNothing, 4]
  ] as const) {
    const gone = new SendControl()
    const before = line.sent()
    let closed: Promise<unknown> | undefined
    line.onBytes = (sent, on) => {
      if (closed || sent - before <= 1.5 * partSize) return
      closed = once(on, 'close')
      gone.cancel()
    }
    await expect(sendFile(fileOf(bytes), { ...options(gone), kept })).rejects.toThrow(Cancelled)
    // What was on its way still comes in.
    await closed
    line.onBytes = () => undefined
    const between = line.sent()
    const sent = await sendFile(fileOf(bytes), { ...options(), kept })
    expect((line.sent() - between) / partSize).toBeLessThan(most)
    expect((await opened(sent)).equals(bytes)).toBe(true)
  }
})

test('a part that became whole after the page asked is told to be there, and is not sent for ever', async () => {
  const { id } = await declare(db.intake, 1000, 1)
  const begun: number[] = []
  const send = (sealed: Uint8Array<ArrayBuffer>) =>
    sendPart(
      { upload: id, index: 0, sealed, sha256: toBase64url(sha256(sealed)) },
      {
        endpoint: `${line.origin}/api/files`,
        control: new SendControl(),
        onSent: () => undefined,
        onBegun: () => void begun.push(sealed.length)
      }
    )
  expect(await send(new Uint8Array(100))).toBe('sent')
  expect(await send(new Uint8Array(200))).toBe('arrived')
  expect(begun).toEqual([100])
})

test('another file of the same name and size is not taken for it', async () => {
  const kept = keptIn(storage())
  const [first, second] = [randomBytes(5000), randomBytes(5000)]
  const sent = await sendFile(fileOf(first), { ...options(), kept })
  const other = await sendFile(fileOf(second), { ...options(), kept })
  expect(other.upload).not.toBe(sent.upload)
  expect((await opened(other)).equals(second)).toBe(true)
})

test('a pause stops it and it goes on where it was', async () => {
  const bytes = randomBytes(2 * partSize)
  const control = new SendControl()
  const before = line.sent()
  const reached = new Promise<Socket>((resolve) => {
    line.onBytes = (sent, on) => sent - before > 3_000_000 && resolve(on)
  })
  const sending = sendFile(fileOf(bytes), options(control))
  const closed = once(await reached, 'close')
  control.pause()
  await closed
  const paused = line.sent()
  const other = await sendFile(fileOf(randomBytes(10)), options())
  const sizeOfOther = other.parts.reduce((sum, { size }) => sum + size, 0)
  expect(line.sent() - paused, 'another goes meanwhile, and nothing else').toBeLessThan(sizeOfOther + 10_000)
  control.goOn()
  const sent = await sending
  line.onBytes = () => undefined
  expect((await opened(sent)).equals(bytes)).toBe(true)
})

test('an empty file and one above a gibibyte are refused on the device, and nothing is sent', async () => {
  const before = line.sent()
  await expect(sendFile(fileOf(new Uint8Array(0)), options())).rejects.toThrow('empty-file')
  const vast = Object.defineProperty(fileOf(randomBytes(10)), 'size', { value: 1_073_741_825 })
  await expect(sendFile(vast, options())).rejects.toThrow('file-too-large')
  expect(line.sent()).toBe(before)
})

test('of a picture goes a copy without what the camera wrote; the original stays as it is', async () => {
  const secret = 'INVENTED PLACE'
  const chunk = (type: string, content: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, content.length]), Buffer.from(`${type}${content}`), Buffer.alloc(4)])
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', 'thirteen byte'),
    chunk('tEXt', secret),
    chunk('IEND', '')
  ])
  const sent = await sendFile(fileOf(png, 'wrongly named.pdf'), options())
  expect(sent.type).toBe('image/png')
  expect((await opened(sent)).equals(png)).toBe(true)
  expect((await opened(sent.stripped!)).includes(secret)).toBe(false)
  expect(sent.custody.at(-1)).toEqual({ on: sentOn, what: 'metadata-stripped', by: 'source' })
  expect(sent.stripped!.upload).not.toBe(sent.upload)
})

test('several go at once, the same one twice; one that fails holds up no other', async () => {
  const bytes = [randomBytes(3000), randomBytes(4000), randomBytes(4000)]
  bytes[2] = bytes[1]!
  const queue = new FileQueue({ today: sentOn, by: 'source', base: line.origin }, () => undefined)
  const adding = [...bytes.map((one) => fileOf(one)), fileOf(new Uint8Array(0))].map((file) => queue.add(file))
  const files = await Promise.all(adding.map(({ done }) => done))
  expect(files.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'failed'])
  queue.remove(files[3]!)
  expect(queue.files).toEqual(files.slice(0, 3))
  expect(new Set(files.slice(0, 3).map(({ sealed }) => sealed!.upload)).size).toBe(3)
  for (const [index, file] of files.slice(0, 3).entries())
    expect((await opened(file.sealed!)).equals(bytes[index]!)).toBe(true)
})

test('a file that is on the list already is found by its bytes, whatever its name, and is sent again only if she says so', async () => {
  const bytes = randomBytes(partSize + 20)
  const other = Uint8Array.from(bytes)
  other[partSize + 3]! ^= 1
  const queue = new FileQueue({ today: sentOn, by: 'source', base: line.origin, kept: keptIn(storage()) }, () => {})
  const first = queue.add(fileOf(bytes, 'one.bin'))
  expect(await queue.findSame(fileOf(bytes, 'another name.bin'))).toBe(first.file)
  expect(await queue.findSame(fileOf(other, 'one.bin')), 'of the same length, and one bit differs').toBeNull()
  await first.done
  const second = queue.add(fileOf(bytes, 'one.bin'), { again: true })
  await second.done
  expect(second.file.state).toBe('sent')
  expect(second.file.sealed!.upload).not.toBe(first.file.sealed!.upload)
  expect((await opened(second.file.sealed!)).equals(bytes)).toBe(true)
  queue.remove(first.file)
  queue.remove(second.file)
  expect(await queue.findSame(fileOf(bytes)), 'what was taken off is not there').toBeNull()
})
