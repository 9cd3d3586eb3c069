import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { standingOf, type AssessorKind } from './assessment.ts'
import { disputed, latestWords } from './conditions.server.ts'
import { readAssessments } from './follow-up.store.server.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

interface Assessor {
  kind: AssessorKind
  name: string | null
  /** Whether what it says second is known to be of the voice that spoke first. */
  isSameVoice: boolean
}
const assessors: Assessor[] = (['state', 'nhri', 'un'] as const).flatMap((kind) => [
  { kind, name: null, isSameVoice: false },
  ...(kind === 'state' ? [] : [{ kind, name: null, isSameVoice: true }]),
  { kind, name: 'Invented A', isSameVoice: false },
  { kind, name: 'Invented B', isSameVoice: false }
])

// Whatever two assessors say of one State, on one day or one after the other, alike or not: each pair of a State of its own.
test('the rule and its twins in SQL say alike which words are the newest, and where they differ', async () => {
  const places = await readPlaces()
  const pairs = assessors.flatMap((first) =>
    assessors.flatMap((second) =>
      ['2026-09-30', '2026-10-01', '2026-10-02'].flatMap((on) =>
        ['fully', 'regressed'].map((status) => ({ first, second, on, status }))
      )
    )
  )
  const assessments = pairs.flatMap(({ first, second, on, status }, n) => {
    const slug = randomUUID()
    return [
      { ...places[n], ...speaks(first, slug), slug, voice: null, on_day: '2026-10-01', status: 'fully' },
      { ...places[n], ...speaks(second, slug), slug: randomUUID(), on_day: on, status }
    ]
  })
  await sql`insert into released.assessment
      (recommendation, state, slug, voice, by_kind, by_name, status, on_day, on_precision, evidence, confidence, lang)
    select recommendation, state, slug, voice, by_kind, by_name, status, on_day, 'day', 'Invented', 'low', 'en'
    from jsonb_populate_recordset(null::released.assessment, ${JSON.stringify(assessments)}::jsonb)`.execute(db.owner)

  const standings = await readStandings(places)
  const latest = standings.flatMap(({ place, standing }) =>
    standing.kinds.flatMap((one) => one.latest.map((word) => [place, one.kind, word.byName, word.status, word.onDay]))
  )
  expect(await readWords()).toEqual(sorted(latest))
  expect(await readWords('nhri')).toEqual(sorted(latest.filter(([, kind]) => kind === 'nhri')))
  const differ = standings.filter(({ standing }) => standing.disagree).map(({ place }) => place)
  const { rows } = await sql<{ place: string }>`
    select recommendation || ' ' || state as place from ${disputed} d`.execute(db.owner)
  expect(rows.map(({ place }) => place).toSorted()).toEqual(differ.toSorted())
  // Nothing is proved where no word is ever taken over by a newer one, or all places agree.
  expect(latest.length).toBeLessThan(assessments.length)
  expect(differ.length).toBeGreaterThan(0)
})

const speaks = ({ kind, name, isSameVoice }: Assessor, voice: string) => ({
  by_kind: kind,
  by_name: name,
  voice: isSameVoice ? voice : null
})

/** The recommendations of the report to all States, once for each State. */
async function readPlaces(): Promise<{ recommendation: string; state: string }[]> {
  const { rows } = await sql<{ recommendation: string; state: string }>`
    select r.slug as recommendation, s.code as state from released.recommendation r cross join reference.state s
    where r.addressee = 'all-states' order by 1, 2`.execute(db.owner)
  return rows
}

async function readStandings(places: { recommendation: string }[]) {
  const all = await readAssessments(db.public, [...new Set(places.map(({ recommendation }) => recommendation))])
  const byPlace = Map.groupBy(all, ({ recommendation, state }) => `${recommendation} ${state}`)
  return [...byPlace].map(([place, said]) => ({ place, standing: standingOf(said) }))
}

async function readWords(byKind?: AssessorKind) {
  const { rows } = await sql<{ word: unknown[] }>`
    select jsonb_build_array(recommendation || ' ' || state, by_kind, by_name, status, on_day) as word
    from ${latestWords(byKind)} a`.execute(db.owner)
  return sorted(rows.map(({ word }) => word))
}

const sorted = (words: unknown[][]): string[] => words.map((word) => JSON.stringify(word)).toSorted()
