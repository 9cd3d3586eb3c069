import { expect, test } from 'vitest'
import { field } from './fields.ts'

const day = field.day().schema
const partialDay = field.partialDay().schema
const number = field.number({ least: 1, most: 999 }).schema
const year = field.year().schema
const decimal = field.decimal().schema

test('days and numbers are read in the digits in which our own pages write them', () => {
  expect(day.parse('٢٠٢٦-٠٣-٢٤')).toBe('2026-03-24')
  expect(['٢٠٢٦-٠٣', '۲۰۲۶', '２０２６-０３-２４'].map((text) => partialDay.parse(text))).toEqual([
    '2026-03',
    '2026',
    '2026-03-24'
  ])
  expect(number.parse('٣')).toBe(3)
  expect(year.parse('٢٠١٦')).toBe(2016)
  expect(['١٢٫٥', '१२.५', '-١٢,٥'].map((text) => decimal.parse(text))).toEqual(['12.5', '12.5', '-12.5'])
})

test('the number of a paragraph or an article is kept in the digits that every language reads', () => {
  const paragraph = field.numbered({ required: true, most: 40 }).schema
  expect(['٣', '۸۵ (a)', '１９', '12 bis', 'المادة ٧'].map((text) => paragraph.parse(text))).toEqual([
    '3',
    '85 (a)',
    '19',
    '12 bis',
    'المادة 7'
  ])
  expect(paragraph.safeParse(' ').success).toBe(false)
})

test('a word for a number, and a day that there is not, are refused in any script', () => {
  for (const text of ['二', 'three', '٣ب']) expect([text, number.safeParse(text).success]).toEqual([text, false])
  expect(partialDay.safeParse('٢٠٢٦-٠٢-٣٠').success).toBe(false)
  expect(decimal.safeParse('١٫٢٫٣').success).toBe(false)
})

test('a day of other years is refused as that, with the years that its field takes', () => {
  const wrong = (schema: typeof day, text: string) =>
    schema.safeParse(text).error?.issues.map(({ message, ...issue }) => [message, 'params' in issue && issue.params])
  const usual = { least: 1900, most: 2199 }
  expect(wrong(day, '1881-07-29')).toEqual([['year-out-of-bounds', usual]])
  expect(wrong(partialDay, '١٨٨١-٠٧')).toEqual([['year-out-of-bounds', usual]])
  expect(wrong(field.partialDay({ first: 1700 }).schema, '1699')).toEqual([
    ['year-out-of-bounds', { ...usual, least: 1700 }]
  ])
  expect(field.partialDay({ first: 1700 }).schema.parse('1881-07-29')).toBe('1881-07-29')
})
