import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#mandate/languages.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { fold } from '../reference/fold.ts'
import { compileQuery } from './compile-query.server.ts'
import { adjectivesOfStates } from './name-states.server.ts'
import { parseQuery } from './parse-query.ts'
import { rootsOfAdjective } from './state-adjectives.ts'

let db: TestDatabase
beforeAll(async () => (db = await testDatabase({ loaded: true })))
afterAll(() => db.close())

const isOf = (word: string, name: string) =>
  rootsOfAdjective(fold(word)).some(({ root, rest }) =>
    [fold(name), fold(name).replace(/^ال/, '')].some(
      (each) => each.startsWith(root) && each.length - root.length <= rest
    )
  )

test.each([
  ['Canadian', 'Canada'],
  ['Iraqi', 'Iraq'],
  ['Philippine', 'Philippines'],
  ['roumain', 'Roumanie'],
  ['sénégalaise', 'Sénégal'],
  ['mexicanos', 'México'],
  ['panameña', 'Panamá'],
  ['المصرية', 'مصر'],
  ['السوري', 'سوريا'],
  ['لمصر', 'مصر'],
  ['للسودان', 'السودان'],
  ['иранского', 'Иран'],
  ['китайской', 'Китай']
])('%s is of %s', (word, name) => expect(isOf(word, name)).toBe(true))

test.each([
  ['financial in Arabic', 'مالية', 'مالي'],
  ['of a country, in Arabic', 'قطرية', 'قطر']
])('no adjective of a State: %s', (_, word, name) => expect(isOf(word, name)).toBe(false))

test('the shortest ending comes first: Nigerian is of Nigeria before it is of Niger', () => {
  expect(rootsOfAdjective('nigerian').map(({ root }) => root)).toEqual(['nigeri', 'niger', 'nigerian'])
})

test('the names of all States, also where an adjective is in them, ask for these States and no more', async () => {
  const { rows } = await sql<{ state: string; lang: Language; name: string }>`
    select state, lang, name from reference.state_name union select state, lang, formal_name from reference.state_name`.execute(
    db.owner
  )
  let withAdjective = 0
  const wrong: unknown[] = []
  for (const { state, lang, name } of rows) {
    const terms = parseQuery(name)
    const adjectives = [...(await adjectivesOfStates(db.public, terms)).values()]
    if (adjectives.length === 0) continue
    withAdjective++
    const { states } = await compileQuery(db.public, terms, lang)
    const others = adjectives.filter((one) => one !== state && states.includes(one))
    if (others.length > 0 || !states.includes(state)) wrong.push([name, lang, states])
  }
  expect(withAdjective).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test.each<[string, Language]>([
  ['country visit زيارة قطرية', 'ar'],
  ['malaise social', 'fr'],
  ['cubic metres perish', 'en'],
  ['South Sudanese journalists', 'en'],
  ['République dominicaine', 'fr'],
  ['царский режим', 'ru']
])('%s asks for no State by an adjective', async (q) =>
  expect(await adjectivesOfStates(db.public, parseQuery(q))).toEqual(new Map())
)

test.each<[string, Language, string]>([
  ['الحكومة العراقية', 'ar', 'IRQ'],
  ['ألماني', 'ar', 'DEU'],
  ['journaliste mexicaine', 'fr', 'MEX'],
  ['gouvernement roumain', 'fr', 'ROU']
])('%s asks for its State beside its own words', async (q, lang, state) => {
  const { states, words } = await compileQuery(db.public, parseQuery(q), lang)
  expect(states).toEqual([state])
  expect(words).toContain(`'state=${state}'`)
})

test.each<[string, Language, string]>([
  ['annual report', 'en', 'journalists'],
  ['Red Cross', 'en', 'office-raid'],
  ['traité', 'fr', 'trafficking'],
  ['tratado', 'es', 'trafficking'],
  ['proceso de paz', 'es', 'judicial-harassment'],
  ['apoyo', 'es', 'supported']
])('%s (%s) does not name %s', async (q, lang, key) => {
  expect((await compileQuery(db.public, parseQuery(q), lang)).words).not.toContain(`=${key}'`)
})

test.each<[string, Language, string]>([
  ['علي سلمان', 'ar', 'سلم'],
  ['envoyé spécial', 'fr', 'envoy'],
  ['إضراب عام', 'ar', 'عام'],
  ['NGO law 2009', 'en', 'year=2009']
])('%s (%s) keeps %s', async (q, lang, kept) => {
  const compiled = await compileQuery(db.public, parseQuery(q), lang)
  expect(compiled.terms).toHaveLength(q.split(' ').length)
  expect(compiled.words).toContain(kept)
})
