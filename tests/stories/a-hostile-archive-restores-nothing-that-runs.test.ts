import { chmodSync, createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress, zstdCompressSync } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { sql } from 'kysely'
import { extract, pack, type Header } from 'tar-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { makeIdentity } from '#platform/backup/recipients.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { openDatabase } from '#platform/db.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { stopCluster } from '#platform/postgres/supervisor.ts'

/** Who knows the recipient can make an archive that opens. Each here is a whole one with something laid in. */
type Part = Partial<Header> & { name: string; text?: string | Buffer }
let folder: string
let key: { identity: string; recipient: string }
let honest: Part[]
let sha256: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-hostile-'))
  chmodSync(folder, 0o755)
  key = await makeIdentity()
  const postgres = await openPostgres({ databaseUrl: null, dataFolder: join(folder, 'data') }, { volatile: true })
  const about = { made: '2026-01-01T00:00:00.000Z', mandate: 'defenders' }
  const to = join(folder, 'honest.age')
  sha256 = (await makeBackup({ cluster: postgres.cluster!, to, recipients: [key.recipient], about })).sha256
  await postgres.release()
  honest = await partsOf(to)
})
afterAll(async () => {
  for (const name of readdirSync(folder)) await stopCluster(join(folder, name))
  rmSync(folder, { recursive: true, force: true })
})

async function bytesOf(chunks: AsyncIterable<unknown>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk as Buffer)
  return Buffer.concat(all)
}

async function partsOf(file: string): Promise<Part[]> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(key.identity)
  const clear = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>)
  const entries = extract()
  const parts: Part[] = []
  const reading = (async () => {
    for await (const entry of entries) {
      const { name, type } = entry.header
      parts.push({ name, type, text: await bytesOf(entry) })
    }
  })()
  await pipeline(Readable.fromWeb(clear as never), createZstdDecompress(), entries as unknown as NodeJS.WritableStream)
  await reading
  return parts
}

/** An archive with these parts laid in before its end, counted as if they were its own, and so many more that were lost. */
async function archive(name: string, laidIn: Part[], of: Part[] = little(), lost = 0): Promise<string> {
  const tar = pack()
  const parts = [...of, ...laidIn]
  const files = parts.filter(({ type = 'file' }) => type === 'file').length + 1 + lost
  for (const { text = '', ...header } of [...parts, { name: 'whole.json', text: JSON.stringify({ files }) }])
    tar.entry(header as Header, text)
  tar.finalize()
  const encrypter = new Encrypter()
  encrypter.addRecipient(key.recipient)
  const bytes = await bytesOf(tar as unknown as AsyncIterable<unknown>)
  const file = join(folder, `${name}.age`)
  await writeFile(file, await encrypter.encrypt(zstdCompressSync(bytes)))
  return file
}

/** As much as is unpacked: no server would start on it. */
const little = () => honest.filter(({ name }) => ['vigie-backup.json', 'postgres/PG_VERSION'].includes(name))

let next = 0
const restore = async (file: string, digest?: string) => {
  const into = join(folder, `restored-${++next}`)
  return { into, ...(await restoreBackup({ file, identities: [key.identity], into, sha256: digest })) }
}

test('settings in an archive are left aside, and the cluster starts with our own', async () => {
  const names = [
    'postgresql.conf',
    'postgresql.auto.conf',
    'pg_hba.conf',
    'pg_ident.conf',
    'recovery.signal',
    'vigie.conf'
  ]
  const text = `log_statement = 'all'\narchive_command = 'touch ${folder}/ran'\nrestore_command = 'touch ${folder}/ran'\n`
  const laidIn = names.map((name) => ({ name: `postgres/${name}`, text }))
  const file = await archive('settings', laidIn, honest.slice(0, -1))
  const { into, leftAside } = await restore(file)
  expect(leftAside.toSorted()).toEqual(names.toSorted())
  for (const name of names.filter((one) => existsSync(join(into, 'postgres', one))))
    expect(readFileSync(join(into, 'postgres', name), 'utf8')).not.toContain('ran')
  const postgres = await openPostgres({ databaseUrl: null, dataFolder: into }, { volatile: true })
  const db = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 1 })
  const { rows } = await sql<{ log_statement: string }>`show log_statement`.execute(db)
  expect(rows).toEqual([{ log_statement: 'none' }])
  await db.destroy()
  await postgres.release()
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

test('a backup of ours holds no settings of its own', () => {
  expect(honest.map(({ name }) => name).filter((name) => /\.conf|\.signal|tablespace/.test(name))).toEqual([])
})

test('an archive with an ordinary file laid in is restored (so that a refusal below means something)', async () => {
  const { into } = await restore(await archive('ordinary', [{ name: 'data/reference/own.csv', text: 'x' }]))
  expect(readFileSync(join(into, 'reference/own.csv'), 'utf8')).toBe('x')
  expect(readdirSync(join(into, 'postgres'))).toContain('PG_VERSION')
})

test('an archive that has lost a file is not whole, and is not restored', async () => {
  const file = await archive('short', [], little(), 1)
  await expect(restore(file)).rejects.toThrow('The backup is not whole: its end is missing. Nothing was restored.')
})

test.each<[string, Part[]]>([
  ['a symbolic link', [{ name: 'postgres/base/link', type: 'symlink', linkname: '/etc' }]],
  ['a link among the tablespaces', [{ name: 'postgres/pg_tblspc/16400', type: 'symlink', linkname: '/etc' }]],
  ['a hard link', [{ name: 'data/keys/link', type: 'link', linkname: '/etc/passwd' }]],
  ['a device', [{ name: 'data/keys/device', type: 'character-device' }]],
  ['a pipe', [{ name: 'data/pipe', type: 'fifo' }]],
  ['a map of tablespaces', [{ name: 'postgres/tablespace_map', text: '16400 /tmp/elsewhere\n' }]],
  ['a path that leads out', [{ name: 'data/../../out.txt', text: 'x' }]],
  ['a path that leads out of the cluster', [{ name: 'postgres/../out.txt', text: 'x' }]],
  ['an absolute path', [{ name: '/tmp/out.txt', text: 'x' }]],
  ['a file beside the two folders', [{ name: 'out.txt', text: 'x' }]],
  ['a note that the cluster is elsewhere', [{ name: 'data/postgres-is-elsewhere.txt', text: '/tmp/elsewhere\n' }]],
  ['a cluster among the other files', [{ name: 'data/Postgres/postgresql.auto.conf', text: 'x' }]],
  [
    'a file twice',
    [
      { name: 'data/one.txt', text: 'x' },
      { name: 'data/one.txt', text: 'y' }
    ]
  ]
])('%s is refused, and nothing is restored', async (what, laidIn) => {
  const file = await archive(what.replaceAll(' ', '-'), laidIn)
  await expect(restore(file)).rejects.toThrow(/[Nn]othing was restored/)
  expect(readdirSync(join(folder, `restored-${next}`))).toEqual([])
  expect(existsSync(join(folder, 'out.txt'))).toBe(false)
})

test('another file than the one whose SHA-256 is given is not opened', async () => {
  const file = await archive('another', [])
  await expect(restore(file, sha256)).rejects.toThrow('is not the backup that was made')
  await expect(restore(file, 'a'.repeat(64))).rejects.toThrow('is not the backup that was made')
  const { leftAside } = await restore(join(folder, 'honest.age'), sha256.toUpperCase())
  expect(leftAside).toEqual([])
})
