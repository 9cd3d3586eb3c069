import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#mandate/languages.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { compileQuery } from './compile-query.server.ts'
import { indexPassages } from './index-passages.server.ts'
import { parseQuery } from './parse-query.ts'
import type { Passage } from './passage.ts'
import { search } from './search.ts'

// Invented letters, whose texts have none of the words by which they are asked for.
const letter = (
  subject: string,
  states: string[],
  keys: string[],
  text = 'He was taken from a bus stop.'
): Passage => ({
  source: randomUUID(),
  part: 'letter',
  kind: 'letter',
  subject,
  title: subject,
  text,
  lang: 'en',
  day: '2016-03-01',
  year: 2016,
  states,
  mandates: ['defenders'],
  keys,
  invented: true
})
const letters = [
  letter('held', ['EGY'], ['type=UA', 'theme=arbitrary-detention']),
  letter('beaten', ['EGY'], ['type=AL', 'theme=torture', 'reply=answered']),
  letter('punished', ['CUB'], ['type=AL', 'reprisal=yes', 'reply=unanswered', 'reply=none']),
  letter('speech', ['TUN'], ['type=AL', 'theme=freedom-of-expression']),
  letter('river', ['CHL'], ['type=AL', 'theme=land-environment']),
  letter(
    'gone',
    ['PER'],
    ['type=UA', 'theme=enforced-disappearance'],
    'Nobody has explained the disappearance of a printer.'
  ),
  {
    ...letter('advised', ['KEN'], ['by=NOR', 'by=PER', 'position=noted', 'issue=death-penalty'], 'Recommend it.'),
    kind: 'recommendation'
  },
  {
    ...letter('agreed', ['KEN'], ['by=CAN', 'position=supported', 'issue=womens-rights'], 'Do it.'),
    kind: 'recommendation'
  },
  {
    ...letter('asked again', [], ['entry=reminder', 'probable=CUB'], ''),
    kind: 'record',
    day: '1996-01-01',
    year: 1996
  }
]
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await db.jobs.transaction().execute((trx) => indexPassages(trx, letters))
})
afterAll(() => db.close())
const ask = (q: string, lang: Language = 'en') => search(db.public, { q, lang })
const subjects = async (q: string, lang?: Language) => (await ask(q, lang)).hits.map(({ subject }) => subject)

test.each<[string, Language, string]>([
  ['detained', 'en', 'held'],
  ['detention', 'en', 'held'],
  ['urgent appeal Egypt', 'en', 'held'],
  ['urgent appeals to Egypt', 'en', 'held'],
  ['Cuba reprisals', 'en', 'punished'],
  ['land and environment Chile', 'en', 'river'],
  ['appel urgent Égypte', 'fr', 'held'],
  ['détenus', 'fr', 'held'],
  ['represalias Cuba', 'es', 'punished'],
  ['tortura Egipto', 'es', 'beaten'],
  ['تعذيب مصر', 'ar', 'beaten'],
  ['пытки Египет', 'ru', 'beaten'],
  ['酷刑 埃及', 'zh', 'beaten'],
  ['埃及酷刑', 'zh', 'beaten'],
  ['unanswered Cuba', 'en', 'punished'],
  ['letters without reply Cuba', 'en', 'punished'],
  ['cartas sin respuesta Cuba', 'es', 'punished'],
  ['古巴 未答复', 'zh', 'punished'],
  ['致古巴的信', 'zh', 'punished'],
  ['关于埃及的酷刑', 'zh', 'beaten'],
  ['突尼斯言论自由', 'zh', 'speech'],
  // Other forms of words by which things are named, and words that join.
  ['о пытках в Египте', 'ru', 'beaten'],
  ['насильственных исчезновений Перу', 'ru', 'gone'],
  ['التعذيب في مصر', 'ar', 'beaten'],
  ['埃及政府的酷刑', 'zh', 'beaten'],
  ['what did Norway recommend to Kenya', 'en', 'advised'],
  ['recommandations du Pérou au Kenya notées', 'fr', 'advised'],
  ['recomendaciones aceptadas Kenya', 'es', 'agreed'],
  ['Canadian recommendations to Kenya', 'en', 'agreed'],
  ['العنف الأسري في كينيا', 'ar', 'agreed'],
  ['توصيات لكينيا مقبولة', 'ar', 'agreed'],
  ['reminders sent to Cuba in the year 1996', 'en', 'asked again'],
  ['1996年致古巴的催复函', 'zh', 'asked again'],
  // Traditional characters.
  ['強迫失蹤', 'zh', 'gone'],
  ['緊急呼籲 埃及', 'zh', 'held']
])('%s (%s) finds what it is about, whatever its text says', async (q, lang, subject) => {
  const { hits, hasAll } = await ask(q, lang)
  expect([hits[0]?.subject, hasAll]).toEqual([subject, true])
})

test.each<[string, Language, string]>([
  ['recommandations du gouvernement canadien sur la violence domestique au Kenya', 'fr', 'agreed'],
  ['肯尼亚暂停执行死刑', 'zh', 'advised'],
  ['what was Egypt told about torture of young bakers', 'en', 'beaten'],
  ['تعذيب لدى الحكومة المصرية', 'ar', 'beaten']
])('%s (%s) finds what has all that is named, where other words stand nowhere', async (q, lang, subject) => {
  const { hits, hasAll } = await ask(q, lang)
  expect([hits[0]?.subject, hasAll]).toEqual([subject, false])
})

test('a State that is named stays asked for where other words go, and its government is no other word', async () => {
  expect(await subjects('grandmothers and whistles in Chile')).toEqual(['river'])
  expect(await subjects('le gouvernement chilien', 'fr')).toEqual(['river'])
  expect((await ask('South Sudan')).states).toEqual(['SSD'])
  expect((await ask("torture en Côte d'Ivoire", 'fr')).states).toEqual(['CIV'])
})

test('a journalist is looked for by no word that also means a report or a period; what a State recommended is not among what it was told', async () => {
  const { wider } = await compileQuery(db.public, parseQuery('journalists'), 'en')
  expect(wider).toContain("'журналист'")
  expect(wider).not.toMatch(/'(?:report|period)'/)
  expect((await compileQuery(db.public, parseQuery('torture Norway'), 'en')).words).not.toContain('by=NOR')
  expect((await compileQuery(db.public, parseQuery('Norway recommended'), 'en')).words).toContain('by=NOR')
})

test('replies are found by their name among what else has the word', async () => {
  const { hits } = await ask('reminders Cuba')
  expect(hits.map(({ subject }) => subject)).toContain('asked again')
})

test('a Russian case is no typing error', async () => {
  expect(await ask('пытки в России', 'ru')).toMatchObject({ didYouMean: null, states: ['RUS'] })
})

test('a word with a typing error is put right also where nothing has all of the words', async () => {
  const { hits } = await ask('lettre de rapel Cuba', 'fr')
  expect(hits[0]?.subject).toBe('asked again')
})

test('what has all of the words stands alone; where nothing has, what has some is given and said so', async () => {
  expect(await subjects('urgent appeal Egypt')).toEqual(['held'])
  const some = await ask('torture Chile')
  expect(some.hasAll).toBe(false)
  expect(some.hits.map(({ subject }) => subject).toSorted()).toEqual(['beaten', 'river'])
  // What has two of three comes before what has one.
  expect(await subjects('urgent appeal land Chile')).toEqual(['river'])
  expect(await ask('zeppelin')).toMatchObject({ hits: [], hasAll: true })
})

test('a word with two or three typing errors leads to what was meant, which is given at once', async () => {
  for (const q of ['disapearnce', 'dissapearence', 'disappeerence Peru']) {
    const { hits, didYouMean } = await ask(q)
    expect([q, hits[0]?.subject, didYouMean?.split(' ')[0]]).toEqual([q, 'gone', 'disappearance'])
  }
})

test('no State is cut out of the name of another', async () => {
  for (const q of ['南苏丹 酷刑问题', '赤道几内亚 酷刑问题', '索马里 酷刑问题']) {
    const { states } = await ask(q, 'zh')
    expect([q, ['SDN', 'GIN', 'MLI'].filter((code) => states.includes(code))]).toEqual([q, []])
  }
})

test('a State and a theme that are left out are left out', async () => {
  expect(await subjects('Egypt -torture')).toEqual(['held'])
  expect(await subjects('urgent appeal -Egypt')).toEqual(['gone'])
  expect((await ask('urgent appeal -Egypt')).states).toEqual([])
})
