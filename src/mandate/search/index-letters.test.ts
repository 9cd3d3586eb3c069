import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { indexLetters } from './index-letters.server.ts'
import { search } from './search.ts'

let db: TestDatabase
const letter = randomUUID()
const recorded = randomUUID()

beforeAll(async () => {
  db = await testDatabase()
  const common = {
    mandate: 'defenders',
    kind: 'AL',
    joint: false,
    sent_precision: 'day',
    runs_clock: true,
    public_from: '2016-06-01',
    invented: true,
    reprisal: null,
    person_names: '[]'
  }
  await db.owner
    .insertInto('released.letter')
    .values([
      {
        ...common,
        id: letter,
        slug: 'AL-FRA-5-2016',
        reference: 'AL FRA 5/2016',
        subject: 'The closed bakery',
        summary: `${'A long story of an oven. '.repeat(80)}\n\nIt ended at the tollgate.`,
        sent_on: '2016-05-01',
        sort_day: '2016-05-01',
        signatories: ['defenders', 'expression'],
        themes: ['land']
      },
      {
        ...common,
        id: recorded,
        slug: 'record-1',
        source_document: 'E/CN.4/1990/17',
        source_paragraph: '12',
        reported_year: 1990,
        sent_precision: 'year',
        runs_clock: false,
        sort_day: '1989-01-01',
        signatories: ['torture']
      }
    ])
    .execute()
  const [state, company] = [randomUUID(), randomUUID()]
  await db.owner
    .insertInto('released.letter_addressee')
    .values([
      { id: state, letter_id: letter, position: 1, class: 'state', state: 'FRA', sort_day: '2016-05-01' },
      {
        id: company,
        letter_id: letter,
        position: 2,
        class: 'company',
        actor_name: 'Fournil et Fils',
        sort_day: '2016-05-01'
      },
      { id: randomUUID(), letter_id: recorded, position: 1, class: 'state', state: 'ESP', sort_day: '1989-01-01' }
    ])
    .execute()
  await db.owner
    .insertInto('released.question')
    .values({ id: randomUUID(), letter_id: letter, number: 1, text: 'Who ordered the shutters down?' })
    .execute()
  const reply = randomUUID()
  await db.owner
    .insertInto('released.reply')
    .values({
      id: reply,
      received_on: '2016-07-01',
      received_precision: 'day',
      form: 'substantive',
      character: 'denies',
      language: 'fr',
      summary: 'La farine manquait.',
      translations: '[]',
      public_from: '2016-08-01',
      invented: true
    })
    .execute()
  // One reply from both addressees is one passage.
  await db.owner
    .insertInto('released.reply_to')
    .values([state, company].map((addressee_id) => ({ reply_id: reply, addressee_id })))
    .execute()
  await db.jobs.transaction().execute((trx) => indexLetters(trx, 'all'))
})
afterAll(() => db.close())

const ask = async (q: string) => (await search(db.public, { q, lang: 'en' })).hits

test('a letter is found by its reference, subject, text, questions and other addressees', async () => {
  for (const q of ['FRA 5/2016', 'closed bakery', 'tollgate', 'shutters', 'Fournil'])
    expect((await ask(q))[0], q).toMatchObject({
      subject: 'AL-FRA-5-2016',
      kind: 'letter',
      states: ['FRA'],
      mandates: ['defenders', 'expression'],
      year: 2016
    })
})

test('a long letter is in parts, each of which bears its title', async () => {
  const parts = (await ask('bakery')).filter(({ kind }) => kind === 'letter').map(({ part }) => part)
  expect(parts.toSorted()).toEqual(['letter', 'letter-2'])
})

test('a reply is found in its own language and leads to its letter', async () => {
  expect(await ask('farine')).toMatchObject([
    { subject: 'AL-FRA-5-2016', kind: 'reply', lang: 'fr', day: '2016-07-01' }
  ])
})

test('a letter of a record without text is found by its paragraph', async () => {
  expect(await ask('E/CN.4/1990/17')).toMatchObject([
    { subject: 'record-1', year: 1990, states: ['ESP'], mandates: ['torture'] }
  ])
})

test('indexed again nothing is there twice; taken back it is gone with its words', async () => {
  await db.jobs.transaction().execute((trx) => indexLetters(trx, [letter]))
  expect(await ask('tollgate')).toHaveLength(1)
  await db.owner.deleteFrom('released.letter').where('id', '=', letter).execute()
  await db.jobs.transaction().execute((trx) => indexLetters(trx, [letter]))
  expect(await ask('tollgate')).toEqual([])
  const left = await db.owner.selectFrom('released.search_word').select('word').where('word', '=', 'tollgate').execute()
  expect(left).toEqual([])
  expect(await ask('CN 1990')).toHaveLength(1)
})
