import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { letterAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { migrations } from '../../../../db/migrations/index.ts'
import { codesOf, importHarness } from '#tests/import-harness.ts'

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => (house = await importHarness()))
afterAll(() => house.close())
afterEach(async () => {
  await sql`truncate known.letter, known.reply, known.record_entry, known.import_run, known.fact, released.letter, released.reply, released.fact, released.record_entry cascade`.execute(
    house.db.owner
  )
})

const header =
  'document,paragraph,report_year,iso3,country,country_certain,kind,reply_in_same_paragraph,date,other_mandates\n'
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(house.db.owner)).rows
const record =
  `${header}E/CN.4/1999/61,10,1999,TUR,Turkey,1,urgent_appeal,1,1998-05-03,"Special Rapporteur on extrajudicial, summary or arbitrary executions on behalf of"\n` +
  'E/CN.4/1999/61,11,1999,MMR,Myanmar,1,allegation_letter,0,,Special Rapporteur on the situation of human rights in the\n' +
  'E/CN.4/1999/61,12,1999,PER,Peru,0,allegation_letter,0,1998-11,the same\n' +
  'E/CN.4/1999/61,13,1999,TUR,Turkey,0,reply,0,1998-06-03,\n' +
  'E/CN.4/1999/61,14,1999,TUR,Turkey,1,reminder,0,,\n'

test('letters count as letters and start no clock; a reply in the paragraph answers it; other entries answer none', async () => {
  const outcome = await house.record(record)
  expect(outcome.result).toMatchObject({
    ok: true,
    rows: 5,
    added: 3,
    others: 2,
    replies: 1,
    uncertain: 1,
    rejected: 0,
    publicNow: 3,
    notes: { 'other-mandates-not-understood': 1 }
  })
  expect(
    await rows(sql`
    select l.slug, l.kind, l.sent_on, l.sent_precision, l.reported_year, l.runs_clock, a.state, a.probable_state, array(select mandate from known.letter_signatory s where s.letter_id = l.id order by 1) as by
    from known.letter l join known.letter_addressee a on a.letter_id = l.id order by slug`)
  ).toEqual([
    {
      slug: 'E-CN-4-1999-61-10',
      kind: 'UA',
      sent_on: '1998-05-03',
      sent_precision: 'day',
      reported_year: 1999,
      runs_clock: false,
      state: 'TUR',
      probable_state: null,
      by: ['executions', 'torture']
    },
    {
      slug: 'E-CN-4-1999-61-11',
      kind: 'AL',
      sent_on: null,
      sent_precision: 'unknown',
      reported_year: 1999,
      runs_clock: false,
      state: 'MMR',
      probable_state: null,
      by: ['myanmar', 'torture']
    },
    {
      slug: 'E-CN-4-1999-61-12',
      kind: 'AL',
      sent_on: '1998-11-01',
      sent_precision: 'month',
      reported_year: 1999,
      runs_clock: false,
      state: null,
      probable_state: 'PER',
      by: ['torture']
    }
  ])
  expect(
    await rows(
      sql`select f.state, f.certain, f.answered, f.answered_on, f.due_on from released.fact f join released.letter l on l.id = f.letter_id order by l.slug`
    )
  ).toMatchObject([
    { certain: true, answered: true, answered_on: null, due_on: null },
    { certain: true, answered: false },
    { state: null, certain: false }
  ])
  expect(
    await rows(sql`select paragraph, kind, state, probable_state, on_day from released.record_entry order by paragraph`)
  ).toEqual([
    { paragraph: '13', kind: 'reply', state: null, probable_state: 'TUR', on_day: '1998-06-03' },
    { paragraph: '14', kind: 'reminder', state: 'TUR', probable_state: null, on_day: null }
  ])
})

test('0159 gives entries that were released before it the mandate of whose record they are', async () => {
  await house.record(record)
  await sql`alter table released.record_entry drop column mandate`.execute(house.db.owner)
  await sql.raw(migrations.find(({ id }) => id.startsWith('0159'))!.sql).execute(house.db.owner)
  expect(await rows(sql`select paragraph, mandate from released.record_entry order by paragraph`)).toEqual([
    { paragraph: '13', mandate: 'torture' },
    { paragraph: '14', mandate: 'torture' }
  ])
})

test('a record that is real is not taken in where invented letters stand', async () => {
  await house.letters(
    'type,reference,date,addressee,mandates,invented\nAL,AL KEN 901/2015,2015-05-03,Kenya,defenders,1\n'
  )
  const { result } = await house.record(record)
  expect(result).toMatchObject({ ok: false, errors: [{ code: 'record-beside-invented' }] })
  expect(await rows(sql`select from known.letter where not invented`)).toEqual([])
})

test('a second run adds nothing', async () => {
  await house.record(record)
  expect((await house.record(record)).result).toMatchObject({
    added: 0,
    changed: 0,
    others: 0,
    unchanged: 5,
    rejected: 0
  })
})

test('two letters in one paragraph are two; a mended one fed back finds its place', async () => {
  const twice = `${header}E/CN.4/1999/61,10,1999,TUR,,1,urgent_appeal,0,1998-05-03,\nE/CN.4/1999/61,10,1999,TUR,,1,urgent_appeal,0,1998-13-03,\n`
  expect(codesOf(await house.record(twice))).toEqual([[3, 'date: impossible-date']])
  const mended = twice.replace('1998-13-03', '1998-12-03')
  expect((await house.record(mended)).result).toMatchObject({ added: 1, unchanged: 1 })
  expect(await rows(sql`select slug from known.letter order by source_order`)).toEqual([
    { slug: 'E-CN-4-1999-61-10' },
    { slug: 'E-CN-4-1999-61-10--2' }
  ])
  expect((await house.record(mended)).result).toMatchObject({ added: 0, unchanged: 2 })
})

test('a State is taken by its name where its code is not given', async () => {
  const named = (name: string) => `${header}E/CN.4/1999/61,1,1999,,${name},1,urgent_appeal,0,1998-05-03,\n`
  expect((await house.record(named('Türkiye'))).result).toMatchObject({ added: 1, rejected: 0 })
  expect(await rows(sql`select state from known.letter_addressee`)).toEqual([{ state: 'TUR' }])
  expect(codesOf(await house.record(named('Atlantis')))).toEqual([[2, 'country: unknown-state-named']])
})

test('what a record gets wrong is rejected with its reason', async () => {
  const outcome = await house.record(
    `${header}E/CN.4/1999/61,1,1999,TUR,,1,urgent_appeal,0,2000-05-03,\nE/CN.4/1984/1,2,1984,TUR,,1,urgent_appeal,0,1983-05-03,\n` +
      'E/CN.4/1999/61,3,1999,XQZ,Atlantis,1,urgent_appeal,0,,\nE/CN.4/1999/61,4,1999,TUR,,1,telegram,0,,\nE/CN.4/1999/61,5,99,TUR,,maybe,reply,0,,\n,6,1999,TUR,,1,reply,0,1998-02-30,\n' +
      'E/CN.4/1999/61,7,1999,TUR,,1,constructor,0,,\nE/CN.4/1999/61,8,1999,,,1,reply,0,,\n'
  )
  expect(codesOf(outcome)).toEqual([
    [2, 'date: date-after-report'],
    [3, 'date: mandate-not-in-existence'],
    [4, 'iso3: unknown-state-code'],
    [5, 'kind: not-in-list'],
    [6, 'report_year: report-year-unreadable', 'country_certain: not-in-list'],
    [7, 'document: required', 'date: impossible-date'],
    [8, 'kind: not-in-list'],
    [9, 'iso3: required']
  ])
})

test('that there was a reply does not say of what form or character it was', async () => {
  await house.record(record)
  const found = await findLetter(house.db.public, 'E-CN-4-1999-61-10', '2026-06-01')
  expect(found && 'letter' in found && letterAsData(found.letter, '').replies).toMatchObject([
    { form: null, character: null, summary: null }
  ])
})

test('a State that the report calls by a name which is not its own is not certain', async () => {
  await house.record(
    `${header}E/CN.4/1992/17,265,1992,SRB,Yugoslavia,1,urgent_appeal,0,1991-08-06,\n` +
      'E/CN.4/1992/17,266,1992,MMR,Burma,1,urgent_appeal,0,1991-08-06,\n'
  )
  expect(await rows(sql`select state, probable_state from known.letter_addressee order by 1 nulls first`)).toEqual([
    { state: null, probable_state: 'SRB' },
    { state: 'MMR', probable_state: null }
  ])
})
