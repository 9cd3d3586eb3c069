import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createHash, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeDanger } from '#mandate/inbox/judge-danger.ts'
import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import type { ArchivedWork } from '#mandate/recovery/sealed-archive.ts'
import { exportedTables } from '#mandate/recovery/sealed-export.store.server.ts'
import { addTask } from '#mandate/work/add-task.ts'
import { asUser } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { openBytes, openJson } from '#platform/sealing/seal.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { wordsToSend } from '../../src/ui/office/work/words.ts'
import { inbox, sealedNote } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'
import { readExport } from '#tests/read-export.ts'

let box: Awaited<ReturnType<typeof inbox>>
let folder: string
let sent: { id: string }
let inArabic: { id: string }
const task = randomUUID()
let entries: Map<string, Buffer>
beforeAll(async () => {
  box = await inbox()
  folder = mkdtempSync(join(tmpdir(), 'vigie-export-'))
  sent = await box.submit({ what: 'A gathering of nobody was broken up', danger: true })
  inArabic = await box.submit({ what: 'فُضّ اجتماع مختلق', lang: 'ar' })
  const { current } = await box.office.roster(box.ama)
  const body = await sealedNote('A note of nobody', [current.recipient])
  must(
    await noteSubmission(box.at(box.ama), { submission: sent.id, id: crypto.randomUUID(), epoch: current.number, body })
  )
  const words = await wordsToSend(await box.office.deskOf(box.ama), { of: task, text: 'Call the lawyer of nobody' })
  must(await addTask(box.at(box.ama), { id: task, dueOn: '2026-03-04', officer: box.ama.card.id, words }))
  const judged = { id: crypto.randomUUID(), what: 'danger-set', reason: 'learned-otherwise' }
  must(await judgeDanger(box.at(box.ama), { ...judged, submission: inArabic.id }))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await box.close()
})

function vigie(...args: string[]) {
  const env = {
    ...process.env,
    DATABASE_URL: asUser(box.office.house.db.url, 'vigie_cluster'),
    VIGIE_DATA: join(folder, 'data')
  }
  const main = `${projectRoot}/src/cli/main.ts`
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

test('it is one file, for its owner alone, whose SHA-256 is printed and which the log tells of', async () => {
  const file = join(folder, 'sealed.tar')
  const { status, stdout } = vigie('export-sealed', '--to', file, '--by', 'An operator', '--json')
  expect(status).toBe(0)
  const told = JSON.parse(stdout) as { sha256: string; submissions: number }
  expect(told.submissions).toBe(2)
  expect(told.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'))
  expect(statSync(file).mode & 0o077).toBe(0)
  const { rows } = await sql<{
    actor: string
  }>`select actor from platform.event where type = 'sealed-exported'`.execute(box.office.house.db.owner)
  expect(rows).toEqual([{ actor: 'An operator' }])
  entries = await readExport(file)
})

test('nothing in it can be read without the recovery secret: no text, no name, no language, no day of coming', () => {
  const bytes = Buffer.concat([...entries.values()])
  for (const secret of [
    'gathering',
    'اجتماع',
    'Somebody Invented',
    'A note of nobody',
    'lawyer of nobody',
    'Ama Invented',
    '"danger"'
  ])
    expect(bytes.includes(secret), secret).toBe(false)
  const inClear = [...entries.keys()].filter((name) => !name.endsWith('.age'))
  expect(inClear).toEqual(['vigie-sealed-export.json', 'whole.json'])
})

test('the recovery secret opens all of it, as any age program does', async () => {
  const recovery = box.recovery.secret
  const office = JSON.parse(new TextDecoder().decode(await openBytes(entries.get('office.json.age')!, [recovery]))) as {
    officers: { name: string }[]
    epochs: { statement: { own: { value: EpochCard } } }[]
  }
  expect(office.officers.map(({ name }) => name)).toEqual(['Ama Invented'])
  const { identity } = await openEpochSecrets(
    entries.get('epochs/1.age')!,
    office.epochs[0]!.statement.own.value,
    recovery
  )
  const body = entries.get(`submissions/${sent.id}/sent/${sent.id}.age`)!
  expect(await openJson(body, [identity])).toMatchObject({ answers: { what: 'A gathering of nobody was broken up' } })
  const known = await openBytes(entries.get(`submissions/${sent.id}/known.json.age`)!, [recovery])
  const { danger, notes } = JSON.parse(new TextDecoder().decode(known)) as { danger: boolean; notes: { id: string }[] }
  expect(danger).toBe(true)
  expect(await openJson(entries.get(`submissions/${sent.id}/notes/${notes[0]!.id}.age`)!, [identity])).toMatchObject({
    text: 'A note of nobody'
  })
  const work = await openBytes(entries.get('work/known.json.age')!, [recovery])
  const { tasks, steps, words } = JSON.parse(new TextDecoder().decode(work)) as ArchivedWork
  expect([tasks, steps].map((all) => all.length)).toEqual([1, 1])
  expect(words).toEqual([{ id: task, officer: box.ama.card.id, epoch: 1 }])
  const said = { value: { of: task, text: 'Call the lawyer of nobody' } }
  expect(await openJson(entries.get(`work/words/${task}.age`)!, [identity])).toMatchObject(said)
  const ofArabic = await openBytes(entries.get(`submissions/${inArabic.id}/known.json.age`)!, [recovery])
  expect(JSON.parse(new TextDecoder().decode(ofArabic))).toMatchObject({
    decisions: [{ what: 'danger-set', reason: 'learned-otherwise', officer: box.ama.card.id }]
  })
})

test('every sealed table is in it, but for what unseals under an officer’s own way in, and epochs that count for nothing yet', async () => {
  const { rows } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables where schemaname = 'sealed'`.execute(
    box.office.house.db.owner
  )
  // A desk is sealed to the organisation alone, a share to its guest alone: the sheet would open neither. A text on its
  // way to be cleared stands in its case, or is another office's.
  const leftOut = [
    'officer_secret',
    'pending_epoch_secret',
    'pending_recovery_secret',
    'desk',
    'guest_share',
    'clearance_copy',
    // An officer's own, of no matter.
    'saved_view',
    // Fingerprints under keys of two offices, and the keys: made anew by whoever opens a case.
    'pair_key',
    'matter_prints'
  ].map((table) => `sealed.${table}`)
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...exportedTables, ...leftOut].toSorted())
})

test('another mandate’s matters are not in it, a mandate without an office has nothing to export, a file is not written over', async () => {
  const none = vigie('export-sealed', '--to', join(folder, 'none.tar'), '--mandate', 'torture')
  expect(none).toMatchObject({ status: 1, stdout: '' })
  expect(none.stderr).toContain('torture has no office yet')
  expect(() => statSync(join(folder, 'none.tar'))).toThrow()
  const again = vigie('export-sealed', '--to', join(folder, 'sealed.tar'))
  expect(again).toMatchObject({ status: 1 })
  expect(again.stderr).toContain('is there already')
})
