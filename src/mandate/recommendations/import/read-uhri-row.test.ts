import { describe, expect, test } from 'vitest'
import { sourceOfSymbol, yearOfSymbol } from '../year-of-symbol.ts'
import { readUhriRow, slugOf } from './read-uhri-row.ts'

const words: Record<string, string> = {
  'theme Reprisals': 'reprisals',
  'upr-issue Human rights defenders': 'human-rights-defenders',
  'theme Liberty; security of person': 'liberty'
}
const lists = {
  findState: (name: string) => ({ PER: 'PER', Peru: 'PER', Norway: 'NOR', Chile: 'CHL' })[name] ?? null,
  findWord: (list: string, word: string) => words[`${list} ${word}`] ?? null
}
const good: Record<string, string> = {
  cycle: '3',
  document: 'A/HRC/36/9',
  paragraph: '104.12',
  state: 'Peru',
  theme: 'Reprisals; Human rights defenders; Weather',
  text: 'Invented: protect whoever defends.',
  position: 'Supported',
  tags: 'own word',
  persons: 'women; astronauts',
  sdgs: 'SDG 16.10.1; SDG 8.5',
  recommending_states: 'Norway; Chile',
  language: 'fr'
}
const read = (over: Record<string, string> = {}) =>
  readUhriRow((column) => ({ ...good, ...over })[column] ?? '', lists, '2026-11-26')
const codes = (over: Record<string, string>) => {
  const found = read(over)
  return found.ok ? [] : found.problems.map(({ code, field }) => `${field}: ${code}`)
}

describe('a row of the Index', () => {
  test('is read whole; what is in no vocabulary is kept as a word of the source', () => {
    const found = read()
    expect(found.ok && found.recommendation).toMatchObject({
      slug: 'A-HRC-36-9-104-12-PER',
      source: 'upr',
      cycle: 3,
      year: 2017,
      state: 'PER',
      byStates: ['NOR', 'CHL'],
      position: 'supported',
      themes: ['reprisals'],
      issues: ['human-rights-defenders'],
      persons: [],
      affected: ['women', 'astronauts'],
      sdg: ['16.10.1', '8.5'],
      tags: ['own word', 'Weather'],
      concernsDefenders: true,
      lang: 'fr'
    })
    expect(found.ok && found.unknown).toEqual(['Weather'])
  })
  test('is about defenders by its words or by a theme that says so, never by whom it affects', () => {
    const isAbout = (over: Record<string, string>) => {
      const found = read({ theme: 'Reprisals', text: 'Invented: build more schools.', tags: '', ...over })
      return found.ok && found.recommendation.concernsDefenders
    }
    expect(isAbout({ persons: 'Children; women; Human rights defenders' })).toBe(false)
    expect(isAbout({ theme: 'Human rights defenders' })).toBe(true)
    expect(isAbout({ tags: 'Human Rights Defenders & civic space' })).toBe(true)
    expect(isAbout({ text: 'Inventé : protéger les défenseurs des droits de l’homme.' })).toBe(true)
    expect(isAbout({ text: 'Inventé : protéger les défenseurs.', defenders: 'no' })).toBe(false)
  })
  test('divides no word that is known as a whole or stands in quotation marks', () => {
    const found = read({
      theme: 'Liberty; security of person; Reprisals; Rain &amp; snow',
      persons: '"Boys; girls"; women'
    })
    expect(found.ok && found.recommendation).toMatchObject({
      themes: ['liberty', 'reprisals'],
      affected: ['Boys; girls', 'women'],
      tags: ['own word', 'Rain & snow']
    })
  })
  test('has goals and targets however they are written, and other words among its tags', () => {
    const found = read({
      sdgs: 'SDG 16; Goal 5; 10.3; 8 - Decent work and economic growth; 16.A.1; Goal of peace',
      tags: ''
    })
    expect(found.ok && found.recommendation).toMatchObject({
      sdg: ['16', '5', '10.3', '8', '16.a.1'],
      tags: ['Weather', 'Goal of peace']
    })
  })
  test('is refused for each thing that is wrong with it', () => {
    expect(codes({ document: '', paragraph: '', text: '', state: 'Atlantis' })).toEqual([
      'document: required',
      'paragraph: required',
      'text: required',
      'state: unknown-state-named',
      'date: required'
    ])
    expect(codes({ position: 'Perhaps', cycle: '0', date: '2017-02-30', language: 'french' })).toEqual([
      'cycle: number-out-of-bounds',
      'position: not-in-list',
      'date: impossible-date',
      'language: wrong-type'
    ])
    expect(codes({ recommending_states: 'Norway; (Unknown)' })).toEqual(['recommending_states: unknown-recommender'])
    expect(codes({ recommending_states: '' })).toEqual(['recommending_states: unknown-recommender'])
    for (const recommending_states of ['Peru', ''])
      expect(read({ recommending_states, position: 'Voluntary pledge' })).toMatchObject({
        ok: true,
        recommendation: { position: 'pledge', byStates: [] }
      })
  })
  test('of one line has no line break where its key and its address are made; a text of several keeps them', () => {
    for (const column of ['document', 'paragraph', 'made_by', 'tags', 'theme', 'persons', 'sdgs'])
      for (const mark of ['\n', '\r', '\t', '\u2028'])
        expect(codes({ [column]: `16.10${mark}16.10`, date: '2017' })).toContain(`${column}: forbidden-character`)
    expect(codes({ text: 'Invented: first.\nInvented: second.' })).toEqual([])
  })
  test('is refused where its number is no goal and no target, and where nothing can be read in its text', () => {
    for (const value of ['99.9', 'SDG 18', '0', '16.11', '8.c', '16.10.x', '16.', 'sdg 3.14'])
      expect([value, codes({ sdgs: `SDG 16.10; ${value}` })]).toEqual([value, ['sdgs: no-sdg-target']])
    for (const value of ['16', 'SDG 16.10', '16.a', '17.19', '3.9.1', 'Goal of peace'])
      expect([value, codes({ sdgs: value })]).toEqual([value, []])
    for (const nothing of ['\u200b', '\u200b\u2060 \ufeff', '\u00ad', '\u2800'])
      expect(codes({ text: nothing })).toEqual(['text: required'])
  })
  test('is refused for what the record cannot hold, and no word of the language itself is a position', () => {
    for (const position of ['constructor', '__proto__']) expect(codes({ position })).toEqual(['position: not-in-list'])
    expect(codes({ made_by: 'M' })).toEqual(['made_by: wrong-type'])
    expect(codes({ made_by: 'M'.repeat(301) })).toEqual(['made_by: too-long'])
    expect(codes({ document: '文件', paragraph: '—', date: '2017' })).toEqual([
      'document: wrong-type',
      'paragraph: wrong-type'
    ])
    expect(codes({ document: 'd'.repeat(80), paragraph: 'p'.repeat(40), date: '2017' })).toEqual(['document: too-long'])
    expect(codes({ document: 'd'.repeat(80), paragraph: 'p'.repeat(35), date: '2017' })).toEqual([])
  })
  test('is refused with controls, or marks that turn what stands beside them', () => {
    expect(codes({ text: 'Invented \u001b', made_by: 'An \u202eoffice' })).toEqual([
      'text: forbidden-character',
      'made_by: forbidden-character'
    ])
    expect(codes({ text: 'Invented:\r\n\ttwo lines' })).toEqual([])
  })
  test('is refused with a day that has not come, or before there was any', () => {
    expect(codes({ date: '2026-11-26' })).toEqual([])
    expect(codes({ date: '2026-11-27' })).toEqual(['date: date-to-come'])
    expect(codes({ date: '1900-01-01' })).toEqual(['date: number-out-of-bounds'])
    expect(codes({ document: 'A/HRC/999/1' })).toEqual(['document: number-out-of-bounds'])
  })
  test('has its source in upper or lower case', () => {
    const sourceOf = (source: string) => {
      const found = read({ source })
      return found.ok ? found.recommendation.source : found.problems.map(({ code, field }) => `${field}: ${code}`)
    }
    expect(['UPR', 'upr', 'Treaty body', 'SPECIAL_PROCEDURE', ''].map(sourceOf)).toEqual([
      'upr',
      'upr',
      'treaty-body',
      'special-procedure',
      'upr'
    ])
    expect(sourceOf('somewhere')).toEqual(['source: not-in-list'])
  })
  test('only the review needs a State that recommends; a day that is a year alone stands in the year', () => {
    const found = read({ cycle: '', document: 'CEDAW/C/PER/CO/7-8', recommending_states: '', date: '2014' })
    expect(found.ok && found.recommendation).toMatchObject({ source: 'treaty-body', year: 2014, onDay: null })
  })
})

test('the symbol of a document tells its year where it can', () => {
  const years = ['A/HRC/4/37', 'A/HRC/34/52', 'A/HRC/36/9/Add.1', 'A/69/259', 'E/CN.4/2002/106', 'CEDAW/C/PER/CO/7-8']
  expect(years.map(yearOfSymbol)).toEqual([2007, 2017, 2017, 2014, 2002, null])
})
test('and whose it is', () =>
  expect([
    sourceOfSymbol('A/HRC/36/9', 3),
    sourceOfSymbol('A/HRC/31/55/Add.1', null),
    sourceOfSymbol('A/69/259', null)
  ]).toEqual(['upr', 'visit', 'special-procedure']))
test('an address of document, paragraph and State', () =>
  expect(slugOf('A/HRC/34/52', '85 (f)', 'PER')).toBe('A-HRC-34-52-85-f-PER'))
