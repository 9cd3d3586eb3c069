import { afterAll, beforeAll, expect, test } from 'vitest'
import { listHeads } from '#mandate/cases/list-heads.ts'
import { listNamed } from '#mandate/cases/list-named.ts'
import { readRecords } from '#mandate/cases/read-records.ts'
import { readUpdates } from '#mandate/cases/read-updates.ts'
import { changeCase } from '#mandate/cases/change-case.ts'
import { closeCase } from '#mandate/cases/close-case.ts'
import { triageCase } from '#mandate/cases/triage-case.ts'
import type { Judgement } from '#mandate/cases/matching/judgements.ts'
import { caseOffice } from '#tests/cases.ts'
import { must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { comparesHere, findsPatternsHere } from '../../src/ui/office/cases/likeness/compare-cases.ts'
import { lookThrough, type Ask } from '../../src/ui/office/cases/likeness/look-through.ts'
import { openRecords } from '../../src/ui/office/cases/likeness/open-records.ts'
import { addEntry, judge } from '../../src/ui/office/cases/record.ts'

// Nobody here is anybody. One officer writes three cases; a colleague’s browser sees that they are one pattern.
let house: Awaited<ReturnType<typeof caseOffice>>
let ama: Officer
let bo: Officer
const cases: string[] = []
let asked: string[] = []
beforeAll(async () => {
  house = await caseOffice()
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  for (const [day, where] of [
    ['2026-02-01', 'Quillimay'],
    ['2026-02-12', 'Another Village'],
    ['2026-02-25', 'Third Village']
  ] as const) {
    const id = await house.open(ama)
    cases.push(id)
    await write(id, (doc) => {
      const entry = { part: 'incidents' as const, id: 'first', by: ama.card.id, on: '2026-03-02' }
      addEntry(doc, entry, { where, unit: 'Sealed Battalion 7' }, { method: 'threats', day })
    })
  }
})
afterAll(() => house.close())

async function write(id: string, change: (doc: Awaited<ReturnType<typeof house.page>>['doc']) => void, by = ama) {
  const page = await house.page(by, id)
  await page.read()
  change(page.doc)
  await page.send()
  page.stop()
}
const doors: Record<string, (at: ReturnType<typeof house.at>, input: unknown) => Promise<unknown>> = {
  'cases/heads': listHeads,
  'cases/records': readRecords,
  'cases/named': (at) => listNamed(at),
  'cases/updates': readUpdates
}
const seenBy = async (officer: Officer) => {
  asked = []
  const ask: Ask = (path, input) => {
    asked.push(`${path} ${JSON.stringify(input)}`)
    return doors[path]!(house.at(officer), input) as never
  }
  const hands = { open: openRecords, lanes: 2, compare: comparesHere(), findPatterns: findsPatternsHere }
  return must(await lookThrough(ask, hands).patterns(await house.deskOf(officer), () => undefined))
}
const said = (pair: [string, string], apart: boolean, why?: string): Judgement => ({
  of: 'incident',
  pair,
  apart,
  by: bo.card.id,
  on: '2026-03-02',
  ...(why && { why })
})
const pairs = () => [cases[1]!, cases[2]!].map((id): [string, string] => [`${cases[0]!}/first`, `${id}/first`])

test('incidents of one unit and kind of act within thirty days are one pattern, over three cases, with its reasons', async () => {
  const { patterns, count, unread, unlinked } = await seenBy(bo)
  expect(patterns).toHaveLength(1)
  expect(patterns[0]).toMatchObject({ from: '2026-02-01', to: '2026-02-25', cases })
  expect(patterns[0]!.common.map(({ what, incidents }) => [what, incidents])).toEqual([
    ['unit', 3],
    ['method', 3]
  ])
  expect([count, unread, unlinked]).toEqual([3, 0, []])
  expect(asked.join()).not.toMatch(/Battalion|Quillimay|Village|threats/)
})

test('one is unlinked with a reason: it stands apart, and the reason and who said it are read in the record', async () => {
  const why = 'Another battalion of that number'
  await write(
    cases[0]!,
    (doc) =>
      judge(
        doc,
        pairs().map((pair) => said(pair, true, why))
      ),
    bo
  )
  const { patterns, unlinked } = await seenBy(bo)
  expect(patterns.map(({ incidents }) => incidents.map((one) => one.case))).toEqual([cases.slice(1)])
  expect(unlinked).toMatchObject([
    {
      keeper: cases[0],
      case: cases[0],
      isShut: false,
      place: 'Quillimay',
      by: bo.card.id,
      pairs: pairs(),
      why
    }
  ])
  const { db } = house.office.house
  const events = await db.owner
    .selectFrom('platform.event')
    .select(['type', 'actor'])
    .where('subject_id', '=', cases[0]!)
    .execute()
  expect(events).toContainEqual({ type: 'case-written', actor: bo.card.id })
})

test('taken back, it hangs together with them again, and both judgements stay in the record', async () => {
  await write(cases[0]!, (doc) =>
    judge(
      doc,
      pairs().map((pair) => said(pair, false))
    )
  )
  const { patterns, unlinked } = await seenBy(bo)
  expect([patterns[0]!.incidents.length, unlinked]).toEqual([3, []])
})

test('of a case that is closed it is shown, and can be unlinked in another record alone', async () => {
  must(await triageCase(house.at(ama), { case: cases[2]!, decision: 'take-up', reason: 'pattern' }))
  must(await changeCase(house.at(ama), { case: cases[2]!, what: 'verification', verification: 'credible' }))
  must(await closeCase(house.at(ama), { case: cases[2]!, outcome: 'no-answer' }))
  const { patterns } = await seenBy(bo)
  expect(patterns[0]!.incidents.map(({ keeper }) => keeper)).toEqual([cases[0], cases[1], null])
})
