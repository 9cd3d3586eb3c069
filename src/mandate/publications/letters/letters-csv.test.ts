import { expect, it } from 'vitest'
import { publicPrecision, type ListedLetter } from './listed-letter.ts'
import { csvColumns, csvHead, csvRows, publicOn } from './letters-csv.ts'

const letter = {
  slug: 'DEMO-AL-EGY-1-2016',
  reference: 'DEMO AL EGY 1/2016',
  kind: 'AL',
  joint: true,
  sentOn: '2016-05-03',
  sentPrecision: 'day',
  signatories: ['defenders', 'torture'],
  persons: null,
  personsWithheld: true,
  women: null,
  men: null,
  otherSex: null,
  sexesWithheld: false,
  themes: ['torture'],
  groups: [],
  reprisal: false,
  language: 'en',
  subject: '=HYPERLINK("http://x")',
  publicFrom: '2016-09-01',
  invented: true,
  addressees: [
    {
      class: 'state',
      state: 'EGY',
      probableState: null,
      actorName: null,
      form: 'none',
      character: 'no-reply',
      answeredOn: null,
      clock: { state: 'overdue', dueOn: '2016-07-02', days: -3 }
    },
    {
      class: 'company',
      state: null,
      probableState: null,
      actorName: '@Firm, "quoted"',
      form: 'none',
      character: 'no-reply',
      answeredOn: null,
      clock: { state: 'no-clock', dueOn: null, days: null }
    }
  ]
} as unknown as ListedLetter
const notes = { asOf: '2026-11-24', note: 'note', licence: 'free', source: 'http://x/en/letters' }

it('writes a row for each addressee, and no cell that a spreadsheet would run', () => {
  const states = new Map([
    ['EGY', { code: 'EGY', number: 1, iso2: 'EG', unGroup: null, name: 'مصر', formalName: '', footnote: null }]
  ])
  const rows = csvRows(letter, 'http://x/en/letters/DEMO-AL-EGY-1-2016', { states }, notes).trimEnd().split('\r\n')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain(',EGY,مصر,yes,')
  expect(rows[0]).toContain(',defenders; torture,,fewer than 5,,,,,torture,')
  expect(rows[0]).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(rows[0]).toContain(',overdue,2016-07-02,-3,') // a number stays a number
  expect(rows[1]).toContain(`"'@Firm, ""quoted"""`)
  expect(rows[1]).toContain(',yes,http://x/en/letters/DEMO-AL-EGY-1-2016,2026-11-24,note,free,http://x/en/letters')
})

it('names its columns in the first line', () => {
  expect(csvHead()).toBe(`\uFEFF${csvColumns.join(',')}\r\n`)
})

it('says since when a letter is public as exactly as that is known', () => {
  const since = (publicFrom: string, reportedYear: number | null) =>
    publicOn({ publicFrom, publicPrecision: publicPrecision(reportedYear) })
  expect(since('2016-09-01', null)).toBe('2016-09-01')
  expect(since('1993-01-01', 1993)).toBe('1993')
})
