import { expect, test } from 'vitest'
import { filledIn, linesLeft, type SaidReferences } from './said-references.ts'

const line = (at: number, letter: string | null, reference: string): SaidReferences['lines'][number] => ({
  line: at,
  working: '',
  letter,
  reference,
  why: []
})

test('a list fills in what nobody typed, and writes over nothing that somebody did', () => {
  const lines = [
    line(1, 'a', 'AL PER 1/2026'),
    line(2, 'b', 'AL PER 2/2026'),
    line(3, 'c', 'AL PER 3/2026'),
    line(4, null, 'x')
  ]
  const now = filledIn(lines, { b: 'AL KEN 9/2026', c: 'AL PER 3/2026', d: 'kept' }, (value) => `typed: ${value}`)
  expect(now.typed).toEqual({ a: 'AL PER 1/2026', b: 'AL KEN 9/2026', c: 'AL PER 3/2026', d: 'kept' })
  expect(now.lines.map(({ letter, why }) => [letter, ...why])).toEqual([
    ['a'],
    [null, 'typed: AL KEN 9/2026'],
    ['c'],
    [null]
  ])
})

test('of a pasted list stays what is not on record: not its heading, whatever divides it and writes its digits', () => {
  const list = [
    'Working reference\tReference',
    '000-000-001-95\tAL PER 7/2026',
    '"AL PER 8/2026";"000 000 002 92"',
    '٠٠٠٠٠٠٠٠١٩٥,AL PER 7/2026',
    '123-456-789-00\tAL PER 10/2026'
  ].join('\r\n')
  expect(linesLeft(list, new Set(['000-000-001-95', '000-000-002-92']))).toBe('123-456-789-00\tAL PER 10/2026')
  expect(linesLeft(list.split('\r\n').slice(0, 3).join('\n'), new Set(['000-000-001-95', '000-000-002-92']))).toBe('')
})
