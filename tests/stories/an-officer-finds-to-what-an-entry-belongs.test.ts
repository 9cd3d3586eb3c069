import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { kindOf } from '#mandate/registers/kinds.ts'
import { keyOf } from '#mandate/registers/subject.ts'
import { readSubjects } from '#mandate/registers/subjects.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { isFoundByState, subjectsOf } from '../../src/routes/office/registers-of-state.ts'

const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
}, 120_000)
afterAll(() => db.close())

const found = (kind: string, state: string) =>
  subjectsOf(db.office, kindOf(kind)!, new URLSearchParams({ kind, of: state }), today)

test.each(['visit-event', 'visit-term', 'law-stage', 'commitment-step', 'indicator-value'])(
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
