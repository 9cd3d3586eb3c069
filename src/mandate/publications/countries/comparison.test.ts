import { expect, test } from 'vitest'
import { sideBySide, type FiguresOfState } from './comparison.ts'

const of = (letters: number, mixed: number): FiguresOfState => [
  { part: 'letters', row: { code: 'letters', unit: 'count' }, figure: { n: letters, of: null, path: 'letters' } },
  { part: 'laws', row: { code: 'effect', key: 'mixed', unit: 'count' }, figure: { n: mixed, of: 2, path: 'laws' } },
  { part: 'laws', row: { code: 'effect', key: 'neutral', unit: 'count' }, figure: { n: 0, of: 2, path: 'laws' } }
]

test('figures stand in the order of the States that were asked for, whatever they are', () =>
  expect(sideBySide([of(3, 0), of(90, 1)])).toMatchObject([
    { part: 'letters', rows: [{ code: 'letters', figures: [{ n: 3 }, { n: 90 }] }] },
    { part: 'visits', rows: [] },
    { part: 'recommendations' },
    // No neutral law of any: the line is left out; of one that has a mixed law, the other's 0 is said.
    { part: 'laws', rows: [{ key: 'mixed', figures: [{ n: 0 }, { n: 1 }] }] },
    { part: 'treaties' },
    { part: 'resolutions' },
    { part: 'commitments' }
  ]))
