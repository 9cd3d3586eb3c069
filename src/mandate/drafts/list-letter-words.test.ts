import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { blocksFor, usualFor } from './letter-blocks.ts'
import type { AddresseeClass } from '../communications/communication.ts'
import type { Parallel } from './draft-document.ts'
import { listLetterWords, type LetterWords } from './list-letter-words.ts'
import { statusOn, suggestedFor } from './standards.ts'

const shipped = new URL('../../../reference', import.meta.url).pathname
let db: TestDatabase
const desk = (role: 'case-officer' | 'translator') => ({
  db: db.office,
  actor: { id: 'a', role, mandate: 'defenders', trusted: true },
  mandate: 'defenders'
})
const file = (name: string) => readFileSync(`${shipped}/${name}`, 'utf8')
const linesOf = (name: string) => file(name).trim().split('\n').length - 1

let words: LetterWords
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  const listed = await listLetterWords(desk('case-officer'), [shipped])
  words = (listed as { value: LetterWords }).value
})
afterAll(() => db.close())

test('every line of the shipped files is read, and what they name is there', () => {
  const themes = new Set([...file('vocabulary.csv').matchAll(/^theme,([a-z-]+),/gm)].map((match) => match[1]))
  const treaties = words.treaties.map(({ code }) => code)
  expect(words.blocks).toHaveLength(linesOf('letter-blocks.csv'))
  expect(new Set(words.blocks.map(({ block }) => block)).size).toBe(words.blocks.length)
  expect(words.blocks.flatMap((one) => one.themes).filter((theme) => !themes.has(theme))).toEqual([])
  expect(words.treaties).toHaveLength(linesOf('treaties.csv'))
  expect(Object.keys(words.ratifications)).toHaveLength(linesOf('treaty-ratifications.csv'))
  for (const one of Object.values(words.ratifications)) expect(Object.keys(one)).toEqual(treaties)
  expect(words.standards).toHaveLength(linesOf('standards-by-theme.csv'))
  expect(words.standards.filter(({ theme }) => theme !== '*' && !themes.has(theme))).toEqual([])
  const known = ['declaration', ...treaties, ...words.resolutions.map(({ symbol }) => symbol)]
  expect(words.standards.filter(({ standard }) => !known.includes(standard))).toEqual([])
  expect(words.articles).toHaveLength(20)
  for (const { name } of words.treaties) expect(Object.keys(name)).toHaveLength(6)
  expect(words.mandate.fr).toContain('défenseurs')
})

test('who writes no letters is given none', async () => {
  expect((await listLetterWords(desk('translator'), [shipped])).ok).toBe(false)
})

describe('what a letter begins with', () => {
  const usual = (kind: string, of: 'state' | 'company', themes: string[] = []) =>
    usualFor(words.blocks, { kind, classes: [of], themes }).map(({ block }) => block)
  it('asks the four questions of every letter first, then those of its themes', () => {
    const asked = usual('UA', 'state', ['arbitrary-detention']).filter((block) => block.startsWith('asks'))
    expect(asked).toEqual(['asks-comments', 'asks-basis', 'asks-investigation', 'asks-free-work', 'asks-held-where'])
  })
  it('asks for interim measures of an urgent appeal, other things of a law, and others of a company', () => {
    expect(usual('UA', 'state', ['threats'])).toEqual(expect.arrayContaining(['interim', 'interim-life', 'press']))
    expect(usual('AL', 'state', ['threats'])).not.toContain('interim-life')
    expect(usual('OL', 'state')).toContain('asks-law-standards')
    expect(usual('OL', 'state')).not.toContain('asks-investigation')
    expect(usual('AL', 'company')).toContain('asks-due-diligence')
    expect(usual('AL', 'company')).not.toContain('asks-basis')
  })
  it('offers what is of its themes before the rest, and nothing that is of others', () => {
    const offered = blocksFor(words.blocks, { kind: 'AL', classes: ['state'], themes: ['surveillance'] })
    expect(offered[0]?.block).toBe('asks-surveillance')
    expect(offered.map(({ block }) => block)).not.toContain('asks-torture')
  })
})

describe('standards', () => {
  const of = { XXX: { A: '2010', B: 'signed', C: '', D: 'party', E: '?' } }
  it('say what a State was to a treaty on the day', () => {
    expect(statusOn(of, 'XXX', 'A', '2009-12-31')).toEqual({ is: 'none' })
    expect(statusOn(of, 'XXX', 'A', '2010-01-01')).toEqual({ is: 'party', since: 2010 })
    expect(statusOn(of, 'XXX', 'B', '2026-01-01')).toEqual({ is: 'signatory' })
    expect(statusOn(of, 'XXX', 'C', '2026-01-01')).toEqual({ is: 'none' })
    expect(statusOn(of, 'XXX', 'D', '2026-01-01')).toEqual({ is: 'party', since: null })
    expect(statusOn(of, 'XXX', 'E', '2026-01-01')).toEqual({ is: 'unknown' })
    expect(statusOn(of, 'YYY', 'A', '2026-01-01')).toEqual({ is: 'unknown' })
  })
  it('are suggested by theme, each once and in order', () => {
    const found = suggestedFor(words.standards, ['torture', 'fair-trial', 'reprisals'])
    expect(found.treaties.get('ICCPR')).toBe('7, 10, 14, 15')
    expect(found.articles).toEqual([1, 2, 5, 9, 12])
    expect(found.resolutions).toContain('A/HRC/RES/12/2')
    expect(suggestedFor(words.standards, []).treaties.size).toBe(0)
  })
})

test('a home State is asked what it does about its company, not what the authorities of another State did; a parent, how its group answers', () => {
  const begins = (as: Parallel | null, classes: AddresseeClass[]) =>
    usualFor(words.blocks, { kind: 'UA', classes, themes: ['arbitrary-detention'], as }).map(({ block }) => block)
  expect(begins(null, ['state'])).toEqual(expect.arrayContaining(['asks-basis', 'asks-held-where', 'interim-release']))
  const home = begins('home-state', ['state'])
  expect(home).toEqual(expect.arrayContaining(['which-home-state', 'concern-work', 'asks-comments', 'asks-home-state']))
  for (const named of [
    'asks-basis',
    'asks-investigation',
    'asks-free-work',
    'asks-held-where',
    'interim',
    'interim-release'
  ])
    expect(home).not.toContain(named)
  expect(begins('parent', ['company'])).toEqual(expect.arrayContaining(['asks-due-diligence', 'asks-parent']))
  expect(begins('company', ['company'])).not.toContain('asks-parent')
})
