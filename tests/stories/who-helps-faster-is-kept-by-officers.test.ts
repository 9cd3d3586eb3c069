import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginHelpers } from '#mandate/intake/helpers/begin-helpers.ts'
import { keepHelper, listHelpers } from '#mandate/intake/helpers/keep-helper.ts'
import type { KeptHelper } from '#mandate/intake/helpers/helper.ts'
import { showHelpers } from '#mandate/intake/helpers/show-helpers.ts'
import { projectRoot } from '#platform/project-root.ts'
import { readGeneration } from '#platform/generation.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

// Helpers that are entered are invented.
let office: Awaited<ReturnType<typeof officeDesk>>
const shipped = join(projectRoot, 'reference')
const today = '2026-12-02'
const begin = (folders = [shipped]) => beginHelpers(office.db.owner, folders, 'defenders', today)
const desk = (day = today) => ({ ...office.at(day, 'officer-1'), db: office.db.office })
const shown = (day = today, surface: 'public' | 'intake' = 'public', lang = 'en') =>
  showHelpers(office.db[surface], 'defenders', lang, day)
const kept = async (name: string): Promise<KeptHelper> =>
  must(await listHelpers(desk())).find((one) => one.name === name)!
const said = {
  name: 'Invented Shelter',
  needs: ['relocation', 'women'],
  states: ['PER', 'XKX'],
  languages: ['es', 'qu'],
  address: 'shelter.example',
  telephone: '+00 000 00 01',
  checkedOn: '2025-12-02'
}
const asInput = (one: KeptHelper) => {
  const { id, revision, name, needs, states, languages, address, telephone, checkedOn } = one
  return { id, revision, name, needs, states, languages, address, telephone, checkedOn }
}

beforeAll(async () => {
  office = await officeDesk()
  await begin()
})
afterAll(() => office.close())

test('the list begins with what ships, of which nobody has checked a number, for public pages and intake alike', async () => {
  const [first, ...others] = await shown()
  expect(first).toMatchObject({ name: 'Front Line Defenders', needs: ['emergency'], telephone: '+353 1 210 0489' })
  expect(first).toMatchObject({ checkedOn: null, isChecked: false, languages: ['ar', 'en', 'es', 'fr', 'ru'] })
  expect(others).toHaveLength(5)
  expect(await shown(today, 'intake')).toEqual(await shown())
})

test('what an officer enters is shown with its countries; its number is good for a year and no day longer', async () => {
  const before = await readGeneration(office.db.public)
  must(await keepHelper(desk(), said))
  expect(await readGeneration(office.db.public), 'no public page that was kept is shown any more').not.toBe(before)
  const on = async (day: string) => (await shown(day)).find(({ name }) => name === said.name)!
  expect((await on('2026-12-02')).isChecked).toBe(true)
  expect((await on('2026-12-03')).isChecked).toBe(false)
  const { places } = await on(today)
  expect(places.map(({ code }) => code)).toEqual(['XKX', 'PER'])
  expect(places[0]!.footnote).toContain('1244')
  expect((await shown(today, 'public', 'ar')).find(({ name }) => name === said.name)!.places).toHaveLength(2)
})

test('what cannot be is refused with its place, and nobody else writes', async () => {
  const refusedAs = async (change: object) => codes(await keepHelper(desk(), { ...said, ...change }))
  expect(await refusedAs({ name: ' ' })).toEqual(['required'])
  expect(await refusedAs({ name: 'Turned \u202e round' })).toEqual(['forbidden-character'])
  expect(await refusedAs({ needs: [] })).toEqual(['required'])
  expect(await refusedAs({ states: ['ZZZ'] })).toEqual(['unknown-state-code'])
  expect(await refusedAs({ languages: ['zz'] })).toEqual(['unknown-language'])
  expect(await refusedAs({ telephone: 'call us' })).toEqual(['not-a-telephone'])
  expect(await refusedAs({ checkedOn: '2026-12-03' })).toEqual(['date-to-come'])
  const other = { ...desk(), actor: { ...desk().actor, role: 'observer' as const } }
  expect(codes(await keepHelper(other, said))).toEqual(['not-allowed'])
  expect(codes(await listHelpers({ ...other, actor: { ...other.actor, role: 'translator' } }))).toEqual(['not-allowed'])
})

test('who is removed is shown to nobody, can be put back, and two who change at once do not write over each other', async () => {
  const one = await kept(said.name)
  must(await keepHelper(desk(), { ...asInput(one), removed: true }))
  expect((await shown()).map(({ name }) => name)).not.toContain(said.name)
  expect(codes(await keepHelper(desk(), { ...asInput(one), name: 'Another name' }))).toEqual(['changed-meanwhile'])
  must(await keepHelper(desk(), { ...asInput(await kept(said.name)), removed: false }))
  expect((await shown()).map(({ name }) => name)).toContain(said.name)
})

test('every change is in the log with who, when and what it says now', async () => {
  const { rows } = await sql<{ type: string; actor: string; payload: { name: string; on: string } }>`
    select e.type, e.actor, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.subject_kind = 'helper' order by e.seq`.execute(office.db.owner)
  expect(rows.map(({ type }) => type)).toEqual(['helper-entered', 'helper-removed', 'helper-restored'])
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['officer-1']))
  expect(rows[0]!.payload).toMatchObject({ name: said.name, telephone: said.telephone, on: today })
})

test('no start brings back who was removed, or writes over what an officer changed', async () => {
  must(await keepHelper(desk(), { ...asInput(await kept('OMCT')), removed: true }))
  must(await keepHelper(desk(), { ...asInput(await kept('ProtectDefenders.eu')), name: 'Renamed', checkedOn: today }))
  await begin()
  const names = (await shown()).map(({ name }) => name)
  expect(names).not.toContain('OMCT')
  expect(names).not.toContain('ProtectDefenders.eu')
  expect(names).toContain('Renamed')
})

test('an operator’s own file may have no column for countries and languages; a line that cannot be read is left out', async () => {
  const own = mkdtempSync(join(tmpdir(), 'vigie-helpers-'))
  writeFileSync(
    join(own, 'referrals.csv'),
    'name,kind,address,telephone\nInvented Line,other,line.example,\nBroken,nothing,broken.example,\n'
  )
  await begin([own, shipped])
  rmSync(own, { recursive: true })
  const names = (await shown()).map(({ name }) => name)
  expect(names).toContain('Invented Line')
  expect(names).not.toContain('Broken')
})
