import type { Day } from '#mandate/calendar.ts'

/** What is sealed on a source's device and opened in an officer's browser. The server reads none of it. */

/** As typed and as understood; `calendar` is the one that she wrote in. */
export interface SealedDate {
  typed: string
  calendar: 'gregorian' | 'hijri' | 'persian'
  /** YYYY, YYYY-MM or YYYY-MM-DD of the Gregorian calendar; null where it could not be read. */
  value: string | null
}

export const subjects = ['person', 'persons', 'organisation', 'law'] as const
export type Subject = (typeof subjects)[number]

export interface SealedPerson {
  id: string
  kind: 'person' | 'organisation' | 'group'
  name: string
  otherNames?: string
  sex?: string
  age?: string
  nationality?: string
  profession?: string
  residence?: string
  contact?: string
  /** What she does for human rights, and with whom. */
  work?: string
  minor?: boolean
}

export const consentDoors = [
  'take-up',
  'state',
  'other-addressee',
  'other-mandate',
  'regional-body',
  'nhri',
  'ngo',
  'public'
] as const
export type ConsentDoor = (typeof consentDoors)[number]

/** One person, one door. Nothing is given by default; "I may not ask her" is an answer. */
export interface SealedConsent {
  person: string
  door: ConsentDoor
  given: 'yes' | 'no' | 'cannot-ask'
  /** In public: how she is named. */
  as?: 'full' | 'initials' | 'withheld'
  /** Which organisation, for the door `ngo`. */
  ngo?: string
  givenBy?: string
  givenOn?: SealedDate
  /** How the office knows: of what an officer recorded. */
  evidence?: string
}

/** A file's parts in sealed form, and the only copy of the key that opens them. */
export interface SealedFile {
  upload: string
  secret: string
  name: string
  /** What its content says it is. */
  type: string
  /** Bytes of the original. */
  size: number
  /** base64url, of the original. */
  sha256: string
  parts: { index: number; size: number; sha256: string }[]
  /** What leaves the office: the same picture or document without its metadata. */
  stripped?: Omit<SealedFile, 'stripped' | 'custody'>
  custody: { on: Day; what: string; by: string }[]
}

export interface SealedSubmission {
  v: 1
  lang: string
  subject: Subject
  /** By question, see questions.ts. */
  answers: Record<string, string | string[] | SealedDate>
  persons: SealedPerson[]
  consents: SealedConsent[]
  files: SealedFile[]
  /** Hers alone: the server cannot put its own in their place. */
  source: { recipient: string; verifyKey: string }
  lookupHash: string
  epoch: number
  filedOn: Day
  /** Agreed between source and office, asked for before a withdrawal takes effect. */
  phrase?: string
  /** An officer, who entered it for someone from a mail, a document or a call. */
  enteredBy?: string
}

export interface SealedAddition {
  v: 1
  kind: 'add' | 'message' | 'comment' | 'withdraw' | 'withdraw-consent' | 'change' | 'burn'
  lang: string
  text?: string
  persons?: SealedPerson[]
  /** Of these persons: their ids mean nothing beyond this addition. */
  consents?: SealedConsent[]
  files?: SealedFile[]
  /** The person as she names her: what she sent is not shown to her again. */
  consent?: { person: string; door: ConsentDoor }
  /** As she typed it; the office compares it with the one agreed before a withdrawal takes effect. */
  phrase?: string
  /** She says that somebody is in danger now: the same that the server is told beside it. */
  danger?: true
  /** A new receipt, from now on: whom to write to, and by what the next additions are signed and bound. */
  source?: { recipient: string; verifyKey: string }
  lookupHash?: string
  on: Day
}

/** All of it, or one consent: the agreed phrase is compared before it takes effect. */
export const asksToWithdraw = ({ kind }: SealedAddition): boolean => kind === 'withdraw' || kind === 'withdraw-consent'

export interface SealedNote {
  v: 1
  kind:
    | 'note'
    | 'stage-told'
    | 'message-sent'
    | 'question-sent'
    | 'translation-asked'
    | 'translation'
    | 'guest-note'
    | 'phrase'
    | 'hold-reason'
    | 'copy-made'
    | 'case-opened'
  on: Day
  text?: string
  lang?: string
  stage?: string
  /** By when she was told to expect what comes next. */
  by?: Day
  /** Of which case this is part now; or, of a file that came without one, its upload, and what may leave the office in its place. */
  of?: string
  /** Of a question to her: the reply of a State about which she is asked. She reads the question alone. */
  about?: { letter: string; reply: string }
  copy?: SealedFile['stripped']
  /** One more than the highest that its writer saw in the matter: the order of a day, which no hour tells. */
  seq?: number
}

/** Nobody writes so many; what says more is no note of ours. */
export const mostSeq = 1_000_000

/**
 * What an officer chose of a matter, sealed to one guest. In it is no key of a file, nothing by which the source is known
 * to be herself (her keys, the agreed phrase), and no note of the office.
 */
export interface SealedShare {
  v: 1
  /** A fingerprint of which matter it is, for what she writes back. */
  matter: string
  on: Day
  sent?: Pick<SealedSubmission, 'lang' | 'subject' | 'answers' | 'persons' | 'consents'>
  /** Beside what was sent always what of it she took back, if need be without her words. */
  additions: { on: Day; addition: SharedAddition }[]
  told: SealedNote[]
}
export type SharedAddition = Pick<
  SealedAddition,
  'v' | 'kind' | 'lang' | 'text' | 'persons' | 'consents' | 'consent' | 'danger' | 'on'
>

/** What her device notes for itself of the epoch, under a key that only the receipt gives. */
export interface Anchor {
  epoch: number
  fingerprint: string
  mandate: string
  lang: string
  filedOn: Day
  /** Of earlier receipts, which this one took the place of: what the office wrote before opens with them. */
  before?: string[]
  /** The epoch at which the first of those was made. */
  since?: number
}
