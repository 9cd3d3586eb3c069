import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawAsData } from '#mandate/laws/law-as-data.ts'
import { lawLines } from '#mandate/laws/law-lines.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'https://invented.example/gazette'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const first = () => registerDesk(db, today)
const bill = {
  state: 'PER',
  kind: 'bill',
  level: 'national',
  title: 'Proyecto inventado sobre organizaciones',
  lang: 'es',
  titleEn: 'Invented bill on organisations',
  effect: 'restrictive',
  themes: ['association'],
  stage: 'tabled',
  on: '2026-03-10',
  source: 'Invented gazette',
  address
}
/** Brings what two officers agree on, and has it released. */
async function together(kind: string, body: object): Promise<string> {
  const { id } = must(await bring(first(), kind, body))
  must(await decideEntry(registerDesk(db, today, 'second officer'), { entry: id, decision: 'let-through' }))
  await releaseWaiting(db, today)
  return id
}
const stage = (law: string, more: object) => ({ law, on: '2026-04', source: 'Invented gazette', address, ...more })

test('one law has files of its own: its stages, texts and provisions, as rows and whole, and nothing that was taken out', async () => {
  const { id } = must(await bring(first(), 'law', bill, true))
  await releaseWaiting(db, today)
  must(await bring(first(), 'law-stage', stage(id, { leaves: 'tabled', stage: 'committee' }), true))
  await releaseWaiting(db, today)
  const text = { law: id, stage: 'tabled', lang: 'es', on: '2026-03-10', address: `${address}/1.pdf` }
  must(await bring(first(), 'law-text', text, true))
  const provision = { law: id, number: '7', effect: 'restrictive', tests: ['necessity'], unmet: ['necessity'] }
  const comment = 'Invented: "closed", with a comma'
  await together('law-article', { ...provision, declaration: '13, 5', comment, lang: 'en' })
  const harm = await together('law-link', { law: id, what: 'harm', text: 'Invented: a door shut', on: '2026-05' })
  const notes = { address: 'https://invented.example/en/laws/x', asOf: today, licence: 'Invented licence' }
  const rows = async () => lawLines((await findLaw(db.public, id))!, notes).map((line) => line.trim())
  expect((await rows()).map((line) => line.split(',').slice(1, 6).join(','))).toEqual([
    'PER,stage,1,tabled,2026-03-10',
    'PER,stage,2,committee,2026-04',
    'PER,text,,tabled,2026-03-10',
    'PER,provision,7,,',
    'PER,harm,,,2026-05'
  ])
  expect((await rows())[3]).toContain(
    'restrictive,necessity,necessity,5 13,,,,,"Invented: ""closed"", with a comma",en'
  )
  const whole = async () => lawAsData((await findLaw(db.public, id))!, notes.address)
  expect(await whole()).toMatchObject({
    law: id,
    stage: 'committee',
    stage_since: '2026-04',
    address: notes.address,
    stages: [
      { number: 1, stage: 'tabled', day: '2026-03-10', source_address: address },
      { number: 2, day: '2026-04' }
    ],
    texts: [{ stage: 'tabled', language: 'es', day: '2026-03-10', address: text.address }],
    provisions: [{ number: '7', declaration: [5, 13], comment, quote: null, quote_language: null }],
    links: [{ what: 'harm', day: '2026-05', letter: null, text: 'Invented: a door shut' }]
  })
  expect(Object.keys(await whole())).not.toContain('id')
  must(await decideEntry(first(), { entry: harm, decision: 'withdrawn', reason: 'It was elsewhere' }))
  await releaseWaiting(db, today)
  expect((await whole()).links).toEqual([])
  expect((await rows()).some((line) => line.includes('harm'))).toBe(false)
})
