import { describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence, locales, m } from '#messages'
import { anyOf, clauses, day, hoursAgo, labelled, listOf, shareOf, timeUtc } from './format.ts'

const everywhere = (work: () => string) => Object.fromEntries(locales.map((locale) => [locale, inLocale(locale, work)]))

test('a moment is written to the second in the reader’s digits', () => {
  const said = everywhere(() => timeUtc('2026-03-01T23:04:05.678Z'))
  expect(said).toEqual({
    ...Object.fromEntries(locales.map((locale) => [locale, '23:04:05'])),
    ar: '٢٣:٠٤:٠٥'
  })
})

describe('a day is written', () => {
  test('as documents of the United Nations write it', () => {
    expect(everywhere(() => day('2016-12-01'))).toEqual({
      en: '1 December 2016',
      fr: '1er décembre 2016',
      es: '1 de diciembre de 2016',
      ar: '١ كانون الأول/ديسمبر ٢٠١٦',
      ru: '1 декабря 2016 года',
      zh: '2016年12月1日'
    })
    expect(inLocale('fr', () => ['2016-12-11', '2016-12-21', '2016-12-31'].map((each) => day(each)))).toEqual([
      '11 décembre 2016',
      '21 décembre 2016',
      '31 décembre 2016'
    ])
  })
  test('no more exactly than it is known', () => {
    expect(everywhere(() => day('2016-05-01', 'month'))).toEqual({
      en: 'May 2016',
      fr: 'mai 2016',
      es: 'mayo de 2016',
      ar: 'أيار/مايو ٢٠١٦',
      ru: 'май 2016 года',
      zh: '2016年5月'
    })
    expect(inLocale('ru', () => day('2016-01-01', 'year'))).toBe('2016')
  })
  test('in Arabic with both names of every month', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2016-${String(at + 1).padStart(2, '0')}-01`)
    const said = inLocale('ar', () => months.map((each) => day(each, 'month')))
    expect(said.filter((text) => !/^[^/]+\/[^/]+ ٢٠١٦$/u.test(text))).toEqual([])
    expect(new Set(said).size).toBe(12)
  })
  test('so that a sentence ends with one full stop', () => {
    expect(everywhere(() => m.statistics_as_of({ day: day('2016-12-01') })).ru).toBe(
      'По данным на сегодня, события по 1 декабря 2016 года.'
    )
  })
})

describe('things stand one after the other', () => {
  test('with the marks and words of the language', () => {
    expect(everywhere(() => listOf(['A', 'B', 'C']))).toMatchObject({ en: 'A, B and C', ar: 'A وB وC', zh: 'A、B和C' })
    expect(everywhere(() => anyOf(['A', 'B']))).toMatchObject({ fr: 'A ou B', ru: 'A или B', zh: 'A或B' })
    expect(everywhere(() => clauses([labelled('A', 'B'), 'C']))).toEqual({
      en: 'A: B; C',
      fr: 'A\u00a0: B\u202f; C',
      es: 'A: B; C',
      ar: 'A: B؛ C',
      ru: 'A: B; C',
      zh: 'A：B；C'
    })
  })
  test('in the sentence for what is wrong too, with its numbers in the reader’s digits', () => {
    const error = { code: 'statistics-unknown-years', params: { value: 'x', allowed: 'reporting, calendar' } }
    expect(inLocale('en', () => errorSentence(error))).toContain('reporting or calendar')
    expect(inLocale('zh', () => errorSentence(error))).toContain('reporting或calendar')
    const persons = { code: 'women-more-than-persons', params: { value: 2, persons: 1 } }
    expect(inLocale('ar', () => errorSentence(persons))).toMatch(/2.*١/u)
    expect(inLocale('en', () => errorSentence(persons))).not.toContain('1 persons')
  })
})

test('what came days ago is not told in hours', () => {
  expect(inLocale('en', () => [0, 1, 47, 48, 144, 167].map(hoursAgo))).toEqual([
    'less than an hour ago',
    '1 hour ago',
    '47 hours ago',
    '2 days ago',
    '6 days ago',
    '6 days ago'
  ])
  const came = everywhere(() => m.lawdesk_came({ ago: hoursAgo(144) }))
  expect(came).toMatchObject({
    en: 'came 6 days ago',
    es: 'llegó hace 6 días',
    ru: 'пришло 6 дней назад',
    zh: '6天前收到'
  })
})

test('one is not spoken of as many', () => {
  expect(everywhere(() => m.search_count({ count: 1, n: '1' }))).toMatchObject({ fr: '1 résultat', es: '1 resultado' })
  expect(
    inLocale('en', () => m.figures_reconcile_summary({ agree: 1, differ: 2, agreeing: '1', differing: '2' }))
  ).toBe('1 figure agrees, 2 differ or carry a remark.')
  const base = (count: number) =>
    inLocale('ru', () => m.figures_base({ letters: m.letters_count({ count, n: String(count) }), day: '' }))
  expect([1, 2, 5, 21].map(base).map((text) => /\d+ \p{L}+/u.exec(text)?.[0])).toEqual([
    '1 письмо',
    '2 письма',
    '5 писем',
    '21 письмо'
  ])
})

test('of 42,017 nineteen are few, and not none', () => {
  const shares = inLocale('en', () => [shareOf(19, 42_017), shareOf(0, 42_017), shareOf(1, 2)])
  expect(shares).toEqual(['<1%', '0%', '50%'])
})
