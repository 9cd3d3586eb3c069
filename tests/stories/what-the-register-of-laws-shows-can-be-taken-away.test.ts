import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawAsData } from '#mandate/laws/law-as-data.ts'
import { lawLines } from '#mandate/laws/law-lines.ts'
import { csvRow } from '#mandate/laws/laws-csv.ts'
import { lacksParticipation } from '#mandate/laws/law.ts'
import { countLawsByYear, findLaw, listLaws } from '#mandate/laws/list-laws.ts'
import { protectionLines } from '#mandate/laws/protection/protection-lines.ts'
import { plansBySection } from '#mandate/laws/protection/protection.ts'
import { readProtection } from '#mandate/laws/protection/read-protection.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, putByTwo, registerDesk, releaseWaiting } from '#tests/registers.ts'

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
const together = (kind: string, body: object) => putByTwo(db, today, kind, body)
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

test('each number of the chart of years leads to exactly its laws', async () => {
  for (const more of [
    { effect: 'enabling', on: '2019' },
    { effect: 'restrictive', on: '2019-02' }
  ])
    await together('law', { ...bill, ...more })
  const years = await countLawsByYear(db.public, {})
  expect(years.map(({ year }) => year)).toEqual([2019, 2026])
  for (const { year, effects, total } of years) {
    expect((await listLaws(db.public, { year })).total).toBe(total)
    for (const [effect, count] of Object.entries(effects))
      expect((await listLaws(db.public, { year, effect: effect as 'mixed' })).total).toBe(count)
  }
  expect(years.reduce((sum, { total }) => sum + total, 0)).toBe((await listLaws(db.public, {})).total)
  expect(await countLawsByYear(db.public, { state: 'PER', effect: 'enabling' })).toMatchObject([
    { year: 2019, total: 1, effects: { enabling: 1, restrictive: 0 } }
  ])
})

test('a plan and a law that is to protect defenders say which part these have in it, or are flagged', async () => {
  const plan = { state: 'PER', subject: 'business', title: 'Plan inventado', titleLang: 'es', year: '2020' }
  await together('action-plan', { ...plan, section: 'no' })
  const told = 'Inventado: la mitad de la mesa'
  await together('action-plan', { ...plan, section: 'yes', participation: told })
  const protection = await readProtection(db.public)
  expect(plansBySection(protection.plans).map(({ section, plans }) => [section, plans[0]!.participation])).toEqual([
    ['yes', told],
    ['no', null]
  ])
  const lines = protectionLines(protection, 'en').filter(({ kind }) => kind === 'plan')
  expect(new Set(lines.map(({ participation }) => participation))).toEqual(new Set([told, null]))

  const law = await together('law', { ...bill, effect: 'enabling', themes: ['defenders'] })
  const read = async () => (await findLaw(db.public, law))!.law
  expect(lacksParticipation(await read())).toBe(true)
  expect(lacksParticipation({ ...(await read()), effect: 'restrictive' })).toBe(false)
  expect(lacksParticipation({ ...(await read()), themes: ['tax'] })).toBe(false)
  const fact = { law, source: 'Invented gazette' }
  expect(codes(await bring(first(), 'law-fact', fact))).toEqual(['law-fact-empty'])
  const id = await together('law-fact', { ...fact, participation: 'Inventé : un siège', lang: 'fr' })
  expect(await read()).toMatchObject({ participation: 'Inventé : un siège', participationLang: 'fr' })
  expect(lacksParticipation(await read())).toBe(false)
  const notes = { asOf: today, licence: '', source: '' }
  expect(csvRow(await read(), 'here', { states: new Map() }, notes)).toContain(',Inventé : un siège,fr,')
  must(await decideEntry(first(), { entry: id, decision: 'withdrawn', reason: 'Another law' }))
  await releaseWaiting(db, today)
  expect(lacksParticipation(await read())).toBe(true)
})
