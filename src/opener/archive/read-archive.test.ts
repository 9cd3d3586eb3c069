import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { format, names } from '#mandate/recovery/sealed-archive.ts'
import { writeTar } from '#platform/archive/write-tar.ts'
import { bytesIn, readArchive, sha256OfFile } from './read-archive.ts'

const id = '0b8a8f0e-6a53-4c0c-8a6e-0123456789ab'
const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const head = { format, mandate: 'defenders', madeOn: '2026-03-02', recovery: 'age1pq1' }
const body = new Uint8Array(70_000).fill(7)
const part = new Uint8Array(300_000).fill(9)

let folder: string
let file: Buffer
let printed: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-tar-'))
  const entries: [string, Uint8Array][] = [
    [names.head, text(head)],
    [names.sealed(id, 'to-source', id), body]
  ]
  const hash = createHash('sha256')
  for (const [name, bytes] of entries) hash.update(`${name}\0`).update(bytes)
  const end = { entries: 3, submissions: 1, sha256: hash.digest('hex'), missing: [] }
  const written = await writeTar(join(folder, 'a.tar'), async (tar) => {
    for (const [name, bytes] of entries) await tar.add(name, bytes)
    await tar.add(names.part(id, 0), part)
    await tar.add(names.end, text(end))
  })
  file = readFileSync(written.file)
  printed = written.sha256
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (bytes: Uint8Array) => readArchive(new Blob([bytes as Uint8Array<ArrayBuffer>]), () => undefined)
const faultOf = async (bytes: Uint8Array) => {
  const found = await read(bytes)
  return found.ok ? found.archive.fault : found.reason
}
const at = (needle: string) => file.indexOf(needle)

test('it is whole, what is in it is found without reading it all, and its SHA-256 is the one that was printed', async () => {
  const found = await read(file)
  expect(found).toMatchObject({ ok: true, archive: { fault: null, head } })
  if (!found.ok) return
  expect(await bytesIn(found.archive, names.sealed(id, 'to-source', id))).toEqual(body)
  expect(await bytesIn(found.archive, names.part(id, 0))).toEqual(part)
  expect(await bytesIn(found.archive, 'files/none')).toBe(null)
  expect(await sha256OfFile(found.archive.file, () => undefined)).toBe(printed)
})

test('cut off anywhere, it says so', async () => {
  for (const length of [file.length - 1024, at('whole.json') + 100, at('whole.json'), 200_000, 2_000])
    expect([length, await faultOf(file.subarray(0, length))]).toEqual([length, 'cut-off'])
  expect(await faultOf(file.subarray(0, 400))).toBe('no-export')
})

test('a byte of what is sealed, of a name, or of the count that is another makes it altered', async () => {
  const changes: [number, number][] = [
    [at('submissions/') + 512 + 5_000, 1],
    [at('submissions/') + 20, 0x31],
    [at('"entries":3') + 10, 0x34]
  ]
  for (const [place, value] of changes) {
    const changed = Buffer.from(file)
    changed[place] = value
    expect([place, await faultOf(changed)]).toEqual([place, 'altered'])
  }
})

test('what is no export and what is of another form are told apart', async () => {
  expect(await faultOf(new TextEncoder().encode('no tar'.repeat(400)))).toBe('no-export')
  const other = await writeTar(join(folder, 'b.tar'), (tar) =>
    tar.add(names.head, text({ ...head, format: 'vigie sealed export 2' }))
  )
  expect(await faultOf(readFileSync(other.file))).toBe('another-form')
})
