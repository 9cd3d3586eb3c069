import { describe, expect, it } from 'vitest'
import { sha256, toBase64url, utf8 } from '../bytes.ts'
import { fold } from './fold.ts'
import { numberIn, suggest, wordNumbers } from './word-numbers.ts'
import { wordList } from './word-list.ts'
import { before, words as arabic } from './words-ar.ts'
import { words as russian } from './words-ru.ts'

/** Begin with these two letters by themselves, without an article. */
const ownAlifLam = ['ألبوم', 'ألعاب', 'ألفة', 'ألماس', 'ألمنيوم']

const lists = [
  { language: 'ar', words: arabic, alphabet: /^[\u0621-\u063a\u0641-\u064a]{3,8}$/ },
  { language: 'ru', words: russian, alphabet: /^[а-я]{3,8}$/ }
]

/** Stricter than `fold`: nobody tells ь from ъ over a bad line. */
const heard = (word: string) => fold(word).replaceAll('ъ', 'ь')
const repeated = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at)

describe.each(lists)('the $language words of a receipt', ({ words, alphabet }) => {
  const asHeard = words.map(heard)

  it('are 2,048, each once, by code point', () => {
    expect(words).toHaveLength(2048)
    expect(repeated(words)).toEqual([])
    expect(words).toEqual([...words].sort())
  })

  it('have three to eight letters of their alphabet, without ё or marks', () => {
    expect(words.filter((word) => !alphabet.test(word))).toEqual([])
  })

  it('come without an article', () => {
    const withArticle = words.filter((word) => fold(word).startsWith('ال'))
    expect(withArticle.filter((word) => !ownAlifLam.includes(word))).toEqual([])
  })

  it('are told apart by their first four letters, however hamza, dots and accents are typed', () => {
    expect(repeated(asHeard.map((word) => word.slice(0, 4)))).toEqual([])
  })

  it('are found by the four letters that a person writes of each, hamza among them', () => {
    const typed = words.map((word) => numberIn(wordNumbers(words), word.slice(0, 4)))
    expect(words.filter((_, number) => typed[number] !== number)).toEqual([])
  })

  it('are told apart without ь and ъ', () => {
    expect(repeated(asHeard.map((word) => word.replaceAll('ь', '')))).toEqual([])
  })

  it('are no beginning of another where they have less than four letters', () => {
    const short = asHeard.filter((word) => word.length < 4)
    expect(short.filter((word) => word.length < 3)).toEqual([])
    expect(short.filter((start) => asHeard.some((word) => word !== start && word.startsWith(start)))).toEqual([])
  })
})

describe('the Arabic words of before', () => {
  const words = [...before.keys()]

  it('are read as the number that they had, whole or by four letters and more', async () => {
    const numbers = wordNumbers(await wordList('ar'))
    const beginnings = words.flatMap((word) =>
      Array.from({ length: word.length - 3 }, (_, at) => [word.slice(0, at + 4), before.get(word)] as const)
    )
    const misread = [...before, ...beginnings].filter(([typed, number]) => numberIn(numbers, typed) !== number)
    expect(misread).toEqual([])
  })

  it('are none of the list, nor mistaken for one of another place', () => {
    const folded = arabic.map(fold)
    const places = new Map(folded.map((word, at) => [word.slice(0, 4), at]))
    const elsewhere = words.filter(
      (word) => ![undefined, before.get(word)].includes(places.get(fold(word).slice(0, 4)))
    )
    expect(elsewhere).toEqual([])
    expect(words.filter((word) => folded.includes(fold(word)))).toEqual([])
    expect(repeated(words.map((word) => fold(word).slice(0, 4)))).toEqual([])
  })

  it('make with the others the list that the first receipts were written with, each word at its place', () => {
    const first = arabic.map((word, at) => words.find((old) => before.get(old) === at) ?? word)
    expect(toBase64url(sha256(utf8(first.join(' '))))).toBe('vclpTA8oDZUUQPfWOyfuRKo0ZninAq_78CLPoj1ez3o')
  })

  it('are suggested to nobody', async () => {
    const numbers = wordNumbers(await wordList('ar'))
    const suggested = words.map((word) => suggest(numbers, word))
    expect(suggested.filter((word) => word !== null && before.has(word))).toEqual([])
  })
})
