import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { clockOf, type Context } from '#context'
import { appendEvents } from '#platform/event-log.ts'
import { projectRoot } from '#platform/project-root.ts'
import { inbox } from '#tests/inbox.ts'
import { pageDanger } from '../../src/jobs/page-danger.ts'
import { pageOfficer } from '../../src/jobs/page-officer.ts'

// Who writes, and what, is invented. The pager is a small program that notes what it was given.
let house: Awaited<ReturnType<typeof inbox>>
let folder: string
let moment = '2026-03-02T10:00:00Z' // a Monday
let logged: string[] = []
beforeAll(async () => {
  house = await inbox(moment)
  folder = await mkdtemp(join(tmpdir(), 'vigie-pager-'))
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  logged = []
})

const noted = async () => readFile(join(folder, 'noted'), 'utf8').catch(() => '')
const patient = { timeout: 30_000 }
const patience = { tries: 3, pause: 0.01, limit: 10 }
async function pager(does: string): Promise<Context> {
  await rm(join(folder, 'noted'), { force: true })
  const program = join(folder, `page-${logged.length}-${Math.random()}`)
  await writeFile(program, `#!/bin/sh\n${does}\n`)
  await chmod(program, 0o755)
  const config = { mandate: 'defenders', referenceFolders: [`${projectRoot}/reference`], pagerCommand: program }
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const { db } = house.office.house
  return { config, db, log, ...clockOf(() => new Date(moment)) } as unknown as Context
}
const errors = () =>
  logged
    .map((line) => JSON.parse(line) as { level: number; msg: string; err?: { message: string } })
    .filter(({ level }) => level >= 50)

test('danger calls it with one word and the office’s mandate, and with nothing of ours beside it', async () => {
  const context = await pager(`{ echo "$# $*"; env | sort; cat; } > ${folder}/noted`)
  await pageDanger(context, {}, patience)
  expect(await noted(), 'nothing waits').toBe('')
  process.env.DATABASE_URL_INVENTED = 'a password, invented'
  const { id } = await house.submit({ what: 'in danger, invented', danger: true })
  await pageDanger(context, {}, patience)
  delete process.env.DATABASE_URL_INVENTED
  const [first, ...env] = (await noted()).trim().split('\n')
  expect(first).toBe('2 danger defenders')
  expect(
    env.map((line) => line.split('=')[0]!).filter((name) => !['_', 'OLDPWD', 'PWD', 'SHLVL'].includes(name))
  ).toEqual(['LANG', 'PATH'])
  expect(errors()).toEqual([])
  await house.read(house.ama, id)
})

test('in the morning it is told that something waits, or danger', async () => {
  await house.submit({ what: 'calm, invented' })
  house.office.days(1)
  moment = '2026-03-03T05:30:00Z'
  await pageOfficer(await pager(`echo "$*" > ${folder}/noted`), {}, patience)
  expect(await noted()).toBe('waits defenders\n')
  await house.submit({ what: 'in danger, invented', danger: true })
  house.office.days(1)
  moment = '2026-03-04T05:30:00Z'
  await pageOfficer(await pager(`echo "$*" > ${folder}/noted`), {}, patience)
  expect(await noted()).toBe('danger defenders\n')
})

test('one that fails is tried again', async () => {
  moment = '2026-03-04T10:00:00Z'
  const context = await pager(`echo "$*" >> ${folder}/noted; [ $(wc -l < ${folder}/noted) -ge 3 ]`)
  await pageDanger(context, {}, patience)
  expect(await noted()).toBe('danger defenders\n'.repeat(3))
  expect(errors()).toEqual([])
})

test('one that goes on failing is said in the log; in the morning the job comes again, in danger the next half hour', async () => {
  const context = await pager(`echo "$*" >> ${folder}/noted; echo "of a gateway, invented" >&2; exit 7`)
  await pageDanger(context, {}, patience)
  expect((await noted()).split('\n')).toHaveLength(4)
  expect(errors()).toMatchObject([{ msg: 'the pager was not reached: danger waits', err: { message: 'ended with 7' } }])
  expect(logged.join('')).not.toContain('gateway')
  await expect(pageOfficer(context, {}, patience)).rejects.toThrow('ended with 7')
})

test('one that hangs is ended with what it started, and does not hold the others up', async () => {
  const context = await pager(`sleep 600 & echo $! > ${folder}/noted; wait`)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const paged = pageDanger(context, {}, { tries: 1, pause: 0, limit: 3 })
  await expect.poll(noted, patient).toMatch(/\d\n/)
  vi.advanceTimersByTime(3000)
  await paged
  vi.useRealTimers()
  expect(errors()).toMatchObject([{ err: { message: 'took longer than 3 seconds' } }])
  const started = Number(await noted())
  expect(started).toBeGreaterThan(1)
  await expect.poll(() => isRunning(started), patient).toBe(false)
})

test('one that is not there any more is said so', async () => {
  const context = await pager('exit 0')
  await rm(context.config.pagerCommand!)
  await pageDanger(context, {}, { ...patience, tries: 1 })
  expect(errors()).toMatchObject([{ err: { message: 'could not be started' } }])
})

test('for the tip of a bill with days left the word is that something waits, until somebody has looked at it', async () => {
  const { owner } = house.office.house.db
  const [tip, at] = [randomUUID(), new Date('2026-03-04T09:00:00Z')]
  for (const { id } of await unread()) await house.read(house.ama, id)
  const context = await pager(`echo "$# $*" > ${folder}/noted`)
  await pageDanger(context, {}, patience)
  expect(await noted()).toBe('')
  await sql`insert into reference.law_desk values ('tip-page-days', 7), ('tip-hours', 24) on conflict do nothing`.execute(
    owner
  )
  await sql`insert into known.entry (id, mandate, kind, state, body, brought_by, brought_as, brought_on)
    values (${tip}, 'defenders', 'bill-tip', 'PER', '{"until": "2026-03-09"}', 'a partner, invented', 'partner', '2026-03-04')`.execute(
    owner
  )
  await owner.transaction().execute((trx) =>
    appendEvents(trx, [
      {
        at,
        mandate: 'defenders',
        type: 'entry-brought',
        subjectKind: 'entry',
        subjectId: tip,
        actor: 'a partner, invented',
        payload: {}
      }
    ])
  )
  await pageDanger(context, {}, patience)
  expect(await noted()).toBe('2 waits defenders\n')
  await sql`insert into known.tip_look values (${tip}, 'defenders', ${at}, 'an officer, invented')`.execute(owner)
  await pageDanger(await pager(`echo "$# $*" > ${folder}/noted`), {}, patience)
  expect(await noted()).toBe('')
})
const unread = async () =>
  (
    await sql<{ id: string }>`select id from known.submission where first_read_on is null`.execute(
      house.office.house.db.owner
    )
  ).rows

async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // What nobody waits for any more stands there as a zombie until it is cleared away.
  return stat !== null && !/\) Z /.test(stat)
}
