import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asUser } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let folder: string
beforeAll(async () => {
  office = await officeDesk()
  folder = mkdtempSync(join(tmpdir(), 'vigie-import-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await office.close()
})

const header = 'type,reference,date,addressee,mandates\n'
function fileOf(name: string, rows: string[]): string {
  const file = join(folder, name)
  writeFileSync(file, header + rows.map((row) => `${row}\n`).join(''))
  return file
}
const shell = (command: string) =>
  spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: asUser(office.db.url, 'vigie_cluster'), VIGIE_DATA: join(folder, 'data') }
  })
const vigie = (...args: string[]) => `'${process.execPath}' '${projectRoot}/src/cli/main.ts' ${args.join(' ')}`

test('what is remarked is told with its lines, what is refused in a sentence', () => {
  const remarked = Array.from({ length: 12 }, (_, place) => `AL,AL EGY ${place + 1}/2015,2015-05-03,Peru,defenders`)
  const file = fileOf('twelve.csv', [...remarked, 'AL,AL EGY 90/2015,05/06/2015,Egypt,defenders', 'AL,AL EGY 91/2015'])
  const { stdout } = shell(vigie('import', 'letters', file, '--dry-run'))
  expect(stdout).toContain('kept as written (lines: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …)')
  expect(stdout).toContain('Rejected 1, the first in line 14: date: “05/06/2015” is not written as a date is here.')
  expect(stdout).toContain('Rejected 1, the first in line 15: The file ends in the middle of its last row')
  expect(stdout).not.toMatch(/last-row-cut|date-written/)
  const asJson = JSON.parse(shell(vigie('import', 'letters', file, '--dry-run', '--json')).stdout) as {
    noteLines: Record<string, number[]>
  }
  expect(asJson.noteLines['reference-of-another-state']).toEqual(remarked.map((_, place) => place + 2))
  const one = shell(vigie('import', 'letters', fileOf('one.csv', [remarked[0]!]), '--dry-run'))
  expect(one.stdout).toMatch(/^1 row: 1 letter would be added/)
})

test('the account names where it wrote, and a folder that has no database is told of before one is made', () => {
  const file = fileOf('first.csv', ['AL,AL EGY 1/2015,2015-05-03,Egypt,defenders'])
  expect(shell(vigie('import', 'letters', file, '--dry-run')).stdout).toContain(
    'Database: the one that DATABASE_URL names.\n'
  )
  const mistyped = join(folder, 'mistyped')
  const run = () =>
    spawnSync('bash', ['-c', vigie('import', 'letters', file)], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '', VIGIE_DATA: mistyped }
    })
  const made = `There is no database in ${mistyped} yet: a new, empty one is made there. Set VIGIE_DATA to use another folder.\n`
  const [first, second] = [run(), run()]
  expect(first.stderr.startsWith(made)).toBe(true)
  expect(first.stderr.split(made)).toHaveLength(2)
  expect(first.stdout).toContain(`Data folder: ${mistyped}\n`)
  expect(second.stderr).not.toContain(made)
  expect(second.stdout).toMatch(/0 letters added[^]*Data folder: /)
})

test('a reader who goes away stops no import, and leaves no half of a file behind', () => {
  const rows = Array.from({ length: 60 }, (_, place) => `AL,AL EGY ${place + 1}/2015,2015-02-30,Egypt,defenders`)
  const file = fileOf('mine.csv', rows)
  shell(`${vigie('import', 'letters', file)} 2>&1 | head -1`)
  expect(readdirSync(folder).filter((name) => name.startsWith('mine'))).toEqual(['mine.csv'])
  const rejects = join(folder, 'data/rejects')
  expect(readdirSync(rejects).filter((name) => name.startsWith('mine'))).toEqual(['mine.rejects.csv'])
  expect(readFileSync(join(rejects, 'mine.rejects.csv'), 'utf8').trim().split('\r\n')).toHaveLength(61)
})

test('one reason of many rows is said once, and rejects go where they are told', () => {
  const rows = Array.from({ length: 30 }, (_, place) => `AL,AL EGY ${place + 1}/2015,2015-02-30,Egypt,defenders`)
  const file = fileOf('many.csv', [...rows, 'AL,AL EGY 31/2015,2015-02-01,Atlantis,defenders'])
  const told = join(folder, 'told/here.csv')
  const { stdout, stderr } = shell(vigie('import', 'letters', file, '--rejects', told))
  expect(`${stdout}${stderr}`.match(/2015-02-30/g)).toHaveLength(1)
  expect(stdout).toMatch(
    /Rejected 30, the first in line 2: [^\n]*2015-02-30[^\n]*\nRejected 1, the first in line 32: [^\n]*Atlantis/
  )
  expect(readFileSync(told, 'utf8').trim().split('\r\n')).toHaveLength(32)
  expect(readdirSync(folder)).not.toContain('many.rejects.csv')
})
