import { expect, test } from 'vitest'
import { parseQuery, tidy } from './parse-query.ts'

const shown = (query: string) =>
  parseQuery(query).map(({ text, phrase, excluded }) => `${excluded ? '-' : ''}${phrase ? `"${text}"` : text}`)

test('words, words together and words to leave out', () => {
  expect(shown('torture "human rights" -prison -"death penalty"')).toEqual([
    'torture',
    '"human rights"',
    '-prison',
    '-"death penalty"'
  ])
  expect(shown('«droits de l’homme» „права человека“ 「人权维护者」')).toEqual([
    '"droits de l homme"',
    '"права человека"',
    '人权维护者'
  ])
})

test('a hyphen within a word leaves nothing out', () => {
  expect(shown('non-governmental')).toEqual(['"non governmental"'])
})

test('reference numbers and symbols are words together', () => {
  expect(shown('AL PAK 5/2016')).toEqual(['AL', 'PAK', '"5 2016"'])
  expect(shown('A/HRC/34/52')).toEqual(['"A HRC 34 52"'])
})

test('elided articles and possessives are not asked for', () => {
  expect(shown("l’homme d'Egypte Egypt's")).toEqual(['homme', 'Egypte', 'Egypt'])
})

test('Chinese is taken apart from what is not; a character alone is known', () => {
  expect(shown('2016年人权abc')).toEqual(['2016', '年人权', 'abc'])
  expect(parseQuery('法')[0]).toMatchObject({ alone: true, langs: ['zh'] })
})

test('languages by script', () => {
  expect(parseQuery('torture пытки تعذيب 酷刑 2016').map(({ langs }) => langs)).toEqual([
    ['en', 'fr', 'es'],
    ['ru'],
    ['ar'],
    ['zh'],
    ['en']
  ])
})

test('digits of any script, wide letters, nothing unseen', () => {
  expect(tidy('٢٠١٦ ۲۰۱۶ २०१६ ２０１６ 𝟚𝟘𝟙𝟞')).toBe('2016 2016 2016 2016 2016')
  expect(tidy('ＡＬ\u0000PAK\u200e\ud800')).toBe('AL PAK')
})

test('whatever comes in, a bounded number of harmless terms comes out', () => {
  for (const hostile of [
    '"',
    '-',
    '""',
    '-"',
    "'; drop table x; --",
    '!!! & | <-> ( ) :*',
    '"'.repeat(1000),
    'a '.repeat(1e5),
    '\u0000',
    '😀'.repeat(400),
    "\\'"
  ]) {
    const terms = parseQuery(hostile)
    expect(terms.length).toBeLessThanOrEqual(16)
    for (const { text } of terms) expect(text).toMatch(/^[\p{L}\p{M}\p{N} ]+$/u)
  }
})
