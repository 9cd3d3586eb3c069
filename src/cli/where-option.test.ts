import { expect, test } from 'vitest'
import { UsageError } from './command.ts'
import { readWhere } from './where-option.ts'

const names: Record<string, string> = { EGY: 'EGY', Égypte: 'EGY', 'Example, Republic of': 'XXX', 秘鲁: 'PER' }
const resolver = { findState: (text: string) => names[text.trim()] ?? null }

test.each([
  ['addressee=EGY', 'EGY'],
  ['addressee=Égypte', 'EGY'],
  ['addressee=Égypte, 秘鲁', 'EGY,PER'],
  ['addressee=秘鲁،Égypte', 'PER,EGY'],
  ['addressee=秘鲁,Example, Republic of,EGY', 'PER,XXX,EGY'],
  // What is no State's name is left for the query to refuse, or to take (unassigned).
  ['addressee=unassigned,Nowhere', 'unassigned,Nowhere']
])('%s', (text, expected) => expect(readWhere(text, resolver)).toEqual(['addressee', expected]))

test('what is no State is left as it is written', () =>
  expect(readWhere('kind=UA,AL', resolver)).toEqual(['kind', 'UA,AL']))

test.each(['addressee', 'addressee=', '=EGY', 'country=EGY'])('%j is wrong usage', (text) => {
  expect(() => readWhere(text, resolver)).toThrow(UsageError)
})
