import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexRecommendations } from '#mandate/recommendations/index-recommendations.server.ts'
import { migrations } from '../../db/migrations/index.ts'
import { importHarness } from '#tests/import-harness.ts'

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => (house = await importHarness()))
afterAll(() => house.close())

const indexed = async () => ({
  passages: (
    await sql`select t.source, t.part, t.subject, t.title, t.precision, p.slice, p.day, p.year, p.kind, p.lang, p.states, p.mandates, p.vector::text
      from released.passage p join released.passage_text t using (id) order by t.source, t.part`.execute(house.db.owner)
  ).rows,
  words: (await sql`select * from released.search_word order by lang, word`.execute(house.db.owner)).rows
})

/** Its statements about passages alone: later migrations may have changed the tables. */
async function runPassagesOf(number: string) {
  const { sql: whole } = migrations.find(({ id }) => id.startsWith(number))!
  const statements = whole
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
  for (const one of statements.filter((text) => /^(?:update|with)\b/.test(text)))
    await sql.raw(one).execute(house.db.owner)
}

test('0156 puts into the search what the search has of the same record today', async () => {
  const header = 'document,paragraph,report_year,iso3,country_certain,kind,reply_in_same_paragraph,date\n'
  await house.record(
    `${header}E/CN.4/1996/35/Add.1,12,1996,KEN,1,urgent_appeal,1,1995-03-02
E/CN.4/1996/35/Add.1,13,1996,KEN,0,allegation_letter,0,1995-04-02
E/CN.4/1996/35/Add.1,14,1996,KEN,1,reply,0,1995-05-02
E/CN.4/1996/35/Add.1,15,1996,KEN,0,reply,0,
E/CN.4/1996/35/Add.1,16,1996,PER,0,reminder,0,1995-06-02\n`
  )
  await sql`
    insert into released.recommendation (slug, source, session, year, state, by_states, text, invented, issues, themes)
    values ('UPR-1-KEN-1', 'upr', 1, 2008, 'KEN', '{NOR,PER}', 'Invented.', true, '{detention}', '{}'), ('UPR-1-KEN-2', 'upr', 1, 2008, 'KEN', '{}', 'Also invented.', true, '{}', '{torture}')`.execute(
    house.db.owner
  )
  await indexRecommendations(house.db.owner)
  const before = await indexed()
  const entries = (of: typeof before) => of.passages.filter((one) => (one as { kind: string }).kind === 'record').length
  expect(entries(before)).toBe(3)
  // As it was before: without its keys, and without the entries that had no place.
  const forget = (kept: string) =>
    sql`update released.passage set vector = ts_delete(vector, array(select lexeme from unnest(vector) where lexeme ~ ${kept}))`
  await forget('^(by|probable|issue|theme)=').execute(house.db.owner)
  await sql`
    with gone as (delete from released.passage p using released.passage_text t
      where t.id = p.id and p.kind = 'record' and p.states = '' returning p.id)
    delete from released.passage_text t using gone where t.id = gone.id`.execute(house.db.owner)
  await sql`update released.search_word set passages = passages - 2 where word = 'add'`.execute(house.db.owner)
  expect(entries(await indexed())).toBe(1)
  await runPassagesOf('0156')
  expect(await indexed()).toEqual(before)
})

test('0158 says of what is overdue today that it is', async () => {
  await house.letters(
    [
      'type,reference,date,addressee,mandates,replies,publication',
      'AL,AL PER 1/2015,2015-02-01,Peru,defenders,,public',
      'AL,AL PER 2/2015,2015-02-02,Peru,defenders,2015-04-01,public'
    ].join('\n')
  )
  const before = await indexed()
  const overdue = before.passages.filter((one) => (one as { vector: string }).vector.includes('clock=overdue'))
  expect(overdue).toMatchObject([{ subject: 'AL-PER-1-2015' }])
  await sql`update released.passage set vector = ts_delete(vector, 'clock=overdue')`.execute(house.db.owner)
  await runPassagesOf('0158')
  expect(await indexed()).toEqual(before)
})
