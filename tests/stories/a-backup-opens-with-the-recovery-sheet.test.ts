import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { makeEnrolmentLink } from '#platform/enrolment-link.ts'
import { openLog } from '#platform/log.ts'
import { projectRoot } from '#platform/project-root.ts'
import { stopCluster } from '#platform/postgres/supervisor.ts'
import { makeShares } from '#platform/sealing/shares.ts'
import { readConfig } from '#platform/config.ts'
import { must } from '#tests/office-desk.ts'
import { enrolment, origin } from '#tests/officers.ts'
import { openContext } from '../../src/open-context.ts'

// Over 20 s: each command is a process that starts PostgreSQL where it needs it, and the backup is restored twice.

let folder: string
let secret: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-test-'))
  chmodSync(folder, 0o755)
  await (await open()).close()
})
afterAll(async () => {
  for (const name of ['data', 'by-sheet', 'by-shares']) await stopCluster(join(folder, name)).catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
})

function vigie(args: string[], input = '') {
  const env = { ...process.env, DATABASE_URL: '', VIGIE_DATA: join(folder, 'data') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, ...args], {
    encoding: 'utf8',
    env,
    input
  })
  return { status, stdout, stderr }
}

const open = () =>
  openContext(
    { ...readConfig(), dataFolder: join(folder, 'data'), databaseUrl: null },
    { log: openLog('silent'), say: () => {} }
  )

/** An invented first officer comes, and prints her sheet. */
async function officeOpens() {
  const { context, close } = await open()
  const { config } = context
  const now = context.now()
  const token = (await makeEnrolmentLink(
    context.db.owner,
    { origin, mandate: 'defenders', isInstances: true },
    now
  ))!.split('#')[1]!
  const { input, recovery } = await enrolment({ name: 'Ama Invented', role: 'case-officer' }, { token, now }, true)
  const door = { db: context.db.office, mandate: config.mandate, now, today: context.today(), where: { origin } }
  must(await enrolOfficer(door, input))
  await close()
  return recovery
}

test('before there is an office a recipient must be named', () => {
  const refused = vigie(['backup', '--to', join(folder, 'early.age')])
  expect(refused).toMatchObject({ status: 2, stdout: '' })
  expect(refused.stderr).toContain('no office yet')
})

test('then it is sealed to the recovery recipient, and says nothing of anybody on the way', async () => {
  const recovery = await officeOpens()
  secret = recovery.secret
  const made = vigie(['backup', '--to', `${join(folder, 'backups')}/`, '--json'])
  expect(made.status).toBe(0)
  const { file } = JSON.parse(made.stdout) as { file: string }
  expect(file).toMatch(/vigie-\d{4}-\d\d-\d\d-\d{6}\.tar\.zst\.age$/)
  expect(made.stdout + made.stderr).not.toMatch(/Ama|Invented|defenders/)
  writeFileSync(join(folder, 'file'), file)
  expect(readFileSync(file).includes('Ama Invented')).toBe(false)
})

test('the sheet restores it, from standard input', () => {
  const into = join(folder, 'by-sheet')
  const restored = vigie(['restore', made(), '--sheet', '-', '--into', into], `${secret.toLowerCase()}\n`)
  expect(restored).toMatchObject({ status: 0 })
  expect(restored.stdout).toContain('the log verifies')
})

test('as many shares as are needed restore it, one fewer does not and says so', async () => {
  const shares = await makeShares(secret, 3, 2)
  const into = join(folder, 'by-shares')
  const sheet = join(folder, 'shares.txt')
  const restore = (text: string) => {
    writeFileSync(sheet, text)
    return vigie(['restore', made(), '--sheet', sheet, '--into', into])
  }
  const few = restore(`${shares[2]}\n`)
  expect(few).toMatchObject({ status: 1, stdout: '' })
  expect(few.stderr).toContain('1 more of the 2 shares')
  const slip = restore(`${shares[0]}\n${shares[2]!.replace(/.$/, (last) => (last === '7' ? '8' : '7'))}\n`)
  expect(slip.stderr).toContain('slip')
  expect(restore(`${shares[0]}\n${shares[2]}\n`)).toMatchObject({ status: 0 })
})

test('a sheet or share is no word of the command', () => {
  const given = vigie(['restore', made(), secret, '--into', join(folder, 'no')])
  expect(given.status).toBe(2)
  expect(given.stderr).not.toContain(secret)
})

const made = () => readFileSync(join(folder, 'file'), 'utf8')
