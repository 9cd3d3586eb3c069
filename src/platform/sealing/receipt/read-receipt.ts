import { latinDigits } from '../../digits.ts'
import { groupCount, groupSize, receiptOf } from './groups.ts'
import type { Receipt } from './make-receipt.ts'
import { numberIn, suggest, type WordNumbers, wordNumbers } from './word-numbers.ts'
import { receiptLanguages, type ReceiptLanguage, type WordList } from './word-list.ts'

export type ReceiptLists = Partial<Record<ReceiptLanguage, WordList>>

export type ReadReceipt =
  | { ok: true; receipt: Receipt; language: ReceiptLanguage | 'digits' }
  | {
      ok: false
      /** `short-group`: nothing is wrong with it but that the check fails, and one group lacks a digit. */
      reason: 'slip' | 'unknown-word' | 'short-group' | 'too-short' | 'too-long' | 'empty'
      /** Which word or group, from 0. */
      at?: number
      /** As it was typed, or its beginning. */
      typed?: string
      /** The word of the list that is nearest. */
      suggestion?: string
    }

/**
 * A receipt however it is typed: words of any of the lists, four letters of each or more, or groups of digits of
 * any script. Which list it is, the words tell.
 */
export function readReceipt(text: string, lists: ReceiptLists): ReadReceipt {
  const plain = latinDigits(text).replace(/\p{Cf}/gu, '')
  if (!/[\p{L}\p{N}]/u.test(plain)) return { ok: false, reason: 'empty' }
  if (!/\p{L}/u.test(plain)) return readDigits(withoutNumbers(plain.match(/[0-9]+/g) ?? []))
  return readWords(tokensOf(plain), lists)
}

/** Each group with its number before it, as the receipt shows them. */
const withoutNumbers = (typed: string[]): string[] =>
  typed.length === groupCount * 2 && typed.every((one, at) => at % 2 === 1 || Number(one) === at / 2 + 1)
    ? typed.filter((_, at) => at % 2 === 1)
    : typed

function readDigits(typed: readonly string[]): ReadReceipt {
  const apart = typed.length === groupCount && typed.every((group) => group.length <= 4)
  const run = typed.join('')
  const groups = (apart ? typed : (run.match(/.{1,4}/g) ?? [])).map(Number)
  if (!apart && run.length < groupCount * 4) return { ok: false, reason: 'too-short' }
  if (!apart && run.length > groupCount * 4) return { ok: false, reason: 'too-long' }
  const at = groups.findIndex((group) => group >= groupSize)
  if (at !== -1) return { ok: false, reason: 'unknown-word', at, typed: String(groups[at]).padStart(4, '0') }
  const receipt = receiptOf(groups)
  if (receipt) return { ok: true, receipt, language: 'digits' }
  const short = apart ? typed.findIndex((group) => group.length < 4) : -1
  return short === -1
    ? { ok: false, reason: 'slip' }
    : { ok: false, reason: 'short-group', at: short, typed: typed[short] }
}

function readWords(tokens: readonly string[], lists: ReceiptLists): ReadReceipt {
  const readings = receiptLanguages.flatMap((language) => {
    const list = lists[language]
    if (!list) return []
    const numbers = wordNumbers(list)
    return [{ language, numbers, groups: tokens.map((token) => numberIn(numbers, token)) }]
  })
  const unknown = (groups: readonly (number | null)[]) => groups.filter((group) => group === null).length
  readings.sort((a, b) => unknown(a.groups) - unknown(b.groups))
  const nearest = readings[0]
  if (!nearest) return { ok: false, reason: 'unknown-word', at: 0 }
  const at = nearest.groups.indexOf(null)
  if (at !== -1) {
    const token = tokens[at] as string
    return { ok: false, reason: 'unknown-word', at, typed: token.slice(0, 40), ...suggestion(nearest.numbers, token) }
  }
  if (tokens.length < groupCount) return { ok: false, reason: 'too-short' }
  if (tokens.length > groupCount) return { ok: false, reason: 'too-long' }
  // English and French share words: where both know them all, the check tells.
  for (const { language, groups } of readings) {
    const receipt = groups.includes(null) ? null : receiptOf(groups as number[])
    if (receipt) return { ok: true, receipt, language }
  }
  return { ok: false, reason: 'slip' }
}

/** Words, each Chinese character by itself, and four digits that stand for a word; shorter numbers are a list's. */
const tokensOf = (text: string): string[] =>
  (text.match(/\p{Script=Han}|[0-9]+|(?:(?!\p{Script=Han})[\p{L}\p{M}'’])+/gu) ?? []).filter(
    (token) => !/^[0-9]{1,3}$/.test(token)
  )

function suggestion(numbers: WordNumbers, token: string): { suggestion?: string } {
  const found = suggest(numbers, token)
  return found === null ? {} : { suggestion: found }
}
