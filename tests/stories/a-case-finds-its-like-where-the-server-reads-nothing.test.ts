import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeCase } from '#mandate/cases/change-case.ts'
import { listHeads } from '#mandate/cases/list-heads.ts'
import { listNamed } from '#mandate/cases/list-named.ts'
import { mergeCase } from '#mandate/cases/merge-case.ts'
import { readRecords } from '#mandate/cases/read-records.ts'
import { readUpdates } from '#mandate/cases/read-updates.ts'
import { undoMerge } from '#mandate/cases/undo-merge.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { caseOffice } from '#tests/cases.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { comparesHere, findsPatternsHere } from '../../src/ui/office/cases/likeness/compare-cases.ts'
import { lookThrough, type Ask, type Progress } from '../../src/ui/office/cases/likeness/look-through.ts'
import { openRecords } from '../../src/ui/office/cases/likeness/open-records.ts'
import { matterOf } from '../../src/ui/office/cases/likeness/matter-of.ts'
import { addEntry, judge } from '../../src/ui/office/cases/record.ts'

// Nobody here is anybody. One officer writes three cases; a colleague's browser reads all of them and compares.
let house: Awaited<ReturnType<typeof caseOffice>>
let ama: Officer
let bo: Officer
let one: string
let other: string
let asked: [path: string, input: unknown][]
let minutes = 0
beforeAll(async () => {
  house = await caseOffice()
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  one = await house.open(ama)
  other = await house.open(ama)
  await write(one, 'Amal Haddad', 'Quillimay, Peru', '2026-02-14')
  await write(other, 'أمل حداد', 'Quillimay', '2026-02-15')
  const third = await house.open(ama)
  await write(third, 'Nobody Known', 'Elsewhere', '2025-01-01')
})
afterAll(() => house.close())

async function write(id: string, name: string, where: string, when: string, entry = 'first') {
  const page = await house.page(ama, id)
  const by = { by: ama.card.id, on: '2026-03-02' }
  addEntry(page.doc, { part: 'persons', id: entry, ...by }, { name })
  addEntry(page.doc, { part: 'incidents', id: entry, ...by }, { where, when, unit: 'Station 4' }, { method: 'threats' })
  await page.send()
  page.stop()
}
const doors: Record<string, (at: ReturnType<typeof house.at>, input: unknown) => Promise<unknown>> = {
  'cases/heads': listHeads,
  'cases/records': readRecords,
  'cases/named': (at) => listNamed(at),
  'cases/updates': readUpdates
}
const browserOf = (officer: Officer) => {
  asked = []
  const ask: Ask = (path, input) => {
    asked.push([path, input])
    return doors[path]!(house.at(officer), input) as never
  }
  const through = lookThrough(ask, {
    open: openRecords,
    lanes: 2,
    compare: comparesHere(),
    findPatterns: findsPatternsHere,
    now: () => minutes * 60_000
  })
  const told: Progress[] = []
  return {
    told,
    look: async (id: string) => {
      const { known } = await house.read(officer, id)
      const page = await house.page(officer, id)
      page.stop()
      return must(await through.look(matterOf(page.doc, known), await house.deskOf(officer), (read) => told.push(read)))
    }
  }
}

test('a colleague’s browser reads all cases and finds the same name in another script, at one place and time', async () => {
  const { look, told } = browserOf(bo)
  const found = await look(one)
  expect(told.at(-1)).toEqual({ read: 3, of: 3 })
  expect(found.alike.map(({ id, reasons }) => [id, reasons.map(({ why }) => why)])).toEqual([
    [other, ['name', 'event']]
  ])
  expect(found.patterns).toMatchObject([{ incidents: 2, links: [{ common: ['unit', 'method', 'place'] }] }])
  expect([found.count, found.unread]).toEqual([3, 0])
  expect(JSON.stringify(asked)).not.toMatch(/Haddad|حداد|Quillimay/)
  // Once read, nothing is asked for again but what has changed.
  asked.length = 0
  await look(one)
  expect(asked.map(([path]) => path)).toEqual(['cases/heads'])
  await write(other, 'Another Invented', 'Elsewhere', '2020', 'second')
  asked.length = 0
  expect((await look(one)).cases[other]!.persons).toContain('Another Invented')
  expect(asked).toContainEqual(['cases/records', { cases: [other] }])
})

test('merged they are one; parted again they are found again', async () => {
  const { look } = browserOf(ama)
  expect((await look(one)).alike).toHaveLength(1)
  must(await mergeCase(house.at(ama), { case: other, into: one, reason: 'same-event' }))
  expect((await look(one)).alike).toEqual([])
  must(await undoMerge(house.at(ama), { case: other, reason: 'other-persons' }))
  expect((await look(one)).alike.map(({ id }) => id)).toEqual([other])
})

test('judged not the same, it is shown to nobody again; the judgement is sealed, stays, and can be taken back', async () => {
  const page = await house.page(ama, one)
  const said = { of: 'matter' as const, pair: [one, other] as [string, string], by: ama.card.id, on: '2026-03-02' }
  judge(page.doc, [{ ...said, apart: true }])
  await page.send()
  const { look } = browserOf(bo)
  expect((await look(one)).alike).toEqual([])
  const seen = await look(other)
  expect([seen.alike, seen.elsewhere.map((each) => each.case)]).toEqual([[], [one]])
  judge(page.doc, [{ ...said, apart: false }])
  await page.send()
  page.stop()
  expect((await look(other)).alike.map(({ id }) => id)).toEqual([one])
})

test('another State, said of the case, reads its incidents anew', async () => {
  const { look } = browserOf(ama)
  expect((await look(one)).patterns).toHaveLength(1)
  must(await changeCase(house.at(ama), { case: other, what: 'states', states: ['EGY'] }))
  expect((await look(one)).patterns).toEqual([])
})

test('persons named in letters are found by their names, those of another mandate’s letter once it is released', async () => {
  const { db } = house.office.house
  const operator = { id: 'An operator', role: 'operator' as const, mandate: null }
  const desk = { ...house.office.door(), db: db.owner, actor: operator, mandate: 'defenders' }
  const letter = { kind: 'AL', sentOn: '2026-03-01', addressees: ['Peru'], names: [{ name: 'Amal Hadad' }] }
  const { slug } = must(await recordLetter(desk, { ...letter, reference: 'AL PER 1/2026' }))
  const theirs = { ...letter, reference: 'AL PER 2/2026', mandate: 'torture' }
  must(await recordLetter({ ...desk, mandate: 'torture' }, theirs))
  const { look } = browserOf(bo)
  const { alike, letters: shown } = await look(one)
  expect(alike.filter(({ kind }) => kind === 'letter').map(({ id }) => id)).toEqual([slug])
  expect(shown[slug]).toMatchObject({ own: true, states: ['PER'] })
  await sql`insert into released.letter
    (id, mandate, slug, kind, joint, sent_precision, signatories, runs_clock, public_from, invented, sort_day, person_names)
    values (gen_random_uuid(), 'torture', 'theirs', 'AL', false, 'unknown', '{torture}', true, '2026-03-01', true, '2026-03-01',
      '[{"name": "Amal Haddad"}]')`.execute(db.owner)
  minutes += 11
  const released = await look(one)
  expect(released.alike.filter(({ kind }) => kind === 'letter').map(({ id }) => id)).toEqual([slug, 'theirs'])
  expect(released.letters.theirs).toMatchObject({ own: false })
})

test('who holds no keys is given none of it; that all were looked through is on record once a day', async () => {
  const olga = await house.colleague('Olga Invented', 'observer', [ama, bo])
  const refused = [
    listHeads(house.at(olga), {}),
    readRecords(house.at(olga), { cases: [one] }),
    listNamed(house.at(olga))
  ]
  expect((await Promise.all(refused)).map(codes)).toEqual([['not-allowed'], ['not-allowed'], ['not-allowed']])
  const stranger = '00000000-0000-4000-8000-000000000000'
  expect(codes(await readRecords(house.at(ama), { cases: [one, stranger] }))).toEqual(['not-found'])
  const events = await house.office.house.db.owner
    .selectFrom('platform.event')
    .select('actor')
    .where('type', '=', 'cases-compared')
    .execute()
  expect(events.map(({ actor }) => actor).toSorted()).toEqual([ama.card.id, bo.card.id].toSorted())
})
