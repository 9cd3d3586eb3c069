import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, nameFloor } from './compare-names.ts'
import { nameKey } from './name-key.ts'

const sounds = (name: string) => nameKey(name).words.map((word) => word.sounds)

test.each([
  ['عمر فاروق', ['umar', 'farWq']],
  ['مُحَمَّد بن عَلِيّ', ['muhamad', 'ali']],
  ['محمـــد', ['muhamad']],
  ['الشيخ أحمد الشريف', ['ahmad', 'Sarif']],
  ['عبد الرحمن قاسم', ['abdrahman', 'qasim']],
  ['عبدالرحمن قاسم', ['abdrahman', 'qasim']],
  ['نور الدين زكي', ['nurdin', 'zkY']],
  ['Dr. Noureddine Zaki', ['nurdin', 'zaki']],
  ['Sheikh Ahmad ibn Ali ash-Sharif', ['ahmad', 'ali', 'Sarif']],
  ['Юлия Щербакова', ['yuliya', 'Serbakova']],
  ['Әсел Қасымова', ['asel', 'qasimova']],
  ['欧阳锋先生', ['uyang', 'feng']],
  ['曾麗', ['zeng', 'li']],
  ['Ουρανία', ['uraniya']],
  ['Mr O’Brien', ['obrien']],
  ['JP Nkurunungi', ['j', 'p', 'nkurunungi']]
])('%s', (name, expected) => {
  expect(sounds(name)).toEqual(expected)
})

test('a title is left in where nothing else would be left', () => {
  expect(sounds('Dr')).toEqual(['dr'])
  expect(sounds('Cheikh Diop')).toHaveLength(2)
  expect(sounds('Cheikh Anta Diop')).toHaveLength(2)
})

test('what is no name has no words', () => {
  for (const nothing of ['', '   ', '—', '12 34', '\u200f', '()']) expect(nameKey(nothing).words).toEqual([])
})

test('any text at all is read, and is one name with itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const key = nameKey(text)
      if (key.words.length > 0) expect(compareNames(key, key).score).toBeGreaterThanOrEqual(nameFloor)
    }),
    { numRuns: 60 }
  )
})

test('what was written is kept, to be shown', () => {
  const written = (name: string) => nameKey(name).words.map((word) => word.written)
  expect(written('Dr. Abd al-Rahman Nur al-Din')).toEqual(['Abd al Rahman', 'Nur Din'])
  expect(written('عبدالرحمن قاسم')).toEqual(['عبدالرحمن', 'قاسم'])
  expect(written('عبد الرحمن القاسم')).toEqual(['عبد الرحمن', 'القاسم'])
})
