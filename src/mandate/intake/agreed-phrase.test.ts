import { expect, test } from 'vitest'
import { comparePhrases } from './agreed-phrase.ts'

// Phrases of nobody.
test.each([
  ['The blue door 7', 'the BLUE  door ٧', 'same'],
  ['L’été à Nulleville', "l'ete a nulleville", 'same'],
  ['البابُ الأزرق ٤٢', 'الباب الازرق 42', 'same'],
  ['蓝 门 ４２', '蓝门42', 'same'],
  ['Ёлка', 'елка', 'same'],
  ['The blue door 7', 'the blue door 8', 'different'],
  ['The blue door', 'The blue doors', 'different'],
  ['!', '?', 'different'],
  ['ء', '\u0301', 'different'],
  ['The blue door', '', 'not-given'],
  ['The blue door', ' \t', 'not-given'],
  ['The blue door', undefined, 'not-given'],
  [undefined, 'The blue door', 'none-agreed'],
  ['', undefined, 'none-agreed']
] as const)('%j beside %j is %s', (agreed, given, compared) => {
  expect(comparePhrases(agreed, given)).toBe(compared)
})
