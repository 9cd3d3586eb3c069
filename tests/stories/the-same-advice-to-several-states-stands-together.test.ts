import { afterAll, beforeAll, expect, test } from 'vitest'
import { importUpr } from '#mandate/recommendations/import/import-upr.ts'
import { listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { clustersOf, listClusters, showCluster } from '#mandate/recommendations/show-clusters.ts'
import { importHarness } from '#tests/import-harness.ts'
import { must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'https://invented.example/document'
let house: Awaited<ReturnType<typeof importHarness>>
const header = 'id,session,cycle,year,sur_iso3,rec_iso3,response,action_category,issues,hrd,text'
// Invented.
const rows = [
  '1,1,1,2008,PER,NOR,Accepted,5,Justice,1,Invented: protect quillwrights.',
  '2,5,1,2009,EGY,CHL,Noted,5,Justice,0,invented:  PROTECT quillwrights',
  '3,9,1,2010,KEN,CHL,Accepted,5,Justice,0,Invented: protect quillwrights',
  '4,14,2,2012,PER,CHL,Noted,5,Justice,0,Invented: protect quillwrights;',
  '5,1,1,2008,PER,NOR,Accepted,5,Justice,0,Invented: said to one State alone.',
  '6,9,1,2010,PER,NOR,Accepted,5,Justice,0,Invented: said to one State alone.',
  '7,1,1,2008,TUN,NOR,Accepted,5,Justice,0,مخترع: احموا الأقلام',
  '8,1,1,2008,KEN,NOR,Accepted,5,Justice,0,مخترع: دعوا المحابر'
]
beforeAll(async () => {
  house = await importHarness(today)
  const { result } = await house.run([header, ...rows].join('\n'), false, importUpr)
  expect(result).toMatchObject({ added: 8, rejected: 0 })
})
afterAll(() => house.close())
const db = () => house.db.public

const released = async (kind: string, body: object) => {
  const { id } = must(await bring(registerDesk(house.db, today), kind, body, true))
  await releaseWaiting(house.db, today)
  return id
}

test('the same words to several States are one advice; to one State alone, or in other words of another script, they are none', async () => {
  const { entries, total } = await listClusters(db(), {})
  expect(total).toBe(1)
  expect(entries[0]).toMatchObject({
    by: 'words',
    first: 'UPR-1-PER-1',
    states: ['EGY', 'KEN', 'PER'],
    positions: { supported: 2, noted: 2 },
    from: 2008,
    to: 2012,
    concernsDefenders: true,
    issues: ['justice']
  })
  expect(entries[0]!.given).toEqual(['UPR-1-PER-1', 'UPR-5-EGY-2', 'UPR-9-KEN-3', 'UPR-14-PER-4'])
  expect((await listClusters(db(), { state: 'TUN' })).total).toBe(0)
  expect((await listClusters(db(), { state: 'EGY', issue: 'justice', defenders: true })).total).toBe(1)
  expect((await listClusters(db(), { defenders: false })).total).toBe(0)
  expect((await clustersOf(db(), 'UPR-9-KEN-3')).map(({ states }) => states.length)).toEqual([3])
  expect(await clustersOf(db(), 'UPR-1-PER-5')).toEqual([])
  expect(await showCluster(db(), 'none')).toBeNull()
})

test('what was found of it stands by kind of assessor, never added up, and goes when it is taken back', async () => {
  const { key } = (await listClusters(db(), {})).entries[0]!
  const said = { on: '2020-05', evidence: 'Invented: its report', confidence: 'high', lang: 'en', address }
  const found = async () => (await showCluster(db(), key))!
  expect(await found()).toMatchObject({ found: [], unassessed: 4 })
  await released('assessment', { ...said, recommendation: 'UPR-1-PER-1', by: 'state', status: 'fully' })
  const nhri = { ...said, by: 'nhri', status: 'not-implemented' }
  const id = await released('assessment', { ...nhri, recommendation: 'UPR-1-PER-1' })
  await released('assessment', { ...nhri, recommendation: 'UPR-9-KEN-3' })
  expect(await found()).toMatchObject({
    found: [
      { kind: 'state', counts: [{ status: 'fully', count: 1 }] },
      { kind: 'nhri', counts: [{ status: 'not-implemented', count: 2 }] }
    ],
    unassessed: 2
  })
  must(await decideEntry(registerDesk(house.db, today), { entry: id, decision: 'withdrawn', reason: 'Not so' }))
  await releaseWaiting(house.db, today)
  expect((await found()).found[1]).toEqual({ kind: 'nhri', counts: [{ status: 'not-implemented', count: 1 }] })
})

test('a line of advice joins what says the same in other words, to several States', async () => {
  const line = await released('advice-line', { text: 'Invented: let pens be safe', lang: 'en' })
  for (const recommendation of ['UPR-1-TUN-7', 'UPR-1-KEN-8']) await released('lineage', { recommendation, line })
  const shown = (await showCluster(db(), line))!
  expect(shown.cluster).toMatchObject({ by: 'line', states: ['KEN', 'TUN'] })
  expect(shown.texts).toEqual({ en: 'Invented: let pens be safe' })
  expect(shown.given).toHaveLength((await listRecommendations(db(), { line }, today)).total)
  const first = await listClusters(db(), {}, { limit: 1 })
  const second = await listClusters(db(), {}, { limit: 1, after: first.older })
  expect([first.entries[0]!.by, second.entries[0]!.by, second.older]).toEqual(['words', 'line', null])
})
