import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import type { DeclaredFigure } from './declared.ts'
import { findInconsistencies } from './find-inconsistencies.ts'
import { parseDeclared } from './read-declared.server.ts'

let report: DeclaredFigure[]
beforeAll(async () => {
  report = await parseDeclared('A/HRC/34/52', createReadStream(join(projectRoot, 'reference/declared/A-HRC-34-52.csv')))
})
const found = (rule: string, figures = report) =>
  findInconsistencies(figures).filter((finding) => finding.rule === rule)
const with_ = (changes: Record<string, Partial<DeclaredFigure>>) =>
  report.map((figure) => ({ ...figure, ...changes[figure.id] }))

test('three yearly figures do not fit a window of 24 months: 2014 lies before it, in every paragraph', () => {
  const windows = found('year-outside-window')
  expect(windows.map(({ paragraph }) => paragraph)).toEqual(['34', '35', '36', '36', '76'])
  expect(windows[0]).toMatchObject({
    figures: ['34-2014'],
    params: {
      months: 24,
      yearly: 3,
      years: '2014',
      value: 231,
      trueFrom: '2013-12-01',
      trueTo: '2016-11-30'
    }
  })
  expect(windows.at(-1)).toMatchObject({ figures: ['76-2014'], params: { value: 32, months: 20 } })
  expect(
    found(
      'year-outside-window',
      report.map((figure) => ({ ...figure, windowFrom: '2013-12-01' }))
    )
  ).toEqual([])
})

test('read literally, 231 letters would have gone in 31 days; no share is read so', () => {
  const literally = found('year-read-literally')
  expect(literally[0]).toMatchObject({
    figures: ['34-2014'],
    params: { value: 231, from: '2014-12-01', to: '2014-12-31', days: 31 }
  })
  expect(literally.map(({ params }) => params.days)).toEqual(literally.map(() => 31))
  expect(
    literally.every(({ figures }) => figures.every((id) => report.find((one) => one.id === id)?.unit === 'count'))
  ).toBe(true)
})

test('what is called the first half of 2016 is said of a window that holds eight of its months', () => {
  expect(found('half-year-and-window')).toMatchObject([{ figures: ['76-2016'], params: { value: 12, months: 8 } }])
  expect(found('half-year-and-window', with_({ '76-2016': { windowTo: '2016-05-31' } }))).toEqual([])
})

test('368 and 319 leave six of another kind', () => {
  expect(found('rest-without-kind')).toMatchObject([{ params: { total: 693, parts: 687, rest: 6 } }])
  expect(found('rest-without-kind', with_({ '34-al': { value: 325 } }))).toEqual([])
})

test('four letters have no region: two, one and one by year', () => {
  expect(
    found('rest-without-region').map(({ params }) => [params.of, params.total, params.parts, params.rest])
  ).toEqual([
    ['', 693, 689, 4],
    ['2014', 231, 229, 2],
    ['2015', 208, 207, 1],
    ['2016', 254, 253, 1]
  ])
  expect(
    found('rest-without-region', with_({ '36-table-africa-2015': { value: 35 } })).map(({ params }) => params.of)
  ).toEqual(['', '2014', '2016'])
})

test('years add up to their totals, and a wrong one is found', () => {
  expect(found('rest-without-year')).toEqual([])
  expect(found('rest-without-year', with_({ '34-total': { value: 694 } })).length).toBe(1)
  expect(found('parts-exceed-total', with_({ '76-total': { value: 54 } }))).toMatchObject([
    { params: { total: 54, parts: 55, rest: 1 } }
  ])
})

test('Africa at 15 fits no base; MENA at 19, and in 2016 at 23, only the letters that have a region', () => {
  expect(found('percent-fits-no-base')).toMatchObject([
    { params: { region: 'africa', stated: 15, ofWhole: '15.73', ofParts: '15.82', right: 16 } }
  ])
  expect(
    found('percent-of-parts').map(({ params }) => [params.region, params.of, params.ofWhole, params.ofParts])
  ).toEqual([
    ['mena', '', '18.47', '18.58'],
    ['mena', '2016', '22.44', '22.53']
  ])
  expect(found('percent-fits-no-base', with_({ '36-africa-share': { value: 16 } }))).toEqual([])
  expect(found('percent-of-parts', with_({ '36-mena-share': { value: 18 } })).length).toBe(1)
})

test('the shares of the text add up to 99, and so do two columns of the table', () => {
  expect(found('percents-sum').map(({ params }) => [params.of, params.sum])).toEqual([
    ['', 99],
    ['2014', 99],
    ['2015', 99]
  ])
  expect(found('percents-sum', with_({ '36-africa-share': { value: 16 } })).map(({ params }) => params.of)).toEqual([
    '2014',
    '2015'
  ])
})

test('what is "about" in 2016 is given as final in the totals of the text', () => {
  expect(found('provisional-in-total')[0]).toMatchObject({
    params: { years: '2016', totals: '222, 131, 128, 99, 109' }
  })
  expect(
    found(
      'provisional-in-total',
      report.map((figure) => ({ ...figure, approximate: false, provisional: false }))
    )
  ).toEqual([])
})

test('the change of a provisional year is shown as such', () => {
  expect(found('provisional-change')[0]!.params.changes).toBe(
    'total +22 %, asia-pacific +15 %, americas +0 %, mena +68 %, europe-central-asia −6 %, africa +44 %'
  )
})

test('women: shares of letters beside totals of persons, and a total that holds a year not established', () => {
  expect(found('mixed-units')).toMatchObject([
    { params: { share: '21.5', letters: '2014: 22 % = 51 / 231; 2015: 21 % = 44 / 208' } }
  ])
  expect(found('not-established')).toMatchObject([{ params: { year: 2016, total: 278 } }])
  expect(found('not-established', with_({ '35-women-2016': { value: 20 } }))).toEqual([])
})

test('442 joint letters belong to the two years of the window, not to 693', () => {
  expect(found('other-base')).toMatchObject([
    { params: { value: 442, total: 693, share: '63.8', base: 462, baseShare: '95.7', baseYears: '2015, 2016' } }
  ])
  expect(found('other-base', with_({ '29-joint': { value: 600 } }))).toEqual([])
})

test('reprisals: twelve in eight months are set beside eleven in twelve, and 55 beside 693 mixes windows', () => {
  expect(found('part-year-compared')).toMatchObject([
    { params: { year: 2016, value: 12, months: 8, annualised: 18, before: 11 } }
  ])
  expect(found('windows-differ')).toMatchObject([
    { params: { value: 55, to: '2016-07-31', total: 693, totalTo: '2016-11-30' } }
  ])
  expect(
    found(
      'part-year-compared',
      report.map((figure) => ({ ...figure, windowTo: '2016-11-30' }))
    )
  ).toEqual([])
})

test('"cases" are letters', () => {
  expect(found('called-cases')).toMatchObject([{ figures: ['36-europe-central-asia', '36-africa'] }])
})
