import { describe, expect, test } from 'vitest'
import { findNames, partsOfNamesIn } from './find-names.ts'

const found = (text: string, ...names: string[]) => findNames(text, names).map(({ from, to }) => text.slice(from, to))

describe('a name is found', () => {
  test.each([
    ['in any case and without its accents', 'JOSE NUNEZ was held', 'José Núñez', 'JOSE NUNEZ'],
    ['with accents that stand apart', 'Jose\u0301 Nun\u0303ez', 'José Núñez', 'Jose\u0301 Nun\u0303ez'],
    ['over the end of a line', 'Ms. Amal\n  Haddad', 'Amal Haddad', 'Amal\n  Haddad'],
    ['with what is not seen in it', 'Am\u200Bal\u00A0Haddad', 'Amal Haddad', 'Am\u200Bal\u00A0Haddad'],
    ['with a hyphen or without', 'Al-Haddad', 'al Haddad', 'Al-Haddad'],
    ['before an apostrophe', 'Haddad’s brother', 'Haddad', 'Haddad'],
    ['with an apostrophe of either kind', "O'Neill", 'O’Neill', "O'Neill"],
    ['with other letters of its language', 'Лёв Алёшин', 'Лев Алешин', 'Лёв Алёшин'],
    ['in Arabic, with vowels and stretched', 'السيدة أَمَل حـداد', 'أمل حداد', 'أَمَل حـداد'],
    ['in Arabic, written with another alif', 'امل حداد', 'أمل حداد', 'امل حداد'],
    ['in Arabic, behind "and"', 'وأمل حداد', 'أمل حداد', 'أمل حداد'],
    ['in Arabic, behind "and to"', 'قيل ولأمل حداد', 'أمل حداد', 'أمل حداد'],
    ['in Chinese, within the sentence', '对林安娜女士的拘留', '林安娜', '林安娜']
  ])('%s', (_, text, name, what) => expect(found(text, name)).toEqual([what]))
})

test('a name within another word is none', () => {
  expect(found('Amaliah Haddadin and Ramal', 'Amal', 'Haddad')).toEqual([])
  expect(found('العامل', 'امل')).toEqual([])
  expect(found('nobody', '', ' ', '’')).toEqual([])
})

test('what is left of a name is told, also with an ending', () => {
  expect(partsOfNamesIn('Ms. Haddad and the Haddadin family; Хаддада', ['Amal Haddad', 'Хаддад'])).toEqual([
    'haddad',
    'хаддад'
  ])
  expect(partsOfNamesIn('林女士', ['林安娜'])).toEqual([])
})

test.each([
  ['rosalba-inventada'],
  ['Rosalba_Inventada'],
  ['Rosalba+Inventada'],
  ['Rosal\u3164ba Inventada'],
  ['Rosal\u115fba\u2060 Inventada']
])('what stands for a space in addresses, and what is not seen, makes no other name: %j', (text) =>
  expect(findNames(text, ['Rosalba Inventada'])).toEqual([{ from: 0, to: text.length }])
)
