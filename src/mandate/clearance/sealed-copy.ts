import { hex } from '@scure/base'
import { canonicalJson } from '#platform/canonical-json.ts'
import { randomBytes, sha256, toBase64url, utf8, type Bytes } from '#platform/sealing/bytes.ts'
import { NotOpened, openJson, sealJson } from '#platform/sealing/seal.ts'
import { hashOfCanonical, type DraftText } from '../drafts/draft-text.ts'
import { noteClasses } from '../intake/sealed-body.ts'
import { readDraft } from './draft-schema.ts'

/** What is sealed of a letter on its way, in browsers alone: its text to those who clear it, and what they say of it. */

export const copyClasses = noteClasses

interface SealedText {
  v: 1
  /** Canonical: its fingerprint is what is cleared. */
  text: string
  /** What changed and why, for those who clear it. */
  note: string | null
  /** The mandates before which it was put. The server does not know the text: it seals no other list with it. */
  asked?: string[]
  /** Of which draft it is, in our own copy alone: there names are compared with what the case's persons agree to. */
  from?: FromDraft
}
export interface FromDraft {
  case: string
  draft: string
}
export interface SealedWords {
  v: 1
  words: string
  /** The letter as it should be, canonical. */
  text: string | null
  /** Nobody finds short words by trying which of them have their fingerprint. */
  salt: string
}

export type TextOpened =
  | {
      ok: true
      text: DraftText
      canonical: string
      note: string | null
      asked: string[] | null
      from: FromDraft | null
    }
  /** `another-text`: it is not the one of that fingerprint. */
  | { ok: false; reason: NotOpened['reason'] | 'another-text' | 'no-draft' }

export const sealText = (
  canonical: string,
  note: string | null,
  recipient: string,
  { asked = [], from = null }: { asked?: string[]; from?: FromDraft | null } = {}
): Promise<Bytes> =>
  sealJson({ v: 1, text: canonical, note, asked, ...(from && { from }) } satisfies SealedText, [recipient], copyClasses)

/** @param hash of the text that it is said to be; null where nobody tells any more: an older one, to be compared with */
export async function openText(
  sealed: Uint8Array,
  hash: string | null,
  secrets: readonly string[]
): Promise<TextOpened> {
  const opened = await opening<SealedText>(sealed, secrets)
  if (!opened.ok) return opened
  const { text: canonical, note, asked, from } = opened.value
  if (typeof canonical !== 'string' || (hash !== null && hashOfCanonical(canonical) !== hash))
    return { ok: false, reason: 'another-text' }
  const read = readDraft(canonical)
  if (!read.ok) return { ok: false, reason: 'no-draft' }
  return {
    ok: true,
    text: read.value,
    canonical,
    note: typeof note === 'string' ? note : null,
    asked: Array.isArray(asked) ? asked : null,
    from: from && typeof from.case === 'string' && typeof from.draft === 'string' ? from : null
  }
}

export const makeWords = (words: string, text: string | null): SealedWords => ({
  v: 1,
  words,
  text,
  salt: toBase64url(randomBytes(16))
})
export const hashOfWords = (words: SealedWords): string => hex.encode(sha256(utf8(canonicalJson(words))))
export const sealWords = (words: SealedWords, recipient: string): Promise<Bytes> =>
  sealJson(words, [recipient], copyClasses)

export type WordsOpened = { ok: true; words: SealedWords } | { ok: false; reason: NotOpened['reason'] | 'another-text' }

/** @param hash as whoever said it signed it */
export async function openWords(
  sealed: Uint8Array,
  hash: string | null,
  secrets: readonly string[]
): Promise<WordsOpened> {
  const opened = await opening<SealedWords>(sealed, secrets)
  if (!opened.ok) return opened
  const { v, words, text, salt } = opened.value
  const isWords = v === 1 && typeof words === 'string' && (text === null || typeof text === 'string')
  if (!isWords || (hash !== null && hashOfWords({ v, words, text, salt }) !== hash))
    return { ok: false, reason: 'another-text' }
  return { ok: true, words: { v, words, text, salt } }
}

async function opening<T>(
  sealed: Uint8Array,
  secrets: readonly string[]
): Promise<{ ok: true; value: T } | { ok: false; reason: NotOpened['reason'] }> {
  try {
    const value = (await openJson(sealed, secrets, copyClasses)) as T | null
    return value === null || typeof value !== 'object' ? { ok: false, reason: 'altered' } : { ok: true, value }
  } catch (error) {
    return { ok: false, reason: error instanceof NotOpened ? error.reason : 'altered' }
  }
}
