import { bech32 } from '@scure/base'
import { latinDigits } from '#platform/digits.ts'
import { combineShares, readShare } from '#platform/sealing/shares.ts'

export type SheetRead =
  | { ok: true; secret: string }
  | { ok: false; reason: 'empty' }
  /** `at`: which of the texts, from 0: something in it was mistyped, left out or put in. */
  | { ok: false; reason: 'slip' | 'of-another-set'; at: number }
  /** So many other shares of the same set are missing. */
  | { ok: false; reason: 'too-few'; missing: number; needed: number }

/** The recovery secret, from the one whole sheet or from as many shares as are needed, as they were typed. */
export async function readSheet(texts: readonly string[]): Promise<SheetRead> {
  const typed = texts.map((text, at) => ({ text, at })).filter(({ text }) => text.trim())
  if (typed.length === 0) return { ok: false, reason: 'empty' }
  const whole = typed.find(({ text }) => isWholeSheet(text))
  if (whole) {
    const secret = readSecret(whole.text)
    return secret ? { ok: true, secret } : { ok: false, reason: 'slip', at: whole.at }
  }
  const combined = await combineShares(typed.map(({ text }) => text))
  if (combined.ok) {
    const secret = readSecret(combined.secret)
    return secret ? { ok: true, secret } : { ok: false, reason: 'slip', at: typed[0]!.at }
  }
  const at = typed[combined.reason === 'too-few' ? 0 : (combined.at ?? 0)]!.at
  if (combined.reason === 'too-few') {
    const numbers = new Set(typed.map(({ text }) => readShare(text)!.number))
    return { ok: false, reason: 'too-few', missing: combined.needed - numbers.size, needed: combined.needed }
  }
  return { ok: false, reason: combined.reason === 'slip' ? 'slip' : 'of-another-set', at }
}

/** The texts of a file or of standard input: shares one a line, or over several lines with an empty line between. */
export function sheetTexts(text: string): string[] {
  const blocks = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => (line.trimStart().startsWith('#') ? '' : line.trim()))
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter(Boolean))
    .filter((lines) => lines.length > 0)
  return blocks.flatMap((lines) => (lines.some((line) => readShare(line) !== null) ? lines : [lines.join(' ')]))
}

/** A share begins with a zero, which is its version: only the whole sheet has these letters. */
export const isWholeSheet = (text: string): boolean => /^AGE|SECRETKEY/.test(plainOf(text))

const plainOf = (text: string) =>
  latinDigits(text)
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toUpperCase()

/** Its own check finds a slip; null then. */
function readSecret(text: string): string | null {
  const data = /^AGESECRETKEYPQ(1[0-9A-Z]+)$/.exec(plainOf(text))?.[1]
  if (!data) return null
  try {
    const secret = `AGE-SECRET-KEY-PQ-${data}`
    return bech32.decodeToBytes(secret).bytes.length === 32 ? secret : null
  } catch {
    return null
  }
}
