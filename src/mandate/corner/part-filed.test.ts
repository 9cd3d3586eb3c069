import { expect, test } from 'vitest'
import { partFiled } from './part-filed.ts'

const four = [{ asked: 4 }]
test.each([
  ['one of four', { kind: 'answer', letters: four, answers: [1] }, { answered: 1, asked: 4 }],
  ['all but one', { kind: 'answer', letters: four, answers: [1, 2, 3] }, { answered: 3, asked: 4 }],
  ['all of them', { kind: 'answer', letters: four, answers: [1, 2, 3, 4] }, null],
  ['a word to the whole', { kind: 'answer', letters: four, answers: [] }, null],
  [
    'all of one letter, filed to two',
    { kind: 'answer', letters: [...four, { asked: 2 }], answers: [1, 2, 3, 4] },
    { answered: 4, asked: 6 }
  ],
  ['what is no answer', { kind: 'acknowledgement', letters: four, answers: [1] }, null],
  ['a letter that asks nothing', { kind: 'answer', letters: [{ asked: 0 }], answers: [] }, null]
] as const)('%s', (_, filing, part) => expect(partFiled(filing)).toEqual(part))
