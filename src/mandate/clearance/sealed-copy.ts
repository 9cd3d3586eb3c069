import { hex } from '@scure/base'
import { canonicalJson } from '#platform/canonical-json.ts'
import { randomBytes, sha256, toBase64url, utf8, type Bytes } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { NotOpened, openJson, sealJson } from '#platform/sealing/seal.ts'
import { signed, type Signed } from '#platform/sealing/signing.ts'
import { hashOfCanonical, type DraftText } from '../drafts/draft-text.ts'
import { noteClasses } from '../intake/sealed-body.ts'
import { signerOf } from '../people/signer-of.ts'
import { readDraft } from './draft-schema.ts'
import { answersIn, type ChangeAnswer, type ProposedChange } from '../drafts/proposed-change.ts'
import { readSaid } from './words-schema.ts'

/** What is sealed of a letter on its way, in browsers alone: its text to those who clear it, and what they say of it. */

export const copyClasses = noteClasses

interface SealedText {
  v: 1
  /** Canonical: its fingerprint is what is cleared. */
  text: string
  /** What changed and why, for those who clear it. */
  note: string | null
  /** Paths of what was made of something graphic: covered where the text is read, until it is asked for. */
  graphic?: string[]
  /** In the copy of the office that leads alone. Anybody can seal to an epoch: what counts is who signed it. */
  put?: Signed<PutSaid>
  /** Of what that mandate had proposed of the texts before; in our own copy of what all had. */
  answers?: ChangeAnswer[]
}
/** What an officer says of a text that she puts before mandates, to her own office. */
export interface PutSaid {
  /** Null of a letter's first text: it has no name before it is put. */
  letter: string | null
  /** Of the text: nobody tells this of another one. */
  hash: string
  /** The mandates before which it is put: the server adds none to them. */
  asked: string[]
  /** Of which draft it is: with what persons of its case agree to, names are compared. Null where nobody knows. */
  from: FromDraft | null
}
export interface FromDraft {
  case: string
  draft: string
}
export interface SealedWords {
  v: 1
  words: string
  /** The letter as it should be, canonical: so a change was proposed before paragraphs were named, and is read still. */
  text: string | null
  /** Of the text of which it is said, paragraph by paragraph. */
  changes?: ProposedChange[]
  /** Nobody finds short words by trying which of them have their fingerprint. */
  salt: string
}

export type TextOpened =
  | {
      ok: true
      text: DraftText
      canonical: string
      note: string | null
      /** Paths of what stays covered until it is asked for. */
      graphic: string[]
      answers: ChangeAnswer[]
      asked: string[] | null
      from: FromDraft | null
      /** The officer who signed `asked` and `from`; null where none of ours did: there they say nothing. */
      putBy: string | null
    }
  /** `another-text`: it is not the one of that fingerprint. */
  | { ok: false; reason: NotOpened['reason'] | 'another-text' | 'no-draft' }

export const sealText = (
  canonical: string,
  note: string | null,
  recipient: string,
  {
    put = null,
    answers = [],
    graphic = []
  }: { put?: Signed<PutSaid> | null; answers?: ChangeAnswer[]; graphic?: readonly string[] } = {}
): Promise<Bytes> => {
  const text: SealedText = {
    v: 1,
    text: canonical,
    note,
    ...(graphic.length > 0 && { graphic: [...graphic] }),
    ...(put && { put }),
    ...(answers.length > 0 && { answers })
  }
  return sealJson(text, [recipient], copyClasses)
}

export const signPut = (secret: Uint8Array, said: PutSaid): Signed<PutSaid> => signed(secret, putPurpose, said)

/**
 * @param hash of the text that it is said to be; null where nobody tells any more: an older one, to be compared with
 * @param of the letter, and the cards of all whom this office ever confirmed
 */
export async function openText(
  sealed: Uint8Array,
  hash: string | null,
  secrets: readonly string[],
  of: { letter: string; number: number; cards: readonly OfficerCard[] }
): Promise<TextOpened> {
  const opened = await opening<SealedText>(sealed, secrets)
  if (!opened.ok) return opened
  const { text: canonical, note, graphic, put, answers } = opened.value
  if (typeof canonical !== 'string' || (hash !== null && hashOfCanonical(canonical) !== hash))
    return { ok: false, reason: 'another-text' }
  const read = readDraft(canonical)
  if (!read.ok) return { ok: false, reason: 'no-draft' }
  return {
    ok: true,
    text: read.value,
    canonical,
    note: typeof note === 'string' ? note : null,
    graphic: Array.isArray(graphic) ? graphic.filter((path) => typeof path === 'string') : [],
    answers: answersIn(answers),
    ...putIn(put, hashOfCanonical(canonical), of)
  }
}

function putIn(
  put: Signed<PutSaid> | undefined,
  hash: string,
  { letter, number, cards }: { letter: string; number: number; cards: readonly OfficerCard[] }
): Pick<TextOpened & { ok: true }, 'asked' | 'from' | 'putBy'> {
  const by = signerOf(put, putPurpose, cards)
  const isIts = put?.value?.hash === hash && put.value.letter === (number === 1 ? null : letter)
  return by && isIts
    ? { asked: put.value.asked, from: put.value.from, putBy: by.id }
    : { asked: null, from: null, putBy: null }
}
const putPurpose = 'clearance-put'

export const makeWords = (words: string, changes: ProposedChange[]): SealedWords => ({
  v: 1,
  words,
  text: null,
  changes,
  salt: toBase64url(randomBytes(16))
})
export const hashOfWords = (words: SealedWords): string => hex.encode(sha256(utf8(canonicalJson(words))))
export const sealWords = (words: SealedWords, recipient: string): Promise<Bytes> =>
  sealJson(words, [recipient], copyClasses)

export type WordsOpened =
  | { ok: true; words: SealedWords }
  /** `not-to-show`: no page of ours wrote it, and none can show it. */
  | { ok: false; reason: NotOpened['reason'] | 'another-text' | 'not-to-show' }

/** @param hash as whoever said it signed it */
export async function openWords(
  sealed: Uint8Array,
  hash: string | null,
  secrets: readonly string[]
): Promise<WordsOpened> {
  const opened = await opening<SealedWords>(sealed, secrets)
  if (!opened.ok) return opened
  const { v, words, text, changes, salt } = opened.value
  const isWords = v === 1 && typeof words === 'string' && (text === null || typeof text === 'string')
  if (!isWords) return { ok: false, reason: 'another-text' }
  if (!readSaid({ words, changes }).ok) return { ok: false, reason: 'not-to-show' }
  const read: SealedWords = { v, words, text, salt, ...(changes && { changes }) }
  if (hash !== null && hashOfWords(read) !== hash) return { ok: false, reason: 'another-text' }
  return { ok: true, words: read }
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
