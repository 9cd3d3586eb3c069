import { expect, test } from 'vitest'
import { workingReference } from './communication.ts'
import { matchReferences, numbersIn, pastedLines, type KnownByWorking } from './match-references.ts'

// Letters and references are invented.
const slug = (hex: string) => `AL-${hex}-1111-4111-8111-111111111111`
const to = (state: string) => ({ class: 'state' as const, state, probableState: null })
const known = (id: string, hex: string, more: Partial<KnownByWorking> = {}): KnownByWorking => ({
  id,
  slug: slug(hex),
  firstSlug: null,
  reference: null,
  kind: 'AL',
  delivery: 'transmitted',
  waits: false,
  sent: { on: '2026-03-01', precision: 'day' },
  addressees: [to('PER')],
  ...more
})
const working = (hex: string) => workingReference(slug(hex))!
const letters = [
  known('first', '00000001'),
  // A joint one: the reference may name either State.
  known('second', '00000002', { addressees: [to('PER'), to('KEN')] }),
  known('named', '00000003', { slug: 'AL-PER-3-2026', firstSlug: slug('00000003'), reference: 'AL PER 3/2026' }),
  known('draft', '00000004', { delivery: 'draft' }),
  known('waits', '00000005', { waits: true })
]
const match = (rows: readonly (readonly string[])[], taken: string[] = []) =>
  matchReferences(pastedLines(rows.map((fields, at) => ({ line: at + 1, fields }))), letters, taken, '2026-12-11').map(
    ({ line, letter, errors }) => [line, letter, ...errors.map(({ code }) => code)]
  )

test('lines of a list find their letters, with a heading or without, the columns either way round', () => {
  expect(
    match([
      ['Working reference', 'Reference'],
      [working('00000001'), 'AL PER 7/2026'],
      ['ken 8/2026', working('00000002').replaceAll('-', ' ')]
    ])
  ).toEqual([
    [2, 'first'],
    [3, 'second']
  ])
  expect(match([[working('00000001'), 'PER 7/2026']])).toEqual([[1, 'first']])
})

test('digits of another script are read as the letter’s page reads them', () => {
  const arabic = working('00000001').replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
  expect(match([[arabic, 'PER 7/2026']])).toEqual([[1, 'first']])
})

test('each line that can’t be kept says why, and the others are kept beside it', () => {
  expect(
    match(
      [
        [working('00000001'), 'AL PER 7/2026'],
        ['123-456-789-00', 'AL PER 8/2026'],
        [working('000000ff'), 'AL PER 9/2026'],
        [working('00000002'), 'Peru, the ninth'],
        [working('00000002'), ''],
        [working('00000003'), 'AL PER 10/2026'],
        [working('00000004'), 'AL PER 11/2026'],
        [working('00000005'), 'AL PER 12/2026'],
        [working('00000002'), 'UA PER 13/2026'],
        [working('00000002'), 'AL PER 14/2026'],
        [working('00000001'), 'AL PER 7/2026']
      ],
      ['PER 14/2026']
    )
  ).toEqual([
    [1, 'first'],
    [2, null, 'working-reference-unreadable'],
    [3, null, 'working-reference-unknown'],
    [4, null, 'reference-unreadable'],
    [5, null, 'column-lacking', 'line-twice-in-list'],
    [6, null, 'has-reference-already'],
    [7, null, 'not-sent-yet'],
    [8, null, 'correction-waits'],
    [9, null, 'line-twice-in-list', 'type-differs-from-reference'],
    [10, null, 'line-twice-in-list', 'reference-used-twice'],
    [11, null, 'line-twice-in-list', 'line-twice-in-list']
  ])
})

test('a reference of another State, or of a year that can’t be the letter’s, is refused with those that fit', () => {
  const why = (reference: string, today: string, hex = '00000001') =>
    matchReferences([{ line: 1, working: working(hex), reference }], letters, [], today)[0]!.errors.map(
      ({ code, params }) => [code, params.allowed]
    )
  expect(why('AL CHL 7/2026', '2026-12-11')).toEqual([['reference-of-another-addressee', 'PER']])
  expect(why('AL CHL 7/2026', '2026-12-11', '00000002')).toEqual([['reference-of-another-addressee', 'PER, KEN']])
  expect(why('AL OTH 7/2026', '2026-12-11')).toEqual([['reference-of-another-addressee', 'PER']])
  for (const year of ['1926', '2025', '2027', '2062'])
    expect(why(`AL PER 7/${year}`, '2026-12-11')).toEqual([['reference-of-another-year', '2026']])
  expect(why('AL PER 7/2027', '2027-01-04')).toEqual([])
  expect(why('AL PER 7/2028', '2028-01-04')).toEqual([['reference-of-another-year', '2026, 2027']])
})

test('what a letter bears already is not said to be taken by another', () => {
  expect(match([[working('00000003'), 'AL PER 3/2026']], ['PER 3/2026'])).toEqual([[1, null, 'has-reference-already']])
})

test('letters are asked for by what could be read', () => {
  const rows = [
    { line: 1, fields: [working('00000001'), 'AL PER 7/2026'] },
    { line: 2, fields: ['no', 'no'] }
  ]
  expect(numbersIn(pastedLines(rows))).toEqual({ working: [1], references: ['PER 7/2026'] })
})
