import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/db.ts'
import { openOneConnection } from '#platform/one-connection.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { readLastChange } from '#mandate/publications/countries/store.server.ts'
import { listNotices } from '#mandate/publications/list-notices.server.ts'
import { letterAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { codesOf, importHarness } from '#tests/import-harness.ts'
import { migrations } from '../../../../db/migrations/index.ts'
import { findImpossibleStates } from '../find-impossible-states.server.ts'
import { projectLetters } from '../project.ts'
import { projectPendingUnlessImporting } from './project-pending.ts'
import { rejectsHeader, rejectsLine } from '../../import/rejects.ts'

// Over 20 s: six thousand letters are imported at once, over fifty files besides, and each test empties the tables.

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => (house = await importHarness()))
afterAll(() => house.close())
afterEach(async () => {
  await sql`truncate known.letter, known.reply, known.release, known.import_run, known.fact, released.letter, released.reply, released.fact cascade`.execute(
    house.db.owner
  )
})

const header = 'type,reference,date,addressee,mandates,persons,women,summary,replies\n'
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(house.db.owner)).rows
const letterOf = async (number: string) =>
  (
    await rows(sql<Record<string, unknown>>`
  select l.*, a.class, a.state, a.actor_name, array(select mandate from known.letter_signatory s where s.letter_id = l.id order by 1) as signatories,
    array(select r.received_on::text || case r.form when 'substantive' then '' else ' (A)' end from known.reply r join known.reply_to t on t.reply_id = r.id where t.addressee_id = a.id order by 1) as replies
  from known.letter l join known.letter_addressee a on a.letter_id = l.id where reference_number = ${number}`)
  )[0]

test('a letter comes in with all that the row says, its clock running', async () => {
  const { result } = await house.letters(
    `${header}JUA,UA PAK 5/2016,2016-05-03,باكستان,Special Rapporteur on torture;defenders,3,1,"Two lines,\nwith ""quotes""",2016-05-20 (A); 2016-07-01\n`
  )
  expect(result).toMatchObject({ ok: true, rows: 1, added: 1, rejected: 0, replies: 2, publicNow: 1 })
  expect(await letterOf('PAK 5/2016')).toMatchObject({
    kind: 'UA',
    reference: 'UA PAK 5/2016',
    slug: 'UA-PAK-5-2016',
    mandate: 'defenders',
    sent_on: '2016-05-03',
    sent_precision: 'day',
    class: 'state',
    state: 'PAK',
    persons: 3,
    women: 1,
    summary: 'Two lines,\nwith "quotes"',
    signatories: ['defenders', 'torture'],
    replies: ['2016-05-20 (A)', '2016-07-01'],
    runs_clock: true,
    publication: 'public',
    public_from: '2016-09-01',
    origin: 'letters-file'
  })
  const [fact] = await rows(sql<Record<string, unknown>>`select * from released.fact`)
  expect(fact).toMatchObject({
    kind: 'UA',
    joint: true,
    answered: true,
    answered_on: '2016-07-01',
    answered_days: 59,
    due_on: '2016-06-02'
  })
})

test('columns may stand in any order and case, with a mark, CRLF and columns of other people', async () => {
  const { result } = await house.letters(
    '\uFEFFMandates,DATE,Type,Reference,Addressee,Desk\r\ndefenders,2016-05,AL,CHN 1/2016,中国,x\r\ndefenders,2015,OL,OL FRA 2/2015,france,y\r\n'
  )
  expect(result).toMatchObject({ ok: true, added: 2, rejected: 0, ignoredColumns: ['Desk'] })
  expect(await letterOf('CHN 1/2016')).toMatchObject({
    state: 'CHN',
    sent_on: '2016-05-01',
    sent_precision: 'month',
    persons: null
  })
})

test('older references, other actors, rare kinds, and a joint letter of one mandate', async () => {
  const outcome = await house.letters(
    `${header}JAL,REFERENCE: UA G/SO 218/2 G/SO 214 (67-17) SAU 5/2014,2014-05-03,SAU,defenders;torture,,,,\n` +
      'UA,UA G/SO 218/2 G/SO 214 (67-17) SAU 6/2014,2014-05-03,SAU,defenders,,,,\n' +
      'OTH,AL OTH 5/2016,2016-05-03,Example Mining Ltd,defenders,,,,\n' +
      'AL,OTH 6/2016,2016-05-03,Example Bank,defenders,,,,\n' +
      'JUA,UA PER 1/2016,2016-05-03,Peru,defenders,,,,\n' +
      'AM,AM USA 1/2016,2016-05-03,United States of America,defenders,,,,\n' +
      'AL,AL FRA 1/2016,2016-05-03,Germany,,,,,\n'
  )
  expect(codesOf(outcome)).toEqual([[2, 'type: type-differs-from-reference']])
  expect(await letterOf('OTH 5/2016')).toMatchObject({
    kind: 'AL',
    class: 'company',
    state: null,
    actor_name: 'Example Mining Ltd'
  })
  expect(await letterOf('OTH 6/2016')).toMatchObject({ kind: 'AL', class: 'company', actor_name: 'Example Bank' })
  expect(await letterOf('PER 1/2016')).toMatchObject({ kind: 'UA', signatories: ['defenders'] })
  expect(await letterOf('USA 1/2016')).toMatchObject({ kind: 'AM' })
  expect(outcome.notes).toEqual([
    { note: 'joint-with-one-mandate', line: 6 },
    { note: 'mandate-assumed', line: 8 },
    { note: 'reference-of-another-state', line: 8 }
  ])
})

test.each([
  ['an unknown State', 'AL,AL PAK 1/2016,2016-05-03,Pakisatn,defenders,,,,', 'addressee: unknown-addressee-near'],
  ['a State that nothing is like', 'AL,AL PAK 1/2016,2016-05-03,Xqzwvkj,defenders,,,,', 'addressee: unknown-addressee'],
  [
    'a company without OTH',
    'AL,AL PAK 1/2016,2016-05-03,Qwxyz & Zoq Holding GmbH,defenders,,,,',
    'addressee: unknown-addressee'
  ],
  ['a class without a name', 'AL,AL PAK 1/2016,2016-05-03,company: ,defenders,,,,', 'addressee: required'],
  [
    'a State that is none, called so',
    'AL,AL OTH 1/2016,2016-05-03,state: Xqzwvkj,defenders,,,,',
    'addressee: unknown-addressee'
  ],
  ['30 February', 'AL,AL PAK 1/2016,2016-02-30,PAK,defenders,,,,', 'date: impossible-date'],
  ['a date that is none', 'AL,AL PAK 1/2016,3 May,PAK,defenders,,,,', 'date: date-written-otherwise'],
  ['a date of another order', 'AL,AL PAK 1/2016,05/06/2016,PAK,defenders,,,,', 'date: date-written-otherwise'],
  [
    'a reply with a date of another order',
    'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,,05/06/2016',
    'replies: date-written-otherwise'
  ],
  ['no date', 'AL,AL PAK 1/2016,,PAK,defenders,,,,', 'date: required'],
  ['a date to come', 'AL,AL PAK 1/2026,2026-06-02,PAK,defenders,,,,', 'date: date-to-come'],
  [
    'a reply before its letter',
    'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,,2016-05-02',
    'replies: reply-before-letter'
  ],
  ['a reply to come', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,,2026-06-02', 'replies: date-to-come'],
  ['an impossible reply', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,,2016-06-31 (A)', 'replies: impossible-date'],
  [
    'a mandate that did not exist',
    'AL,AL PAK 1/1999,1999-05-03,PAK,defenders,,,,',
    'mandates: mandate-not-in-existence'
  ],
  ['an unknown mandate', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders;astrology,,,,', 'mandates: unknown-mandate'],
  ['a negative number', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,-1,,,', 'persons: negative-number'],
  ['not a number', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,several,,,', 'persons: not-a-number'],
  [
    'more persons than a letter concerns',
    'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,999999999,,,',
    'persons: number-too-large'
  ],
  ['a number of ten digits', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,9999999999,,,', 'persons: number-too-large'],
  [
    'a summary that no form takes',
    `AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,${'x'.repeat(100_001)},`,
    'summary: too-long'
  ],
  [
    'a control character in a summary',
    'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,a\u0007b,',
    'summary: forbidden-character'
  ],
  [
    'a character that turns the words of a summary round',
    'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,a\u202eb,',
    'summary: forbidden-character'
  ],
  ['a name that no form takes', `OTH,AL OTH 1/2016,2016-05-03,${'x'.repeat(301)},defenders,,,,`, 'addressee: too-long'],
  [
    'a character that turns a name round',
    'OTH,AL OTH 1/2016,2016-05-03,company: Acme \u2067Ltd,defenders,,,,',
    'addressee: forbidden-character'
  ],
  ['more women than persons', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,2,3,,', 'women: women-more-than-persons'],
  ['an unknown type', 'XX,AL PAK 1/2016,2016-05-03,PAK,defenders,,,,', 'type: unknown-kind'],
  ['an unreadable reference', 'AL,PAK five,2016-05-03,PAK,defenders,,,,', 'reference: reference-unreadable'],
  [
    'too few values',
    'AL,AL PAK 1/2016,2016-05-03,PAK\nAL,AL PAK 9/2016,2016-05-03,PAK,defenders,,,,',
    'null: row-of-another-length'
  ],
  ['a cut file', 'AL,AL PAK 1/2016,2016-05-0', 'null: last-row-cut'],
  ['a quote that is never closed', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,"cut', 'null: quote-never-closed'],
  ['a character of code 0', 'AL,AL PAK 1/2016,2016-05-03,PAK,defenders,,,\0,', 'null: unreadable-character']
])('%s is rejected with its reason and stops nothing else', async (_, row, reason) => {
  const outcome = await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,\n${row}`)
  expect(codesOf(outcome)).toEqual([[3, reason]])
  expect(await letterOf('EGY 1/2016')).toBeDefined()
  expect(await letterOf('PAK 1/2016')).toBeUndefined()
})

test.each([
  ['an empty file', '', 'csv-empty'],
  ['a CSV of another shape', 'name,colour\na,b\n', 'csv-of-another-shape'],
  [
    'a file that is not UTF-8',
    Buffer.from('type,reference,date,addressee,mandates\nAL,PER 1/2016,2016-05-03,P\xe9rou,defenders\n', 'latin1'),
    'file-not-utf8'
  ],
  ['a column twice', 'type,type,reference,date,addressee,mandates\n', 'csv-column-twice']
] as const)('%s is refused whole', async (_, content, code) => {
  const { result } = await house.letters(content)
  expect(result.ok || result.errors.map((one) => one.code)).toEqual([code])
})

test('a reference used twice in the file is told with the line of the first; another in the database, as what it contradicts', async () => {
  const first = await house.letters(
    `${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,\nAL,EGY 1/2016,2016-05-03,Egypt,defenders,,,,\n`
  )
  expect(first.rejected.map(({ problems }) => problems[0])).toEqual([
    { code: 'reference-used-twice-in-file', field: 'reference', params: { value: 'AL EGY 1/2016', line: 2 } }
  ])
  const second = await house.letters(`${header}UA,UA EGY 1/2016,2016-05-04,EGY,defenders,,,,\n`)
  expect(second.rejected.map(({ problems }) => problems[0])).toEqual([
    { code: 'reference-with-other-facts', field: 'type', params: { reference: 'UA EGY 1/2016', columns: 'type, date' } }
  ])
})

test('of rows that say different things under one reference none is taken, however far they are apart', async () => {
  const between = Array.from(
    { length: 5_000 },
    (_, place) => `AL,AL EGY ${place + 2}/2016,2016-05-03,EGY,defenders,,,,\n`
  )
  const file =
    `${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,,,\n${between.join('')}` +
    'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,4,,,\nAL,AL EGY 1/2016,2016-02-30,EGY,defenders,3,,,\n'
  const outcome = await house.letters(file, { dryRun: true })
  expect(outcome.result).toMatchObject({ ok: true, rows: 5_003, added: 5_000 })
  expect(outcome.rejected.map(({ row, problems }) => [row.line, problems])).toEqual([
    [
      2,
      [
        {
          code: 'reference-contradicted-in-file',
          field: 'reference',
          params: { value: 'AL EGY 1/2016', lines: '5003' }
        }
      ]
    ],
    [
      5003,
      [{ code: 'reference-contradicted-in-file', field: 'reference', params: { value: 'AL EGY 1/2016', lines: '2' } }]
    ],
    [5004, [expect.objectContaining({ code: 'impossible-date' })]]
  ])
})

test('a second run changes nothing; a new reply and a new number are a change; what the file leaves empty stays', async () => {
  const row = 'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,1,Told,2016-06-01\n'
  await house.letters(header + row)
  const before = await letterOf('EGY 1/2016')
  expect((await house.letters(header + row)).result).toMatchObject({
    ok: true,
    added: 0,
    changed: 0,
    unchanged: 1,
    rejected: 0
  })
  expect(await letterOf('EGY 1/2016')).toEqual(before)
  const changed = await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders;torture,4,,,2016-07-01\n`)
  expect(changed.result).toMatchObject({ ok: true, changed: 1, replies: 1, notes: { 'replies-kept': 1 } })
  expect(await letterOf('EGY 1/2016')).toMatchObject({
    persons: 4,
    women: 1,
    summary: 'Told',
    signatories: ['defenders', 'torture'],
    replies: ['2016-06-01', '2016-07-01']
  })
  expect(await rows(sql`select count(*)::int as n from released.reply`)).toEqual([{ n: 2 }])
})

test('a dry run says the same and writes nothing', async () => {
  const outcome = await house.letters(
    `${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,\nAL,x,2016-05-03,EGY,defenders,,,,\n`,
    { dryRun: true }
  )
  expect(outcome.result).toMatchObject({ ok: true, added: 1, rejected: 1, written: false })
  expect(await rows(sql`select count(*)::int as n from known.letter`)).toEqual([{ n: 0 }])
})

test('what was rejected can be mended in its own file and fed back', async () => {
  const outcome = await house.letters(`${header}AL,AL EGY 1/2016,2016-02-30,EGY,defenders,,,"a, ""b""",\n`)
  const file =
    rejectsHeader(outcome.names) + outcome.rejected.map((one) => rejectsLine(outcome.names, one, 'a reason')).join('')
  expect(file).toBe(
    `${header.trim()},line,reason\r\nAL,AL EGY 1/2016,2016-02-30,EGY,defenders,,,"a, ""b""",,2,a reason\r\n`
  )
  expect((await house.letters(file.replace('02-30', '02-29'))).result).toMatchObject({
    added: 1,
    rejected: 0,
    ignoredColumns: []
  })
})

test('a rejects file runs no formula, and what it disarmed is as it was when it is fed back', async () => {
  const outcome = await house.letters(`${header}AL,AL EGY 1/2016,2016-02-30,EGY,defenders,,,=1+1,\n`)
  const [one] = outcome.rejected
  const file = rejectsHeader(outcome.names) + rejectsLine(outcome.names, one!, '=a reason')
  expect(file).toContain(",'=1+1,,2,'=a reason")
  // Still not right: what is told of it a second time is the same.
  const again = await house.letters(file)
  expect(rejectsHeader(again.names) + rejectsLine(again.names, again.rejected[0]!, '=a reason')).toBe(file)
  await house.letters(file.replace('02-30', '02-29'))
  expect(await letterOf('EGY 1/2016')).toMatchObject({ summary: '=1+1' })
})

test('a State and others of each class are addressed in one letter; a bare name does not deny a class', async () => {
  const to = 'company: Example Mining Ltd; Egypt; intergovernmental: Example Bank; other: Example Front'
  const row = (addressee: string) => `${header}AL,AL OTH 1/2016,2016-05-03,"${addressee}",defenders,,,,\n`
  expect((await house.letters(row(to))).result).toMatchObject({ added: 1 })
  const found = sql<object>`select class, state, actor_name from known.letter_addressee order by position`
  expect(await rows(found)).toEqual([
    { class: 'company', state: null, actor_name: 'Example Mining Ltd' },
    { class: 'state', state: 'EGY', actor_name: null },
    { class: 'intergovernmental', state: null, actor_name: 'Example Bank' },
    { class: 'other', state: null, actor_name: 'Example Front' }
  ])
  const bare = 'Example Mining Ltd; Egypt; Example Bank; Example Front'
  expect((await house.letters(row(bare))).result).toMatchObject({ unchanged: 1 })
  const denied = await house.letters(row(to.replace('other:', 'company:')))
  expect(codesOf(denied)).toEqual([[2, 'addressee: reference-with-other-facts']])
})

test('letters whose day has not come are held back with that day, unless the file is said to be public', async () => {
  const row = 'UA,UA EGY 1/2026,2026-05-03,EGY,defenders,,,,2026-05-20\n'
  expect((await house.letters(header + row)).result).toMatchObject({ publicNow: 0, held: 1 })
  expect(await letterOf('EGY 1/2026')).toMatchObject({ publication: 'withheld', public_from: '2026-07-02' })
  expect(await rows(sql`select count(*)::int as n from released.letter`)).toEqual([{ n: 0 }])
  const published = await house.letters(`${header}${row.replaceAll('1/2026', '2/2026')}`, { publish: 'published' })
  expect(published.result).toMatchObject({ publicNow: 1 })
  const held = await house.letters(`${header}AL,AL EGY 3/2016,2016-05-03,EGY,defenders,,,,\n`, { publish: 'hold' })
  expect(held.result).toMatchObject({ publicNow: 0, held: 1 })
})

test('a letter to several addressees needs to be told whose a reply is', async () => {
  const outcome = await house.letters(
    `${header}AL,AL EGY 1/2016,2016-05-03,EGY; France,defenders,,,,FRA: 2016-06-01; Egypt: 2016-06-02 (A)\nAL,AL EGY 2/2016,2016-05-03,EGY; FRA,defenders,,,,2016-06-01\n`
  )
  expect(codesOf(outcome)).toEqual([[3, 'replies: reply-of-whom']])
  expect(
    await rows(
      sql`select a.state, r.received_on from known.reply r join known.reply_to t on t.reply_id = r.id join known.letter_addressee a on a.id = t.addressee_id order by 1`
    )
  ).toEqual([
    { state: 'EGY', received_on: '2016-06-02' },
    { state: 'FRA', received_on: '2016-06-01' }
  ])
})

test('thousands of rows are committed batch by batch, and each commit is in the log', async () => {
  const many = Array.from({ length: 6000 }, (_, n) => `AL,AL EGY ${n + 1}/2016,2016-05-03,EGY,defenders,,,,\n`).join('')
  const outcome = await house.letters(header + many)
  // Two connections write a batch each; which is first is not said. The first has the header among its 5,000 lines.
  expect([
    [4999, 6000],
    [1001, 6000]
  ]).toContainEqual(outcome.committed)
  expect(await rows(sql`select count(*)::int as n from released.fact`)).toEqual([{ n: 6000 }])
  expect(await rows(sql`select rows, added, rejected from known.import_run`)).toEqual([
    { rows: 6000, added: 6000, rejected: 0 }
  ])
  expect(
    await rows(
      sql`select count(*)::int as n from platform.event where type = 'letters-imported' and subject_id = (select id::text from known.import_run)`
    )
  ).toEqual([{ n: 2 }])
})

test('letters by the hundred are planned for as many, however often they come', async () => {
  const many = Array.from({ length: 500 }, (_, n) => `AL,AL EGY ${n + 1}/2016,2016-05-03,EGY,defenders,,,,\n`).join('')
  await house.letters(header + many)
  const letters = (await rows<{ id: string }>(sql`select id from known.letter`)).map(({ id }) => id)
  const { db, close } = await openOneConnection({ url: house.db.url, role: 'vigie_owner' })
  try {
    for (let again = 0; again < 7; again++) await transact(db, (trx) => projectLetters(trx, letters))
    const planned = await sql<{ planned: number }>`
      select generic_plans::int as planned from pg_prepared_statements where statement like 'insert into known.fact%'`.execute(
      db
    )
    expect(planned.rows).toEqual([{ planned: 0 }])
  } finally {
    await close()
  }
})

test('what is public already is released by whoever imports it, alone, and the log names it', async () => {
  const file = `${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,2016-06-01\nAL,AL EGY 2/2026,2026-05-03,EGY,defenders,,,,\n`
  await house.letters(file)
  const released = await rows(sql`
    select r.subject_kind as kind, coalesce(l.reference, 'a reply') as of, r.rule, r.first_by as by, r.first_on as on, r.second_by as second, r.public_from as from
    from known.release r left join known.letter l on l.id = r.subject_id order by 1`)
  const one = { rule: 'public-record', by: 'test', on: '2026-06-01', second: null, from: '2016-09-01' }
  expect(released).toEqual([
    { kind: 'letter', of: 'AL EGY 1/2016', ...one },
    { kind: 'reply', of: 'a reply', ...one }
  ])
  const [event] = await rows<{ actor: string; payload: { letters: string[]; released: string[] } }>(sql`
    select e.actor, p.payload from platform.event e join platform.event_payload p using (seq) where type = 'letters-imported' order by seq desc limit 1`)
  expect(event).toMatchObject({ actor: 'test', payload: { letters: { length: 2 }, released: { length: 1 } } })
  expect((await findImpossibleStates(house.db.jobs)).map(({ says }) => says)).toEqual([])
  // A second run releases nothing more.
  await house.letters(file)
  expect(await rows(sql`select from known.release`)).toHaveLength(2)
})

test('what is held back has no release, and one that is public without one is found', async () => {
  await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,2016-06-01\n`, { publish: 'hold' })
  expect(await rows(sql`select from known.release`)).toEqual([])
  await sql`update known.letter set publication = 'public', public_from = '2016-09-01'`.execute(house.db.owner)
  expect((await findImpossibleStates(house.db.jobs)).map(({ says }) => says)).toContain(
    'a letter is public that two people did not release and that no record brought'
  )
})

describe('a letter that is public', () => {
  const columns = `${header.trim()},publication\n`
  const original = 'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,1,Told,2016-06-01 (A)'
  const otherwise = {
    mandates: original.replace('defenders', 'defenders;torture'),
    persons: original.replace(',3,1,', ',4,1,'),
    women: original.replace(',3,1,', ',3,2,'),
    summary: original.replace('Told', 'Told otherwise')
  }
  const ways = [
    ['--hold', { publish: 'hold' }, ''],
    ['its column', {}, 'withheld'],
    ['its column, with --published', { publish: 'published' }, 'proposed']
  ] as const
  const asPublic = async () => {
    const found = await findLetter(house.db.public, 'AL-EGY-1-2016', '2026-06-01')
    const facts = await rows(sql`select * from released.fact`)
    return { letter: found && 'letter' in found && letterAsData(found.letter, ''), facts }
  }

  test.each(ways)(
    'stays as it is where the file is held back by %s: a row that changes it is rejected',
    async (_, options, publication) => {
      await house.letters(`${header}${original}\n`)
      const before = [await asPublic(), await letterOf('EGY 1/2016')]
      for (const [column, row] of Object.entries(otherwise)) {
        const outcome = await house.letters(`${columns}${row}; 2016-07-01,${publication}\n`, options)
        expect(outcome.rejected.map(({ problems }) => problems)).toEqual([
          [
            {
              code: 'change-of-public-letter-held',
              field: column,
              params: { reference: 'AL EGY 1/2016', columns: column }
            }
          ]
        ])
        expect([await asPublic(), await letterOf('EGY 1/2016')]).toEqual(before)
      }
      const same = await house.letters(`${columns}${original},${publication}\n`, options)
      expect(same.result).toMatchObject({ unchanged: 1, rejected: 0 })
      expect([await asPublic(), await letterOf('EGY 1/2016')]).toEqual(before)
    }
  )

  test.each(ways)('has a new reply that is held back with its file by %s', async (_, options, publication) => {
    await house.letters(`${header}${original}\n`)
    const before = await asPublic()
    const more = `${columns}${original}; 2016-07-01,${publication}\n`
    const added = await house.letters(more, options)
    expect(added.result).toMatchObject({ changed: 1, replies: 1, rejected: 0 })
    expect(await asPublic()).toEqual(before)
    const replies = sql`
      select p.received_on as on, p.publication, r.rule from known.reply p left join known.release r on r.subject_id = p.id order by 1`
    const held = [
      { on: '2016-06-01', publication: 'public', rule: 'public-record' },
      { on: '2016-07-01', publication: 'withheld', rule: null }
    ]
    expect(await rows(replies)).toEqual(held)
    expect((await findImpossibleStates(house.db.jobs)).map(({ says }) => says)).toEqual([])
    for (const again of [{ ...options }, { publish: 'published' as const }])
      expect((await house.letters(more, again)).result).toMatchObject({ unchanged: 1, changed: 0, rejected: 0 })
    expect(await rows(replies)).toEqual(held)
    expect(await asPublic()).toEqual(before)
  })

  test('says on its page what a later file changed of it, and may be changed again', async () => {
    await house.letters(`${header}${original}\n`)
    const told = async () => (await asPublic()).letter as { corrections: unknown[] }
    // Numbers under five are withheld, and so is that they changed.
    expect((await house.letters(`${header}${otherwise.women}\n`)).result).toMatchObject({ changed: 1, rejected: 0 })
    expect((await told()).corrections).toEqual([])
    expect(await readLastChange(house.db.public, 'EGY')).toBe('2016-09-01')
    const more = otherwise.mandates.replace(',3,1,', ',12,2,').replace('Told', 'Told otherwise')
    expect((await house.letters(`${header}${more}\n`)).result).toMatchObject({ changed: 1, rejected: 0 })
    expect((await told()).corrections).toEqual([{ on: '2026-06-01', fields: ['mandates', 'persons', 'summary'] }])
    expect(await readLastChange(house.db.public, 'EGY')).toBe('2026-06-01')
    const kept = sql`
      select first_by as by, second_by as second, of_public as two, fields, reason, before->>'summary' as summary, before->'persons' as persons, before->'signatories' as signatories
      from known.letter_correction order by cardinality(fields)`
    const one = {
      by: 'test',
      second: null,
      two: false,
      summary: 'Told',
      persons: 3,
      reason: 'public-record',
      signatories: [{ mandate: 'defenders', onlyYearKnown: false }]
    }
    expect(await rows(kept)).toEqual([
      { ...one, fields: ['persons'] },
      { ...one, fields: ['mandates', 'persons', 'summary'] }
    ])
    expect((await house.letters(`${header}${more}\n`)).result).toMatchObject({ unchanged: 1, rejected: 0 })
    expect((await house.letters(`${header}${more}; 2016-07-01\n`)).result).toMatchObject({ changed: 1, replies: 1 })
    expect(await rows(kept)).toHaveLength(2)
    expect((await house.letters(`${header}${original}\n`)).result).toMatchObject({ changed: 1, rejected: 0 })
    expect(await letterOf('EGY 1/2016')).toMatchObject({ persons: 3, summary: 'Told', signatories: ['defenders'] })
  })

  test('may be changed by a file that is held back, while it is not public', async () => {
    await house.letters(`${header}${original}\n`, { publish: 'hold' })
    const changed = await house.letters(`${header}${otherwise.summary}; 2016-07-01\n`, { publish: 'hold' })
    expect(changed.result).toMatchObject({ changed: 1, replies: 1, rejected: 0 })
    expect(await letterOf('EGY 1/2016')).toMatchObject({ summary: 'Told otherwise', publication: 'withheld' })
  })
})

test('0162 tells that what letters withhold was given as 0, where there are such letters', async () => {
  const told = async () => (await listNotices(house.db.public)).filter(({ code }) => code === 'withheld-as-zero')
  const migrate = () => sql.raw(migrations.find(({ id }) => id.startsWith('0162'))!.sql).execute(house.db.owner)
  await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,12,,,\n`)
  await migrate()
  expect(await told()).toEqual([])
  await house.letters(
    `${header}AL,AL EGY 2/2016,2016-05-04,EGY,defenders,3,,,\nAL,AL EGY 3/2026,2026-05-03,EGY,defenders,3,,,\n`
  )
  await migrate()
  expect(await told()).toMatchObject([{ count: 1 }])
})

test.each(['proposed', 'scheduled'])('what two people agree to is not changed while it is %s', async (publication) => {
  const row = 'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,1,Told,\n'
  await house.letters(header + row, { publish: 'hold' })
  await sql`update known.letter set publication = ${publication}, public_from = '2026-09-01'`.execute(house.db.owner)
  for (const publish of ['hold', 'policy'] as const) {
    const outcome = await house.letters(header + row.replace('Told', 'Told otherwise'), { publish })
    expect(outcome.rejected.flatMap(({ problems }) => problems)).toEqual([
      { code: 'release-under-way', field: 'summary', params: { value: 'AL EGY 1/2016' } }
    ])
  }
  expect(await letterOf('EGY 1/2016')).toMatchObject({ summary: 'Told' })
})

test('a letter that is proposed while the file is checked is not changed by what was judged before', async () => {
  const row = 'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,1,Told,\n'
  await house.letters(header + row, { publish: 'hold' })
  const other = await house.db.owner.startTransaction().execute()
  await sql`update known.letter set publication = 'proposed', public_from = '2026-09-01'`.execute(other)
  const outcome = house.letters(header + row.replace('Told', 'Told otherwise'), { publish: 'hold' })
  const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(async () => (await rows(waiting)).length).toBe(1)
  await other.commit().execute()
  expect((await outcome).result).toEqual({
    ok: false,
    errors: [{ code: 'letters-moved-meanwhile', field: null, params: {} }]
  })
  expect(await letterOf('EGY 1/2016')).toMatchObject({ summary: 'Told', publication: 'proposed' })
})

test.each(['proposed', 'scheduled', 'withdrawn'])(
  'a reply to a letter that is %s is held back',
  async (publication) => {
    const row = 'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,1,Told,'
    await house.letters(`${header}${row}\n`, { publish: 'hold' })
    await sql`update known.letter set publication = ${publication}, public_from = '2026-09-01'`.execute(house.db.owner)
    expect((await house.letters(`${header}${row}2016-06-01\n`)).result).toMatchObject({ changed: 1, replies: 1 })
    expect(await rows(sql`select publication from known.reply`)).toEqual([{ publication: 'withheld' }])
  }
)

test('letters of an import that was killed before their figures were written are in them after the next', async () => {
  await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,\n`)
  await sql`truncate known.fact, released.fact, released.letter cascade`.execute(house.db.owner)
  expect((await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,\n`)).result).toMatchObject({
    unchanged: 1
  })
  expect(await rows(sql`select count(*)::int as n from released.letter`)).toEqual([{ n: 1 }])
})

test('or once the job has run, in its own role', async () => {
  await house.letters(`${header}AL,AL EGY 1/2016,2016-05-03,EGY,defenders,,,,\n`)
  await sql`truncate known.fact, released.fact, released.letter cascade`.execute(house.db.owner)
  expect(await projectPendingUnlessImporting(house.db.jobs)).toBe(1)
  expect(await projectPendingUnlessImporting(house.db.jobs)).toBe(0)
  expect(await rows(sql`select count(*)::int as n from released.letter`)).toEqual([{ n: 1 }])
})

test('invented letters and real ones are never in one record', async () => {
  const header = 'type,reference,date,addressee,mandates,invented\n'
  const real = (number: number) => `AL,AL KEN ${number}/2015,2015-05-03,Kenya,defenders,\n`
  const invented = (number: number) => `AL,AL KEN ${number}/2015,2015-05-03,Kenya,defenders,1\n`
  await house.db.owner.deleteFrom('known.letter').execute()
  const mixed = await house.letters(header + invented(901) + real(902))
  expect(codesOf(mixed)).toEqual([[3, 'reference: real-beside-invented']])
  expect(codesOf(await house.letters(header + real(902)))).toEqual([[2, 'reference: real-beside-invented']])
  await house.db.owner.deleteFrom('known.letter').execute()
  expect(codesOf(await house.letters(header + real(902)))).toEqual([])
  expect(codesOf(await house.letters(`${header}AL,DEMO AL KEN 903/2015,2015-05-03,Kenya,defenders,\n`))).toEqual([
    [2, 'reference: invented-beside-real']
  ])
})
