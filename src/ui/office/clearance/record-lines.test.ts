import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { linesBeyond, recordLines } from './record-lines.ts'

const record = { persons: 1, names: [], themes: ['killings', 'threats'], groups: [], articles: [1, 12], earlier: [] }
const tags = { 'theme:killings': 'Killings', 'theme:threats': 'Threats' }
const lines = recordLines({ record, invented: false }, tags)

test('what is of one kind stands in one line, under its name once', () => {
  expect(lines.map(({ items }) => items)).toEqual([['1'], ['Killings', 'Threats'], ['1', '12']])
  expect(new Set(lines.map(({ name }) => name)).size).toBe(3)
})

test('a person stands with how she is named in public, and no code says that her sex is not known', () => {
  const names = [{ name: 'Quilla Inventada', sex: 'unknown' as const, publicForm: 'withheld' as const }]
  const said = (lang: 'en' | 'fr') =>
    inLocale(lang, () => recordLines({ record: { ...record, names }, invented: false }, tags)[1]!.items)
  expect(said('en')).toEqual(['Quilla Inventada · Sex or gender: Not said · withheld in public'])
  expect(said('fr')).not.toEqual([expect.stringMatching(/unknown|Not said/)])
})

test('whether it is about a reprisal, and for which act, is read before it is cleared', () => {
  const acts = { ...tags, 'act-of-cooperation:testimony': 'Gave testimony or information' }
  const marked = recordLines({ record: { ...record, reprisal: { act: 'testimony' } }, invented: false }, acts)
  expect(linesBeyond(marked, lines)).toEqual([{ name: 'Reprisal', items: ['Gave testimony or information'] }])
})

test('of two records each item that one alone has is told, under its own name', () => {
  const later = recordLines({ record: { ...record, themes: ['threats'] }, invented: true }, tags)
  expect(linesBeyond(lines, later).map(({ items }) => items)).toEqual([['Killings']])
  expect(linesBeyond(later, lines).map(({ name }) => name)).toEqual([null])
})
