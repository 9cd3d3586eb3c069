import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claimUploads } from '#mandate/intake/claim-uploads.ts'
import { getPart } from '#mandate/intake/get-part.ts'
import { liftFileLimit } from '#mandate/intake/lift-file-limit.ts'
import { sweepUploads } from '#mandate/intake/sweep-uploads.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import type { Actor } from '#mandate/permissions.ts'
import { readPart } from '#platform/files/read-part.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { declare, partsOf, sentOn, uploadServer, type UploadServer } from '#tests/uploads.ts'

let db: TestDatabase
let server: UploadServer
const officer = randomUUID()
const actor: Actor = { id: officer, role: 'case-officer', mandate: 'defenders', trusted: true }
const system = { id: 'vigie', role: 'system' as const, mandate: null }
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await sql`insert into known.officer (id, mandate, name, role, lang, recipient, verify_key, card, enrolled_at)
    values (${officer}, 'defenders', 'Invented Officer', 'case-officer', 'en', 'r', ${randomBytes(32)}, '{}', '2018-01-01')`.execute(
    db.owner
  )
  for (const mandate of ['defenders', 'expression'])
    await sql`insert into known.epoch values (${mandate}, 1, ${mandate}, ${randomBytes(32)}, ${mandate}, '{}', '2018-01-01')`.execute(
      db.owner
    )
  server = await uploadServer(db.intake)
})
afterAll(async () => {
  await server.stop()
  await db.close()
})

async function submission(mandate = 'defenders'): Promise<string> {
  const id = randomUUID()
  await sql`insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch)
    values (${id}, ${mandate}, ${sentOn}, 'en', false, 1, 'sealed-there', 1)`.execute(db.owner)
  return id
}

async function wholeUpload(parts = [randomBytes(100)]): Promise<string> {
  const { id } = await declare(db.intake, 1000, parts.length)
  const file = partsOf(server.url, id)
  for (const [index, bytes] of parts.entries()) await file.whole(index, bytes)
  return id
}

const claim = (owner: string, uploads: string[], limits?: { files: number; bytes: number }) =>
  db.intake.transaction().execute(async (trx) => {
    const result = await claimUploads(trx, owner, uploads, limits)
    if (!result.ok) throw new Error(result.errors.map(({ code, field }) => `${code} ${field}`).join())
    return result
  })

const reasonOf = ({ reason }: PromiseRejectedResult) => (reason instanceof Error ? reason.message : String(reason))

const ownerOf = async (upload: string) =>
  (await db.owner.selectFrom('known.upload').select('submission').where('id', '=', upload).executeTakeFirst())
    ?.submission

describe('a submission', () => {
  test('claims the files that came before it, and may say so twice', async () => {
    const [owner, upload] = [await submission(), await wholeUpload()]
    await claim(owner, [upload])
    await claim(owner, [upload])
    expect(await ownerOf(upload)).toBe(owner)
  })
  test('claims all or none: one that is not whole, unknown or another’s keeps the rest free', async () => {
    const [owner, good] = [await submission(), await wholeUpload()]
    const { id: half } = await declare(db.intake, 1000, 2)
    await partsOf(server.url, half).whole(0, randomBytes(10))
    const taken = await wholeUpload()
    await claim(await submission(), [taken])
    await expect(claim(owner, [good, half])).rejects.toThrow('upload-not-whole uploads.1')
    await expect(claim(owner, [randomUUID(), good])).rejects.toThrow('upload-unknown uploads.0')
    await expect(claim(owner, [good, taken])).rejects.toThrow('upload-closed uploads.1')
    await expect(claim(await submission('expression'), [good])).rejects.toThrow('upload-unknown uploads.0')
    expect(await ownerOf(good)).toBe(null)
  })
  test('claims what another claims at the same moment, or is refused: one of the two has it', async () => {
    const lost = 'upload-closed uploads.0,upload-closed uploads.1'
    const told: string[][] = []
    for (let round = 0; round < 16; round++) {
      const [first, second] = [await wholeUpload(), await wholeUpload()]
      const both = [await submission(), await submission()]
      const claims = [claim(both[0]!, [first, second]), claim(both[1]!, [second, first])]
      const outcomes = await Promise.allSettled(claims)
      told.push(outcomes.map((one) => (one.status === 'fulfilled' ? 'its own' : reasonOf(one))).toSorted())
      const winner = both[outcomes.findIndex(({ status }) => status === 'fulfilled')]
      if (told.at(-1)!.includes(lost)) expect(await Promise.all([first, second].map(ownerOf))).toEqual([winner, winner])
    }
    expect(told).toEqual(Array.from({ length: 16 }, () => ['its own', lost]))
  })
  test('gets no further parts once it has its files', async () => {
    const upload = await wholeUpload()
    await claim(await submission(), [upload])
    expect((await partsOf(server.url, upload).begin(0, randomBytes(10))).status).toBe(409)
    expect((await declare(db.intake, 1000, 1, upload)).result).toMatchObject({ errors: [{ code: 'upload-closed' }] })
  })
  test('has so many files and bytes and no more, until an officer of its mandate lifts the limit', async () => {
    const owner = await submission()
    const uploads = [await wholeUpload(), await wholeUpload(), await wholeUpload()]
    await expect(claim(owner, uploads, { files: 2, bytes: 10_000 })).rejects.toThrow('report-full uploads')
    await expect(claim(owner, uploads, { files: 9, bytes: 2999 })).rejects.toThrow('too-many-bytes uploads')
    await claim(owner, uploads.slice(0, 2), { files: 2, bytes: 10_000 })
    await expect(claim(owner, uploads.slice(2), { files: 2, bytes: 10_000 })).rejects.toThrow('report-full')
    const lift = (by: Actor) =>
      liftFileLimit({ db: db.office, mandate: by.mandate!, actor: by, today: sentOn }, { id: owner })
    expect((await lift({ ...actor, mandate: 'expression' })).ok).toBe(false)
    expect((await lift({ ...actor, role: 'editor' })).ok).toBe(false)
    expect((await lift(actor)).ok).toBe(true)
    expect((await lift(actor)).ok).toBe(true)
    await claim(owner, uploads.slice(2), { files: 2, bytes: 10_000 })
    const { rows } = await sql`select at from platform.event where type = 'file-limit-lifted'`.execute(db.owner)
    // To the day, and no nearer to the hour at which its source was there.
    expect(rows).toEqual([{ at: new Date(`${sentOn}T00:00:00Z`) }])
  })
})

describe('a part', () => {
  test('is read by officers of its submission’s mandate who read cases, as it came', async () => {
    const bytes = randomBytes(1000)
    const upload = await wholeUpload([bytes])
    const get = (by: Actor) =>
      inOffice(db.office, by.mandate!, (trx) => getPart(trx, { actor: by, today: '2026-03-02' }, { upload, index: 0 }))
    expect((await get(actor)).ok, 'before it is a submission’s').toBe(false)
    await claim(await submission(), [upload])
    expect((await get(actor)).ok).toBe(true)
    for (const role of ['administrator', 'editor', 'translator', 'observer', 'guest'] as const)
      expect((await get({ ...actor, role })).ok, role).toBe(false)
    expect((await get({ ...actor, mandate: 'expression' })).ok).toBe(false)
    await get(actor)
    const { rows } = await sql`select officer, on_day::text from known.file_read where upload = ${upload}`.execute(
      db.owner
    )
    expect(rows, 'once a day, and of nobody who was given nothing').toEqual([
      { officer: actor.id, on_day: '2026-03-02' }
    ])
    const part = await readPart(server.places, { upload, index: 0 })
    expect(part!.size).toBe(1000)
    expect(Buffer.from(await new Response(part!.bytes).arrayBuffer()).equals(bytes)).toBe(true)
    expect(await readPart(server.places, { upload, index: 1 })).toBe(null)
  })
})

describe('the nightly sweep', () => {
  const sweep = async (today: string) => {
    const result = await sweepUploads({ db: db.jobs, actor: system, today }, server.places)
    if (!result.ok) throw new Error('refused')
    return result.value
  }
  const files = async (upload: string) =>
    [...(await readdir(server.places.whole)), ...(await readdir(server.places.arriving))].filter((name) =>
      name.startsWith(upload)
    )
  beforeEach(async () => {
    await sweep('2018-04-01')
  })

  test('takes what nobody claimed within a week, whole or cut off, and leaves the rest', async () => {
    const [left, claimed] = [await wholeUpload(), await wholeUpload()]
    const { id: cutOff } = await declare(db.intake, 1000, 2)
    await partsOf(server.url, cutOff).begin(0, randomBytes(100))
    await partsOf(server.url, cutOff).send(0, randomBytes(40))
    await claim(await submission(), [claimed])
    await sweep('2018-03-08')
    expect(await Promise.all([left, claimed, cutOff].map(async (id) => (await files(id)).length))).toEqual([1, 1, 2])
    expect(await sweep('2018-03-09')).toEqual({ removed: 3, unclaimed: 2, missing: 0 })
    expect(await Promise.all([left, claimed, cutOff].map(async (id) => (await files(id)).length))).toEqual([0, 1, 0])
    expect((await partsOf(server.url, cutOff).ask(0)).status).toBe(404)
  })

  test('really removes the files of a submission that was erased', async () => {
    const [owner, upload] = [await submission(), await wholeUpload()]
    await claim(owner, [upload])
    await db.owner.deleteFrom('known.submission').where('id', '=', owner).execute()
    expect(await sweep(sentOn)).toMatchObject({ removed: 1 })
    expect(await files(upload)).toEqual([])
  })

  test('removes what it does not know, and makes the kernel’s times of all files alike', async () => {
    const upload = await wholeUpload()
    await writeFile(join(server.places.whole, `${randomUUID()}.0`), 'of no record')
    await writeFile(join(server.places.whole, 'of no name'), 'anything')
    const before = await stat(join(server.places.whole, `${upload}.0`))
    expect(await sweep(sentOn)).toMatchObject({ removed: 2 })
    const after = await stat(join(server.places.whole, `${upload}.0`))
    expect(after.ctimeMs).toBeGreaterThan(before.ctimeMs)
    expect(after.mtime.toISOString()).toBe('2018-03-01T00:00:00.000Z')
  })

  test('says how many parts are on record and not there', async () => {
    const [gone, short] = [await wholeUpload(), await wholeUpload()]
    await rm(join(server.places.whole, `${gone}.0`))
    await writeFile(join(server.places.whole, `${short}.0`), 'short')
    expect(await sweep(sentOn)).toMatchObject({ missing: 2 })
  })

  test('is the system’s and the operator’s alone', async () => {
    expect((await sweepUploads({ db: db.jobs, actor, today: sentOn }, server.places)).ok).toBe(false)
  })
})
