import { hex } from '@scure/base'
import { sha256, utf8 } from '#platform/sealing/bytes.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { LetterDocument } from '#platform/documents/letter-document.ts'
import type { AddresseeClass } from '../communications/communication.ts'

/**
 * What a letter says, as mandates clear it, the Rapporteur signs it and the server is given it when it goes: one text,
 * named by one fingerprint. Until then it is sealed to those who write and those who clear it.
 */
export interface DraftText {
  v: 1
  /** UA, AL or OL; whether it is joint follows from who signs. */
  kind: string
  addressees: { name: string; class: AddresseeClass }[]
  invented: boolean
  letter: DraftedLetter
  /** What goes on record with it; subject, questions and language are the letter's. */
  record: DraftRecord
}

/**
 * The letter without what is known only when it goes, and stands on its page all the same: its reference and day, who
 * signs it (a mandate may not join), in which capacity, and by when a reply is due.
 */
export type DraftedLetter = Omit<
  LetterDocument,
  'letterhead' | 'reference' | 'date' | 'notes' | 'authority' | 'signatories' | 'invented'
>

export interface DraftRecord {
  persons?: number
  women?: number
  men?: number
  otherSex?: number
  /** Whom it names, by the consent that each gave. */
  names: DraftedName[]
  themes: string[]
  groups: string[]
  articles: number[]
  /** Slugs of earlier letters on the same matter. */
  earlier: string[]
  /** Of a letter about a reprisal (para. 76) for which act of cooperation; absent of all others, as it was before it could be said. */
  reprisal?: { act: string }
}

export interface DraftedName {
  name: string
  sex: 'woman' | 'man' | 'other' | 'unknown'
  publicForm: 'full' | 'initials' | 'withheld'
}

/** The same text has the same characters, whoever wrote its parts in which order. */
export const canonicalText = (text: DraftText): string => canonicalJson(text)

/** SHA-256, 64 hexadecimal digits, of the canonical text: what each mandate clears. */
export const hashOfDraft = (text: DraftText): string => hashOfCanonical(canonicalText(text))
export const hashOfCanonical = (canonical: string): string => hex.encode(sha256(utf8(canonical)))
