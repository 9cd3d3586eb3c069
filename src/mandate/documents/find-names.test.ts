import { describe, expect, test } from 'vitest'
import { held, pairsOf, set } from '../cases/matching/pairs.ts'
import { workOf } from '#tests/work-of.ts'
import { findNames, namesFound, partsOfNamesIn } from './find-names.ts'

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
    ['the family name first', 'Ms. KAMARA Adwoa was held', 'Adwoa Kamara', 'KAMARA Adwoa'],
    ['the family name first, with a comma', 'of Kamara, Adwoa.', 'Adwoa Kamara', 'Kamara, Adwoa'],
    ['with what belongs to the family name', 'al-Haddad Amal’s brother', 'Amal al-Haddad', 'al-Haddad Amal'],
    ['with an initial behind it', 'Kamara, A.-B. was', 'A.-B. Kamara', 'Kamara, A.-B'],
    ['of three words, in any order', 'Камара Адвоа Ивановна', 'Адвоа Ивановна Камара', 'Камара Адвоа Ивановна'],
    ['in an address, turned round', 'kamara-adwoa', 'Adwoa Kamara', 'kamara-adwoa'],
    ['in Arabic, turned round behind "and"', 'قيل وحداد أمل', 'أمل حداد', 'حداد أمل'],
    ['in Chinese, within the sentence', '对林安娜女士的拘留', '林安娜', '林安娜']
  ])('%s', (_, text, name, what) => expect(found(text, name)).toEqual([what]))
})

test('a name within another word is none', () => {
  expect(found('Amaliah Haddadin and Ramal', 'Amal', 'Haddad')).toEqual([])
  expect(found('العامل', 'امل')).toEqual([])
  expect(found('nobody', '', ' ', '’')).toEqual([])
})

test('words of a name that are not together, or end a sentence between them, are none', () => {
  expect(found('Kamara and Adwoa. Kamara. Adwoa; Kamara (Adwoa), Adwoa Adwoa, Kamarah Adwoa', 'Adwoa Kamara')).toEqual(
    []
  )
  expect(found('Musa, Kamara, Adwoa', 'Adwoa Kamara Musa')).toEqual([])
})

describe('the pairs that names are matched by, turned round', () => {
  const { same, different } = {
    same: [...pairsOf(set).same, ...pairsOf(held).same],
    different: [...pairsOf(set).different, ...pairsOf(held).different]
  }
  const orders = {
    'last word first': (words: string[]) => [words.at(-1)!, ...words.slice(0, -1)].join(' '),
    'last word first, with a comma': (words: string[]) => `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`,
    'first word last': (words: string[]) => [...words.slice(1), words[0]].join(' ')
  }
  const several = (name: string) => name.split(' ').length > 1 && !/\p{Script=Han}/u.test(name)
  const names = [...new Set(same.flat())].filter(several)

  test.each(Object.entries(orders))('%s: each is found, and of two people neither by the other', (_, turned) => {
    expect(names.length).toBeGreaterThan(200)
    const said = (name: string) => `It is said that ${turned(name.split(' '))} was held.`
    expect(names.filter((name) => found(said(name), name).length === 0)).toEqual([])
    // More than is found as they are written: "Mohammed Ali" in "Mohammed Ali Hassan" it is before.
    const more = different.filter(
      ([one, other]) => found(other, one).length === 0 && found(said(other), one).length > 0
    )
    expect(more).toEqual([])
  })
})

test('what is hostile costs as its length, not as the square of it', async () => {
  const words = Array.from({ length: 12 }, (_, at) => `n${at}`)
  const look = (times: number) => () =>
    expect(
      namesFound(`${words.join(' ')} `.repeat(times), [words.toReversed().join(' '), `n0 ${words.join(' ')}`])
    ).toHaveLength(1)
  const short = await workOf(look(500))
  expect(await workOf(look(5000))).toBeLessThan(30 * short)
})

test('a word that mixes alphabets is the name in either of them', () => {
  expect(found('Hoлан Вымышленный', 'Нолан Вымышленный')).toEqual(['Hoлан Вымышленный'])
  expect(found('Rosalba Inventada', 'Rosаlba Inventada')).toEqual(['Rosalba Inventada'])
  expect(partsOfNamesIn('Инventаda', ['Rosalba Inventada'])).toEqual([])
  expect(partsOfNamesIn('Inventаda', ['Rosalba Inventada'])).toEqual(['inventada'])
  // Whole words of another alphabet are words of their language.
  expect(found('сам Роса', 'Cam Poca')).toEqual([])
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
  ['Rosal\u115fba\u2060 Inventada'],
  ['Rosalba·Inventada'],
  ['Rosalba・Inventada'],
  ['Rosalba • Inventada'],
  ['ROSALBA/INVENTADA'],
  ['Rosalba | Inventada'],
  ['Rosalba\u2800Inventada'],
  ['rosalba.inventada'],
  ['Rosаlba Inventada'],
  ['ROSALΒA ІNVENTADA'],
  ['Rosаlba Ιnventаda']
])('what stands for a space in addresses or in other scripts, and what is not seen, makes no other name: %j', (text) =>
  expect(findNames(text, ['Rosalba Inventada'])).toEqual([{ from: 0, to: text.length }])
)
