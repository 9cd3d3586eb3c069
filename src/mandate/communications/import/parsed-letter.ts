import type { Day, PartialDay } from '../../calendar.ts'
import type { AddresseeClass, Kind } from '../communication.ts'

/** A letter as a file tells it, read and checked; what the file leaves open is null. */
export interface ParsedLetter {
  line: number
  kind: Kind
  reference: string | null
  referenceNumber: string | null
  slug: string
  mandate: string
  sent: PartialDay
  addressees: ParsedAddressee[]
  /** Null where the file names none: then the letter's own mandate is taken for a new one. */
  signatories: Signatory[] | null
  persons: number | null
  women: number | null
  summary: string | null
  replies: ParsedReply[]
  invented: boolean
  /** The file says that it is held back: it is, whatever the policy says of its day. */
  withheld?: boolean
  /** Of a historical record. */
  source: { document: string; paragraph: string; order: number; reportedYear: number } | null
}

export interface ParsedAddressee {
  class: AddresseeClass
  /** The file gave a bare name: what is on record is not denied by it. */
  isClassAssumed?: boolean
  state: string | null
  /** Of a record whose State is not sure. */
  probableState: string | null
  actor: string | null
}

export interface Signatory {
  mandate: string
  onlyYearKnown: boolean
}

export interface ParsedReply {
  /** Which of the letter's addressees answered, from 0. */
  addressee: number
  received: PartialDay
  /** A mere acknowledgement: it stops no clock. */
  mere: boolean
  /** The file says that it is held back. */
  withheld?: boolean
}

/** The day from which it is public; `now` says that it already is. */
export interface Publication {
  now: boolean
  from: Day | null
}
