import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { kindOf } from '#mandate/registers/kinds.ts'
import { keyOf } from '#mandate/registers/subject.ts'
import { readSubjects } from '#mandate/registers/subjects.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { choosersOf, wordsOf } from '#mandate/registers/choosers.ts'
import { isFoundByState, subjectsOf } from '../../src/routes/office/registers-of-state.ts'

const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
})
afterAll(() => db.close())

const found = (kind: string, state: string) =>
  subjectsOf(db.office, kindOf(kind)!, new URLSearchParams({ kind, of: state }), today)

test.each(['visit-event', 'visit-term', 'law-stage', 'commitment-step', 'indicator-value', 'action-step'])(
  'of a %s the State finds what it belongs to, and the form is filled in with it',
  async (kind) => {
    const field = kindOf(kind)!.subjectField!
    expect(isFoundByState(field)).toBe(true)
    const ways = await Promise.all([...(await lists(db.public, 'en')).states.keys()].map((state) => found(kind, state)))
    const subjects = ways.flat()
    expect(subjects.length).toBeGreaterThan(0)
    for (const { fill, text } of subjects) {
      const slug = new URLSearchParams(fill).get(field)!
      expect(text).not.toBe(slug)
      // And the form then says of what it speaks, in the words of the register.
      const about = (await readSubjects(db.office, [{ field, slug }])).get(keyOf({ field, slug }))
      expect(about?.text).not.toBe(slug)
      expect(about?.path).toMatch(/^(visits|laws|commitments|recommendations)\//)
    }
    expect(await found(kind, 'TUV')).toEqual([])
  }
)

test('a visit is called by its State and its year, in each language', async () => {
  const { fill } = (await found('visit-event', 'PER'))[0]!
  const named = { field: 'visit', slug: new URLSearchParams(fill).get('visit')! }
  const about = (await readSubjects(db.office, [named])).get(keyOf(named))!
  expect(about.text).toMatch(/^Peru · 20\d\d$/)
  expect(about.texts).toMatchObject({ fr: expect.stringMatching(/^Pérou/), zh: expect.stringMatching(/^秘鲁/) })
})

test('an earlier visit is found by its State, and the form has both', async () => {
  const [first] = await found('visit', 'PER')
  const filled = new URLSearchParams(first!.fill)
  expect(filled.get('state')).toBe('PER')
  expect(isFoundByState('earlier')).toBe(true)
  const [chooser] = await choosersOf(db.office, kindOf('visit')!, filled)
  expect(chooser).toMatchObject({ field: 'earlier', chosen: { subject: { text: expect.stringMatching(/^Peru/) } } })
})

test.each([
  ['assessment', 'recommendation', 'A/HRC/34/52 85'],
  ['lineage', 'recommendation', 'gender equality'],
  ['lineage', 'line', 'e'],
  ['commitment-step', 'commitment', 'translated languages'],
  ['commitment-step', 'letter', 'demo'],
  ['commitment-step', 'visit', 'peru'],
  ['action-step', 'measure', 'circular police'],
  ['law-stage', 'law', 'demo'],
  ['law-text', 'law', 'demo'],
  ['instrument-principle', 'instrument', 'mexico mechanism'],
  ['measure-principle', 'measure', 'circular police'],
  ['resolution-entry', 'resolution', '31/32']
])('for a %s its %s is found by words or symbol, chosen, shown and let go again', async (kind, field, words) => {
  const look = (search: URLSearchParams) => choosersOf(db.office, kindOf(kind)!, search)
  const of = async (search: URLSearchParams) => (await look(search)).find((one) => one.field === field)!
  const asked = new URLSearchParams({ kind, state: 'PER', [wordsOf(field)]: words })
  const { found, chosen } = await of(asked)
  expect(chosen).toBeNull()
  expect(found.length).toBeGreaterThan(0)
  const filled = new URLSearchParams(found[0]!.fill)
  // What the form had already stays, what was looked for does not.
  expect([filled.get('state'), filled.has(wordsOf(field))]).toEqual(['PER', false])
  const next = await of(filled)
  expect(next.chosen?.subject.text).toBe(found[0]!.text)
  expect(new URLSearchParams(next.chosen!.without).has(field)).toBe(false)
  expect((await of(new URLSearchParams({ kind, [wordsOf(field)]: `${words} zorvalthrene` }))).found).toEqual([])
  expect((await of(new URLSearchParams({ kind, [wordsOf(field)]: '%' }))).found).toEqual([])
})

test('what is cited by its symbol is filled in by it, as by its name', async () => {
  const filledBy = async (kind: string, field: string, typed: string) =>
    (await choosersOf(db.office, kindOf(kind)!, new URLSearchParams({ kind, [field]: typed })))[0]!.chosen?.subject.path
  expect(await filledBy('resolution-entry', 'resolution', ' a/hrc/res/31/32')).toBe('resolutions/A-HRC-RES-31-32')
  expect(await filledBy('assessment', 'recommendation', 'A/HRC/34/52, para. 85 (a)')).toBe(
    'recommendations/A-HRC-34-52-85-a'
  )
})

test('the address of a public page finds what stands there, where it is looked for and where it is filled in', async () => {
  const address = 'https://vigie.invalid/ar/recommendations/A-HRC-34-52-85-a?state=PER'
  const looked = new URLSearchParams({ kind: 'assessment', [wordsOf('recommendation')]: address })
  const [chooser] = await choosersOf(db.office, kindOf('assessment')!, looked)
  expect(chooser!.found.map(({ slug }) => slug)).toEqual(['A-HRC-34-52-85-a'])
  const filled = new URLSearchParams({ kind: 'assessment', recommendation: address })
  const [chosen] = await choosersOf(db.office, kindOf('assessment')!, filled)
  expect(chosen!.chosen?.subject.path).toBe('recommendations/A-HRC-34-52-85-a')
})
