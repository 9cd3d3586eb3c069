import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorSentence } from '#messages'
import { inLocale } from '#in-locale'
import { languages } from '#mandate/languages.ts'
import { kindOf } from '#mandate/registers/kinds.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const first = () => registerDesk(db, today)
const second = () => registerDesk(db, today, 'second officer')
/** As the job does: it fails where the register does not keep what was let through. */
async function letThrough(id: string): Promise<void> {
  must(await decideEntry(second(), { entry: id, decision: 'let-through' }))
  await releaseWaiting(db, today)
}
async function together(kind: string, body: object): Promise<string> {
  const { id } = must(await bring(first(), kind, body))
  await letThrough(id)
  return id
}

const source = 'Invented gazette'
const common = { state: 'PER', lang: 'es', effect: 'restrictive', themes: [], stage: 'tabled', on: '2026-03-10' }
const bill = { ...common, kind: 'bill', level: 'national', title: 'Invented', source }
const { level: _level, ...tip } = bill
const recommendation = 'A-HRC-34-52-85-a'
const about = { recommendation, state: 'PER', lang: 'en' }
const report = {
  source: 'visit',
  document: 'A/HRC/0/1',
  made: '2020',
  addressee: 'state',
  state: 'PER',
  text: 'Invented',
  lang: 'en',
  maker: 'Invented'
}
const assessed = {
  ...about,
  status: 'in-progress',
  by: 'nhri',
  name: 'Invented',
  on: '2026',
  evidence: 'Invented',
  confidence: 'high'
}
const action = { ...about, title: 'Invented', lead: 'Invented', stands: 'planned', participation: 'Invented' }
const resolution = {
  symbol: 'Invented',
  kind: 'resolution',
  body: 'human-rights-council',
  adoptedOn: '2026-03-24',
  title: 'Invented',
  agenda: 'Invented',
  vote: 'without-vote'
}
const mechanism = { instrument: 'mechanism-MEX', year: '2015' }

test('what a form takes of a text, however short, its register keeps once it is let through', async () => {
  const law = await together('law', bill)
  const indicator = await together('indicator', { ...about, kind: 'outcome', title: 'Invented', unit: 'u' })
  const entries: [kind: string, body: object][] = [
    ['law', bill],
    ['law-stage', { law, stage: 'tabled', on: '2026-03', source }],
    ['law-next', { law, on: '2027', source }],
    ['law-fact', { law, level: 'national', source }],
    ['law-link', { law, what: 'harm', text: 'Invented', on: '2026-05' }],
    ['bill-tip', tip],
    ['protection-instrument', { kind: 'guidelines', body: 'EU', text: 'Invented', source }],
    ['protection-account', { ...mechanism, source }],
    ['protection-view', { ...mechanism, text: 'Invented' }],
    ['country-study', { state: 'PER', assessment: 'same', on: '2016', evidence: 'Invented' }],
    ['standing-invitation', { state: 'PER', source }],
    ['upr-review', { state: 'PER', session: '900', on: '2027', source }],
    ['recommendation', report],
    ['assessment', assessed],
    ['recommendation-action', action],
    ['indicator', { ...about, kind: 'outcome', title: 'Invented', unit: 'Invented' }],
    ['indicator-value', { indicator, value: '1', on: '2026', evidence: 'Invented' }],
    ['advice-line', { text: 'Invented', lang: 'en' }],
    ['resolution', resolution]
  ]
  const refused: string[] = []
  for (const [kind, body] of entries) {
    const texts = Object.entries(kindOf(kind)!.fields).filter(
      ([name, { form }]) => (form === 'line' || form === 'text') && /^(Invented|EU)/.test(String(textIn(body, name)))
    )
    expect(texts, kind).not.toEqual([])
    for (const [name] of texts)
      for (const short of ['x', 'xy', 'xyz']) {
        const given = { ...body, ...toldApart(kind, `${name} ${short}`) }
        const brought = await bring(first(), kind, { ...given, [name]: short })
        if (brought.ok) await letThrough(brought.value.id)
        else refused.push(`${kind} ${name} ${short}: ${codes(brought).join()}`)
      }
  }
  expect(refused).toContain('law source xy: too-short')
  expect(refused).toContain('recommendation-action lead x: too-short')
  expect(refused.filter((one) => one.includes('xyz'))).toEqual(
    // Of another step there is another test: a bill does not leave a stage for the same.
    ['law-stage source xyz: law-no-such-step']
  )
  expect(codes(await bring(first(), 'recommendation', { ...report, paragraph: '1', made: '1900' }))).toEqual([
    'day-before-other'
  ])
})
// Of what would be on record already, a paragraph or a symbol tells one from the others.
const toldApart = (kind: string, by: string) =>
  kind === 'recommendation' ? { paragraph: by } : kind === 'resolution' ? { symbol: by } : {}
const textIn = (body: object, name: string) => (body as Record<string, unknown>)[name]

test('a refusal names what is wrong by its words, and no number is called less than zero that is not', async () => {
  const plan = { state: 'PER', subject: 'other', title: 'Invented', titleLang: 'es', section: 'no' }
  const said = async (kind: string, body: object) => {
    const brought = await bring(first(), kind, body)
    const [fault] = brought.ok ? [] : brought.errors
    return languages.map((lang) => inLocale(lang, () => errorSentence(fault!)))
  }
  expect((await said('action-plan', { ...plan, year: '1980' }))[0]).toBe('1980 is too small. The least is 1990.')
  const law = await together('law', bill)
  const text = { law, stage: 'in-force', lang: 'es', on: '2026-03', address: 'https://invented.example/text' }
  expect((await said('law-text', text))[0]).toContain('“In force”')
  const article = { law, number: '5', effect: 'restrictive', tests: [], unmet: ['legality'] }
  expect((await said('law-article', article))[0]).toContain('“Legality”')
  for (const sentence of [...(await said('law-text', text)), ...(await said('law-article', article))])
    expect(sentence).not.toMatch(/in-force|legality|undefined|\{/)
})

test('a promise that is due in a year may be kept on its last day; one due before it was made is refused by its day', async () => {
  const promise = {
    state: 'CHE',
    occasion: 'candidacy',
    document: 'Invented',
    made: '2026-05',
    text: 'Invented',
    lang: 'en'
  }
  await together('state-commitment', { ...promise, due: '2026' })
  const brought = await bring(first(), 'state-commitment', { ...promise, due: '2025' })
  expect(brought).toMatchObject({
    ok: false,
    errors: [{ code: 'day-before-other', field: 'due', params: { value: '2025', other: '2026-05' } }]
  })
})
