import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeReceipt, type Receipt } from './make-receipt.ts'
import { readReceipt, type ReceiptLists } from './read-receipt.ts'
import { receiptLanguages, wordList } from './word-list.ts'
import { before } from './words-ar.ts'
import { receiptAsDigits, receiptAsWords } from './write-receipt.ts'

const lists: Record<string, readonly string[]> = {}
beforeAll(async () => {
  for (const language of receiptLanguages) lists[language] = await wordList(language)
})

const all = () => lists as ReceiptLists
const list = (language: string) => lists[language] as readonly string[]
const receipts = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((entropy): Receipt => ({ entropy }))
const zeros = ['0', '٠', '۰', '०', '০', '０', '၀', '០', '𞥐'].map((zero) => zero.codePointAt(0) as number)
const inScript = (digits: string, zero: number) =>
  digits.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)))

/** Bytes whose first word is that of this place. */
function withPlace(place: number): Uint8Array {
  const { entropy } = makeReceipt()
  entropy[0] = place >> 3
  entropy[1] = ((place & 7) << 5) | (entropy[1]! & 31)
  return entropy
}

describe('a receipt that was typed', () => {
  it.each(receiptLanguages)('is read from words of %s, and the language found', (language) => {
    fc.assert(
      fc.property(receipts, fc.constantFrom(' ', '\n', ', ', ' - ', '  \t', '،'), (receipt, between) => {
        const typed = receiptAsWords(receipt, list(language)).join(between)
        expect(readReceipt(typed, all())).toEqual({ ok: true, receipt, language })
      }),
      { numRuns: 60 }
    )
  })

  it.each(receiptLanguages)(
    'is read from four letters of each word of %s, in capitals, without accents',
    (language) => {
      fc.assert(
        fc.property(receipts, (receipt) => {
          const words = receiptAsWords(receipt, list(language))
          const short = words.map((word) => [...word.normalize('NFC')].slice(0, 4).join(''))
          for (const typed of [
            short,
            words.map((word) => word.toUpperCase()),
            words.map((word) => word.normalize('NFD'))
          ])
            expect(readReceipt(typed.join(' '), all())).toMatchObject({ ok: true, receipt })
          const bare = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
          expect(readReceipt(bare.join(' '), all())).toMatchObject({ ok: true, receipt })
        }),
        { numRuns: 40 }
      )
    }
  )

  it('is read from Chinese characters that nothing separates', () => {
    const receipt = makeReceipt()
    const typed = receiptAsWords(receipt, list('zh')).join('')
    expect(readReceipt(typed, all())).toEqual({ ok: true, receipt, language: 'zh' })
  })

  it('is read from digits of nine scripts, however they are grouped', () => {
    fc.assert(
      fc.property(receipts, fc.constantFrom(...zeros), (receipt, zero) => {
        const digits = receiptAsDigits(receipt)
        for (const between of [' ', '', '-', '\n', ' · '])
          expect(readReceipt(inScript(digits.join(between), zero), {})).toEqual({
            ok: true,
            receipt,
            language: 'digits'
          })
        const bare = digits.map((group) => String(Number(group))).join(' ')
        expect(readReceipt(bare, {})).toEqual({ ok: true, receipt, language: 'digits' })
      }),
      { numRuns: 60 }
    )
  })

  it('is read with the numbers of the printed list, or half in digits', () => {
    const receipt = makeReceipt()
    const words = receiptAsWords(receipt, list('fr'))
    const digits = receiptAsDigits(receipt)
    const numbered = words.map((word, i) => `${i + 1}. ${word}`).join('\n')
    expect(readReceipt(numbered, all())).toMatchObject({ ok: true, receipt })
    const mixed = words.map((word, i) => (i % 2 ? word : digits[i])).join(' ')
    expect(readReceipt(mixed, all())).toMatchObject({ ok: true, receipt })
  })

  it('is read with Arabic vowel marks, another hamza, tatweel and invisible marks', () => {
    const receipt = makeReceipt()
    const typed = receiptAsWords(receipt, list('ar')).map(
      (word) => `\u200f${word.replace(/^[أإآا]/, 'أ').replace(/.(?=.)/gu, '$&\u064e')}ـ\u200e`
    )
    expect(readReceipt(typed.join(' '), all())).toMatchObject({ ok: true, receipt })
  })

  it('is read from Arabic words that gave their places to others, to the same bytes', () => {
    const asBefore = [...list('ar')]
    for (const [word, place] of before) asBefore[place] = word
    for (const [word, place] of before) {
      const receipt = { entropy: withPlace(place) }
      const words = receiptAsWords(receipt, asBefore)
      expect(words[0]).toBe(word)
      for (const typed of [words, words.map((one) => one.slice(0, 4))])
        expect(readReceipt(typed.join(' '), { ar: list('ar') })).toEqual({ ok: true, receipt, language: 'ar' })
    }
  })

  it('is a slip with one word changed, whichever', () => {
    fc.assert(
      fc.property(
        receipts,
        fc.nat(12),
        fc.nat(2047),
        fc.constantFrom(...receiptLanguages),
        (receipt, at, to, language) => {
          const words = receiptAsWords(receipt, list(language))
          const other = list(language)[to] as string
          fc.pre(words[at] !== other)
          words[at] = other
          expect(readReceipt(words.join(' '), { [language]: list(language) })).toEqual({ ok: false, reason: 'slip' })
        }
      ),
      { numRuns: 500 }
    )
  })

  it('reads groups that are copied with their numbers', () => {
    const receipt = makeReceipt()
    const numbered = receiptAsDigits(receipt).map((group, at) => `${at + 1}. ${group}`)
    expect(readReceipt(numbered.join('\n'), {})).toEqual({ ok: true, receipt, language: 'digits' })
    expect(readReceipt(numbered.slice(1).join('\n'), {}).ok).toBe(false)
  })

  it('says which word it does not know, and which one is near', () => {
    const words = receiptAsWords({ entropy: new Uint8Array(16) }, list('en'))
    words[3] = 'abandno'
    expect(readReceipt(words.join(' '), all())).toEqual({
      ok: false,
      reason: 'unknown-word',
      at: 3,
      typed: 'abandno',
      suggestion: 'abandon'
    })
    words[3] = 'xyzzyx'
    expect(readReceipt(words.join(' '), all())).toEqual({
      ok: false,
      reason: 'unknown-word',
      at: 3,
      typed: 'xyzzyx'
    })
    // Four right letters are not enough when the rest is another word.
    words[3] = 'abanknote'
    expect(readReceipt(words.join(' '), all())).toMatchObject({ ok: false, reason: 'unknown-word', at: 3 })
  })

  it('names a group that lacks a digit, where that is not a zero that was left out', () => {
    const groups = ['0047', '0100', '1999', ...receiptAsDigits(makeReceipt()).slice(3)]
    groups[2] = '199'
    expect(readReceipt(groups.join(' '), {})).toEqual({ ok: false, reason: 'short-group', at: 2, typed: '199' })
  })

  it('says what is missing or too much', () => {
    const words = receiptAsWords(makeReceipt(), list('es'))
    const digits = receiptAsDigits(makeReceipt())
    expect(readReceipt(words.slice(1).join(' '), all())).toEqual({ ok: false, reason: 'too-short' })
    expect(readReceipt([...words, words[0]].join(' '), all())).toEqual({ ok: false, reason: 'too-long' })
    expect(readReceipt(digits.slice(1).join(' '), all())).toEqual({ ok: false, reason: 'too-short' })
    expect(readReceipt([...digits, '0001'].join(' '), all())).toEqual({ ok: false, reason: 'too-long' })
    for (const empty of ['', '  \n', ' - ', '\u200f'])
      expect(readReceipt(empty, all())).toEqual({ ok: false, reason: 'empty' })
    expect(readReceipt(['2048', ...digits.slice(1)].join(' '), all())).toEqual({
      ok: false,
      reason: 'unknown-word',
      at: 0,
      typed: '2048'
    })
    expect(readReceipt('abandon', {})).toEqual({ ok: false, reason: 'unknown-word', at: 0 })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readReceipt(text, all()).ok).toBe(false)
      }),
      { numRuns: 500 }
    )
  })
})
