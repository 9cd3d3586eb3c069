import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { fold } from './fold.ts'
import { loadReference } from './load-reference.ts'
import { createResolver, type Resolver } from './resolve.ts'

let db: TestDatabase
let resolver: Resolver

beforeAll(async () => {
  db = await testDatabase()
  await loadReference(db.owner, `${projectRoot}/reference`)
  resolver = await createResolver(db.owner)
})
afterAll(() => db.close())

test.each([
  ['EGY', 'EGY'],
  ['eg', 'EGY'],
  ['Egypt', 'EGY'],
  ['Égypte', 'EGY'],
  ['egipto', 'EGY'],
  ['مصر', 'EGY'],
  ['Египет', 'EGY'],
  ['埃及', 'EGY'],
  ['Arab Republic of Egypt', 'EGY'],
  ['Cote d’Ivoire', 'CIV'],
  ["CÔTE D'IVOIRE", 'CIV'],
  ['Ivory Coast', 'CIV'],
  ['الإمارات العربية المتحدة', 'ARE'],
  ['الامارات العربيه المتحده', 'ARE'],
  ['Ｆｒａｎｃｅ', 'FRA'],
  ['Timor Leste', 'TLS'],
  ['Iran', 'IRN'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['The Gambia', 'GMB'],
  ['Burma', 'MMR'],
  ['Zaire', 'COD'],
  ['Turkey', 'TUR'],
  ['Türkiye', 'TUR'],
  ['Kosovo', 'XKX'],
  ['Niger', 'NER'],
  ['Nigeria', 'NGA'],
  ['Republic of Korea', 'KOR'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['State of Palestine', 'PSE'],
  ['Holy See', 'VAT']
])('%s is %s', (text, code) => expect(resolver.findState(text)).toBe(code))

test('what names no State is none, and a slip is met with what may have been meant', () => {
  expect(resolver.findState('Atlantis')).toBeNull()
  expect(resolver.findState('')).toBeNull()
  expect(resolver.suggestStates('Pakisatn')[0]).toBe('Pakistan')
  expect(resolver.suggestStates('Xqzwvk')).toEqual([])
})

test('no name of a State, folded, is the name of another', async () => {
  const names = await db.owner
    .selectFrom('reference.state_name')
    .select(['state', 'name', 'formal_name', 'lang'])
    .execute()
  const owners = new Map<string, string>()
  const shared = []
  for (const { state, name, formal_name } of names) {
    for (const text of [name, formal_name, state]) {
      const key = fold(text)
      if ((owners.get(key) ?? state) !== state) shared.push([text, state, owners.get(key)])
      owners.set(key, state)
    }
  }
  expect(shared).toEqual([])
})

test.each([
  ['defenders', 'defenders'],
  ['Special Rapporteur on the situation of human rights defenders', 'defenders'],
  ['Special Rapporteur on torture', 'torture'],
  ['SRT', 'torture'],
  ['Relator Especial sobre la tortura', 'torture'],
  ['special rapporteur on TORTURE and other cruel, inhuman or degrading treatment or punishment', 'torture']
])('%s is the mandate %s', (text, code) => expect(resolver.findMandate(text)?.code).toBe(code))

test.each([
  'UN Special Rapporteur on human rights defenders',
  'Rapporteuse spéciale sur les defenseurs des droits humains',
  'Relatora Especial sobre la situación de las personas defensoras de derechos humanos',
  'المقررة الخاصه المعنية بحالة المدافعين عن حقوق الانسان',
  'Спецдокладчик по правозащитникам',
  'Специальный представитель Генерального секретаря по вопросу о положении правозащитников',
  '人权捍卫者处境特别报告员问题',
  '人权捍卫者处境特别报告员',
  '人权维护者处境问题特别报告员'
])('%s is the mandate on defenders, alone', (text) => {
  const found = resolver.findMandate(text, { on: '2016-05-01', precision: 'day' })
  expect(found?.code).toBe('defenders')
})

test('a title that an earlier and a later mandate bear means the one that existed then', () => {
  expect(resolver.findMandate('Special Rapporteur on Belarus', { on: '2005-03-01', precision: 'day' })?.code).toBe(
    'belarus-2004'
  )
  expect(resolver.findMandate('Special Rapporteur on Belarus', { on: '2014-03-01', precision: 'day' })?.code).toBe(
    'belarus'
  )
})

test('the mandate on a country is found by its State', () => {
  expect(resolver.findCountryMandate('MMR', { on: '1999-03-01', precision: 'day' })?.state).toBe('MMR')
  expect(resolver.findCountryMandate('CHE', { on: '1999-03-01', precision: 'day' })).toBeNull()
})
