import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { loadReference } from './load-reference.ts'

const shipped = join(projectRoot, 'reference')
let db: TestDatabase
let own: string

beforeEach(async () => {
  db = await testDatabase()
  own = mkdtempSync(join(tmpdir(), 'vigie-reference-'))
})
afterEach(async () => {
  rmSync(own, { recursive: true })
  await db.close()
})

const load = () => loadReference(db.owner, [own, shipped])
const count = async (table: string) =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db.owner)).rows[0]!.n
function override(name: string, change: (text: string) => string) {
  cpSync(join(shipped, name), join(own, name))
  writeFileSync(join(own, name), change(readFileSync(join(own, name), 'utf8')))
}

test('what is shipped loads whole, and a second time nothing is touched', async () => {
  expect(await load()).toMatchObject({ ok: true, changed: true, updated: 0, removed: 0, kept: [] })
  expect(await count('reference.state')).toBe(196)
  expect(await count('reference.state_name')).toBe(196 * 6)
  expect(await load()).toEqual({ ok: true, changed: false })
})

test('the file of the operator goes before the one that is shipped, and numbers stay', async () => {
  await load()
  const before = await db.owner
    .selectFrom('reference.state')
    .select(['code', 'number'])
    .where('code', '=', 'ZWE')
    .execute()
  override('states.csv', (text) => text.replace(/^AFG,AF,004,asia-pacific/m, 'AFG,AF,004,african'))
  expect(await load()).toMatchObject({ ok: true, changed: true, added: 0, updated: 1, removed: 0 })
  expect(
    await db.owner.selectFrom('reference.state').select(['code', 'number']).where('code', '=', 'ZWE').execute()
  ).toEqual(before)
})

test('a row that is gone is removed, unless something refers to it: then it stays and is told', async () => {
  await load()
  await sql`insert into known.letter (mandate, slug, kind, sent_precision, origin, created_on) values ('torture', 'x', 'UA', 'unknown', 'office', '2017-01-01')`.execute(
    db.owner
  )
  const without = (code: string) => (text: string) => text.replace(new RegExp(`^${code},.*\n`, 'gm'), '')
  for (const name of ['mandates.csv', 'mandate-names.csv', 'mandate-aliases.csv'])
    override(name, (text) => without('torture')(without('food')(text)))
  override('theme-mandates.csv', (text) => text.replace(/^.*,(torture|food)\n/gm, ''))
  expect(await load()).toMatchObject({ ok: true, kept: [{ table: 'mandate', key: 'torture' }] })
  expect(
    await db.owner.selectFrom('reference.mandate').select('code').where('code', 'in', ['torture', 'food']).execute()
  ).toEqual([{ code: 'torture' }])
})

test('an error says file, line, column and value, and then nothing of it is loaded', async () => {
  override('states.csv', (text) => text.replace(/^AGO,AO,024/m, 'AGO,AO,24'))
  override('mandates.csv', (text) => text.replace(/^housing,thematic,SR,2000,/m, 'housing,thematic,SR,2000-02-30,'))
  override('clock-policies.csv', (text) => `${text}ua-30,UA,*,sixty,,,a slip\n`)
  const loaded = await load()
  expect(
    loaded.ok || loaded.errors.map(({ code, params }) => [code, params.file, params.line, params.column, params.value])
  ).toEqual([
    ['reference-not-of-this-form', 'states.csv', 3, 'm49', '24'],
    ['reference-not-a-day', 'mandates.csv', 2, 'established', '2000-02-30'],
    ['reference-not-a-number', 'clock-policies.csv', 7, 'days', 'sixty'],
    ['reference-row-twice', 'clock-policies.csv', 7, 'id', 'ua-30']
  ])
  expect(await count('reference.state')).toBe(0)
})

test('a line that nothing else stands in for is missed, and then nothing is loaded', async () => {
  for (const name of ['name-look-days', 'institution-answer-days']) {
    override('register-policies.csv', (text) => text.replace(new RegExp(`^${name},.*\\n`, 'm'), ''))
    const loaded = await load()
    expect(
      loaded.ok || loaded.errors.map(({ code, params }) => [code, params.file, params.column, params.value])
    ).toEqual([['reference-row-missing', 'register-policies.csv', 'name', name]])
  }
  expect(await count('reference.register_policy')).toBe(0)
})

test('a code that no other file knows, a column that is missing and a file that is not UTF-8 are told', async () => {
  override('state-aliases.csv', (text) => `${text}XQZ,Nowhere\n`)
  override('reminder-policy.csv', (text) => text.replace('days_after_due', 'days'))
  writeFileSync(join(own, 'footnotes.csv'), Buffer.from([0x6b, 0x2c, 0xe9, 0x0a]))
  const loaded = await load()
  expect(loaded.ok || loaded.errors.map(({ code, params }) => [code, params.file])).toEqual([
    ['reference-code-unknown', 'state-aliases.csv'],
    ['reference-not-utf8', 'footnotes.csv'],
    ['reference-column-missing', 'reminder-policy.csv']
  ])
})
