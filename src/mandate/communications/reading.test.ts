import { expect, test } from 'vitest'
import { coverageOf } from './character.ts'
import { readingOf } from './reading.ts'

const by = (reader: string, mark: 'answered' | 'partly' | 'not-answered' | 'refused', question = 'a') => ({
  question,
  mark,
  reader
})

test.each([
  ['one reader: her mark counts, and is not published', [by('Ama', 'answered')], [], 'answered', 'one-reader', false],
  ['two agree', [by('Ama', 'partly'), by('Bo', 'partly')], [], 'partly', 'agreed', true],
  [
    'two differ: the stricter counts, and is not published',
    [by('Ama', 'answered'), by('Bo', 'partly')],
    [],
    'partly',
    'differ',
    false
  ],
  [
    'refused and not answered are worth the same, and still differ',
    [by('Ama', 'refused'), by('Bo', 'not-answered')],
    [],
    'not-answered',
    'differ',
    false
  ],
  [
    'settled: what was settled on counts, be it stricter or not',
    [by('Ama', 'answered'), by('Bo', 'partly')],
    [{ question: 'a', mark: 'answered' }],
    'answered',
    'settled',
    true
  ],
  ['the office as a whole needs no second', [by('office', 'answered')], [], 'answered', 'agreed', true],
  [
    'but whoever differs from it is heard',
    [by('office', 'answered'), by('Bo', 'refused')],
    [],
    'refused',
    'differ',
    false
  ]
] as const)('%s', (_, given, settled, mark, stands, byTwo) =>
  expect(readingOf(given, settled)).toEqual({ marks: [{ question: 'a', mark, stands }], byTwo })
)

test('one question that waits keeps the others from the public too', () => {
  const { marks, byTwo } = readingOf([by('Ama', 'answered'), by('Bo', 'answered'), by('Ama', 'answered', 'b')], [])
  expect(marks.map(({ stands }) => stands)).toEqual(['agreed', 'one-reader'])
  expect(byTwo).toBe(false)
  expect(coverageOf(['a', 'b', 'c', 'd'], marks)).toBe(0.5)
})
