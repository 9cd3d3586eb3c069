import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { languages } from '#mandate/languages.ts'
import { csvLine, disarmedLine } from '#platform/csv/write-csv.ts'
import type { Db } from '#platform/db.ts'
import { codesOf, importHarness } from '#tests/import-harness.ts'
import { exportLetters, type Exported, type ExportOptions } from './export-letters.ts'
import { exportRecord } from './export-record.ts'
import { letterHeader, wholeHeader } from './letter-line.ts'

// Over 20 s: in sixteen random runs a file of letters is imported three times, the last time into emptied tables.

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => (house = await importHarness()))
afterAll(() => house.close())
const empty = () =>
  sql`truncate known.letter, known.reply, known.record_entry, known.fact, released.letter, released.reply, released.fact, released.record_entry cascade`.execute(
    house.db.owner
  )
beforeEach(empty)

async function textOf(lines: AsyncGenerator<string, Exported>): Promise<string> {
  let text = ''
  for await (const line of lines) text += line
  return text
}
const letters = (db: Db, options: Partial<ExportOptions> = {}) =>
  textOf(exportLetters(db, { scope: 'all', format: 'csv', lang: 'en', ...options }))

const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, '0'))
const month = fc.constantFrom('01', '02', '11', '12')
const sent = fc.oneof(
  fc.tuple(month, day).map(([m, d]) => `2015-${m}-${d}`),
  month.map((m) => `2015-${m}`),
  fc.constant('2015')
)
const replyDay = fc.tuple(month, day, fc.boolean()).map(([m, d, mere]) => `2016-${m}-${d}${mere ? ' (A)' : ''}`)
const summary = fc
  .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', 'مـ', '中', '\\', '\t', 'N') })
  .map((text) => text.trim())
const addressee = fc.constantFrom('Egypt', 'France', 'China', 'State of Palestine', 'Syrian Arab Republic')
const mandates = fc.subarray(['defenders', 'executions', 'expression', 'torture'], { minLength: 1 })
const letter = fc.record({
  kind: fc.constantFrom('UA', 'AL', 'OL', 'AM'),
  other: fc.boolean(),
  sent,
  addressee,
  mandates,
  persons: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  summary,
  replies: fc.array(replyDay, { maxLength: 4 })
})

// By day; of one day the mere acknowledgement first.
const asExported = (a: string, b: string) => a.slice(0, 10).localeCompare(b.slice(0, 10)) || b.length - a.length

test('what is exported and imported is exported the same, and imported once more changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { minLength: 5, maxLength: 30 }), async (all) => {
      await empty()
      const lines = all.map((one, place) =>
        disarmedLine([
          one.mandates.length > 1 ? `J${one.kind}` : one.kind,
          `${one.kind} ${one.other ? 'OTH' : 'EGY'} ${place + 1}/2015`,
          one.sent,
          one.other ? 'Example, Inc' : one.addressee,
          one.mandates.join('; '),
          one.persons,
          one.persons && Math.floor(one.persons / 2),
          one.summary,
          one.replies.toSorted(asExported).join('; '),
          ''
        ])
      )
      const first = await house.letters(csvLine(letterHeader) + lines.join(''))
      expect(first.rejected).toEqual([])
      const exported = await letters(house.db.owner)
      const normal = (text: string) => text.split('\r\n').toSorted()
      const asPublic = (line: string) => line.replace(/\r\n$/, ',public,\r\n')
      expect(normal(exported)).toEqual(normal(csvLine(wholeHeader) + lines.map(asPublic).join('')))
      expect((await house.letters(exported)).result).toMatchObject({
        unchanged: all.length,
        added: 0,
        changed: 0,
        rejected: 0
      })
      await empty()
      await house.letters(exported)
      expect(await letters(house.db.owner)).toBe(exported)
    }),
    { numRuns: 6 }
  )
})

// Names that could be taken for a State, a class or a formula.
const actor = fc.constantFrom(
  'Example, Inc',
  'Egypt',
  'Group: Subsidiary',
  'Other: Example',
  '=Example',
  "'Example",
  'Пример : ОАО',
  '例：公司'
)
const actors = fc.uniqueArray(fc.tuple(fc.constantFrom('company', 'intergovernmental', 'other'), actor), {
  selector: ([, name]) => name,
  minLength: 1,
  maxLength: 3
})
const toSeveral = fc.record({
  other: fc.boolean(),
  states: fc.subarray(['EGY', 'France', 'Syrian Arab Republic']),
  actors,
  statesFirst: fc.boolean()
})

/** All that stands of addressees and their replies. */
const addressees = async () =>
  (
    await sql`select l.reference, a.position, a.class, a.state, a.actor_name,
      array(select r.received_on::text || r.form from known.reply r join known.reply_to t on t.reply_id = r.id where t.addressee_id = a.id order by 1) as replies
      from known.letter l join known.letter_addressee a on a.letter_id = l.id order by 1, 2`.execute(house.db.owner)
  ).rows

test('a letter to States and others of every class is exported and imported as it is, whoever answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(toSeveral, { minLength: 3, maxLength: 12 }), async (all) => {
      await empty()
      const lines = all.map(({ other, states, actors: others, statesFirst }, place) => {
        const named = others.map(([ofClass, name]) => `${ofClass}: ${name}`)
        const to = statesFirst ? [...states, ...named] : [...named, ...states]
        const replies = to.map((whose, day) => `${whose}: 2016-03-0${day + 1}${day % 2 ? ' (A)' : ''}`)
        const reference = `AL ${other ? 'OTH' : 'EGY'} ${place + 1}/2015`
        return csvLine(['AL', reference, '2015-05-03', to.join('; '), 'defenders', '', '', '', replies.join('; '), ''])
      })
      expect((await house.letters(csvLine(letterHeader) + lines.join(''))).rejected).toEqual([])
      const before = await addressees()
      expect(before).toHaveLength(all.reduce((sum, one) => sum + one.states.length + one.actors.length, 0))
      const exported = await letters(house.db.owner)
      expect((await house.letters(exported)).result).toMatchObject({ unchanged: all.length, changed: 0, rejected: 0 })
      await empty()
      await house.letters(exported)
      expect(await addressees()).toEqual(before)
      expect(await letters(house.db.owner)).toBe(exported)
    }),
    { numRuns: 10 }
  )
})

test('a value that begins like a formula is text in a spreadsheet, and comes back as it was', async () => {
  const values = ['=1+1', '+41', '-2', '-2+3', '@SUM(A1)', "'=1", "'tis"]
  const lines = values.map((value, place) =>
    csvLine([
      'AL',
      `AL OTH ${place + 1}/2015`,
      '2015-05-03',
      `Example ${place}`,
      'defenders',
      '',
      '',
      value.startsWith("'=") ? `'${value}` : value,
      '',
      ''
    ])
  )
  await house.letters(csvLine(letterHeader) + lines.join(''))
  const kept = async () =>
    (await house.db.owner.selectFrom('known.letter').select('summary').orderBy('reference').execute()).map(
      ({ summary }) => summary
    )
  expect(await kept()).toEqual(values)
  const exported = await letters(house.db.owner)
  // A number is left as it is: it runs nothing.
  expect(exported.split('\r\n').filter((line) => /(^|,)"?[=+\-@](?!\d+,)/.test(line))).toEqual([])
  expect(exported).toContain("'+41")
  await empty()
  await house.letters(exported)
  expect(await kept()).toEqual(values)
})

test('names in any of the six languages are read again', async () => {
  await house.letters(
    `${csvLine(letterHeader)}AL,AL EGY 1/2015,2015-05-03,EGY; Côte d'Ivoire,defenders,,,,EGY: 2016-01-01,\n`
  )
  for (const lang of languages) {
    expect((await house.letters(await letters(house.db.owner, { lang }))).result).toMatchObject({
      unchanged: 1,
      rejected: 0
    })
  }
})

test('what is held back in a file of all is held back wherever it is imported', async () => {
  await house.letters(
    csvLine(letterHeader) +
      csvLine(['AL', 'AL EGY 1/2015', '2015-05-03', 'EGY', 'defenders', '', '', '', '2016-01-01; 2016-02-01', '']) +
      csvLine(['AL', 'AL EGY 2/2015', '2015-05-03', 'EGY', 'defenders', '', '', '', '2016-01-01', ''])
  )
  await sql`update known.letter set publication = 'withdrawn' where reference = 'AL EGY 2/2015'`.execute(house.db.owner)
  await sql`update known.reply set publication = 'withheld' where received_on = '2016-02-01' or id in (
    select t.reply_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id join known.letter l on l.id = a.letter_id
    where l.reference = 'AL EGY 2/2015')`.execute(house.db.owner)
  const exported = await letters(house.db.owner)
  for (const publish of ['policy', 'published'] as const) {
    await empty()
    const { result } = await house.letters(exported, { publish })
    expect(result).toMatchObject({ added: 2, publicNow: 1, held: 1, rejected: 0 })
    const shown = await letters(house.db.public, { scope: 'public' })
    expect(shown).toContain('AL EGY 1/2015')
    expect(shown).not.toContain('AL EGY 2/2015')
    expect(shown).not.toContain('2016-02-01')
    expect(shown.startsWith(csvLine(letterHeader))).toBe(true)
    expect((await letters(house.db.owner)).replace(',withdrawn,', ',withheld,')).toBe(
      exported.replace(',withdrawn,', ',withheld,')
    )
    expect((await house.letters(exported)).result).toMatchObject({ unchanged: 2, changed: 0, rejected: 0 })
  }
})

test('what says neither that it is public nor that it is held back is refused', async () => {
  const line = (publication: string, places: string) =>
    csvLine([
      'AL',
      'AL EGY 1/2015',
      '2015-05-03',
      'EGY',
      'defenders',
      '',
      '',
      '',
      '2016-01-01',
      '',
      publication,
      places
    ])
  expect(codesOf(await house.letters(csvLine(wholeHeader) + line('secret', '')))).toEqual([
    [2, 'publication: not-in-list']
  ])
  for (const place of ['2', '0', 'x'])
    expect(codesOf(await house.letters(csvLine(wholeHeader) + line('public', place)))).toEqual([
      [2, 'withheld_replies: no-such-reply']
    ])
})

test('the public export holds what is released and nothing else', async () => {
  await house.letters(
    `${csvLine(letterHeader)}AL,AL EGY 1/2015,2015-05-03,EGY,defenders,,,,2016-01-01,\nAL,AL EGY 1/2026,2026-05-03,EGY,defenders,,,,,\n`
  )
  const text = await letters(house.db.public, { scope: 'public' })
  expect(text).toContain('EGY 1/2015')
  expect(text).not.toContain('EGY 1/2026')
  const [only, ...more] = (await letters(house.db.public, { scope: 'public', format: 'jsonl' }))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(more).toEqual([])
  expect(only).toMatchObject({
    reference: 'AL EGY 1/2015',
    signatories: ['defenders'],
    addressees: [{ state: 'EGY', replies: [{ received_on: '2016-01-01', form: 'substantive' }] }]
  })
})

test('a historical record is exported as it came', async () => {
  const record =
    'document,paragraph,report_year,iso3,country,country_certain,kind,reply_in_same_paragraph,date,other_mandates\r\n' +
    'E/CN.4/1999/61,9,1999,TUR,Türkiye,1,urgent_appeal,1,1998-05-03,Working Group on Arbitrary Detention\r\n' +
    'E/CN.4/1999/61,10,1999,PER,Peru,0,allegation_letter,0,1998-11,\r\n' +
    'E/CN.4/1999/61,11,1999,PER,Peru,0,reply,0,,\r\n'
  await house.record(record)
  // An entry of another mandate's record stays out of it.
  await sql`
    insert into released.record_entry (id, mandate, document, paragraph, kind, state, reported_year)
    values (gen_random_uuid(), 'executions', 'E/CN.4/1999/39', '1', 'reply', 'PER', 1999)`.execute(house.db.owner)
  for (const [db, scope] of [
    [house.db.public, 'public'],
    [house.db.owner, 'all']
  ] as const) {
    const text = await textOf(exportRecord(db, { scope, format: 'csv', lang: 'en', recordOf: 'torture' }))
    expect(text).toBe(record)
    expect((await house.record(text)).result).toMatchObject({ unchanged: 3, added: 0, others: 0 })
  }
})
