import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listLetterWords, type LetterWords } from '#mandate/drafts/list-letter-words.ts'
import { statusOn } from '#mandate/drafts/standards.ts'
import { importRatifications } from '#mandate/laws/import/import-ratifications.ts'
import { summariseForCountry as laws } from '#mandate/laws/summarise-for-country.ts'
import { compareCountries } from '#mandate/publications/countries/compare.ts'
import { summariseForCountry as recommendations } from '#mandate/recommendations/summarise-for-country.ts'
import { projectRoot } from '#platform/project-root.ts'
import { importHarness } from '#tests/import-harness.ts'

const today = '2026-06-01'
let at: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  at = await importHarness(today)
})
afterAll(() => at.close())

const take = async (rows: string, columns = 'treaty,iso3,status,year') => {
  const { result } = await at.run(`${columns}\n${rows}\n`, false, importRatifications)
  if (!result.ok) throw new Error(result.errors[0]!.code)
  return [result.added, result.changed, result.unchanged, result.rejected]
}
const desk = () => ({
  db: at.db.office,
  actor: { id: 'a', role: 'case-officer' as const, mandate: 'defenders', trusted: true },
  mandate: 'defenders'
})
const words = async () =>
  ((await listLetterWords(desk(), [`${projectRoot}/reference`])) as { value: LetterWords }).value

/** To how many treaties Peru is a party, and since when to ICMW, as each of the four has it. */
async function readers() {
  const { public: db } = at.db
  const { indicators } = await laws(db, 'PER')
  const { ratified } = await recommendations(db, 'PER', today)
  const { ratifications, treaties, ratifiedAsOf } = await words()
  const party = treaties.filter(({ code }) => statusOn(ratifications, 'PER', code, today).is === 'party')
  const rows = (await compareCountries(db, ['PER', 'CHL'], today)).flatMap((part) => part.rows)
  const compared = rows.find(({ code }) => code === 'ratified')!.figures[0]!.n
  const since = (all: { treaty: string; since: number | null }[]) => all.find(({ treaty }) => treaty === 'ICMW')?.since
  return {
    n: [indicators.treaties!.treaties.length, ratified!.treaties.length, party.length, compared],
    icmw: [
      since(indicators.treaties!.treaties),
      since(ratified!.treaties),
      statusOn(ratifications, 'PER', 'ICMW', today)
    ],
    years: ratified!.years,
    annex: ratifiedAsOf,
    sources: indicators.treaties!.sources.length
  }
}
const same = (n: number) => [n, n, n, n]
const since = (year: number) => [year, year, { is: 'party', since: year }]

test('the import after the reference data changes all four readers the same way; the later day wins', async () => {
  const before = await readers()
  const [n] = before.n as [number]
  expect(before).toMatchObject({ n: same(n), icmw: since(2005), years: [2022, 2022], sources: 1 })

  // Of the same year: what the operator took in, by the code that its file has for a treaty.
  expect(await take('ICMW,PER,no action,\nOPCAT,PER,signatory state,2006')).toEqual([2, 0, 0, 0])
  expect(await readers()).toMatchObject({ n: same(n - 2), icmw: [undefined, undefined, { is: 'none' }] })

  // As of an earlier day than the reference data: it is kept, and does not hold.
  const older = 'treaty,iso3,status,year,as_of'
  await sql`delete from released.treaty_said`.execute(at.db.owner)
  expect(await take('ICMW,PER,no action,,2019', older)).toEqual([1, 0, 0, 0])
  expect(await readers()).toEqual(before)

  // As of a later one: it holds, and is named.
  expect(await take('ICMW,PER,state party,2004,2024-03-01', older)).toEqual([0, 1, 0, 0])
  expect(await readers()).toMatchObject({
    n: same(n),
    icmw: since(2004),
    years: [2022, 2024],
    annex: [2022, 2024],
    sources: 2
  })
  // The same again, and an older file, change nothing.
  expect(await take('ICMW,PER,state party,2004,2024-03-01', older)).toEqual([0, 0, 1, 0])
  expect(await take('ICMW,PER,no action,,2023', older)).toEqual([0, 0, 1, 0])

  // A gap in the reference data says nothing against it, however late.
  await sql`update reference.treaty_ratification set said = said || '{"ICMW": "?"}', as_of = '2026-01-01' where state = 'PER'`.execute(
    at.db.owner
  )
  expect(await readers()).toMatchObject({ n: same(n), icmw: since(2004) })
})
