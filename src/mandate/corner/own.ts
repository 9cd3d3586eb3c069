import type { Day, Precision } from '../calendar.ts'
import type { Mark, ReplyForm } from '../communications/character.ts'
import type { ClockEvent, Part } from '../communications/deadlines.ts'
import type { TimeRequest } from '../communications/asked-for-time.ts'
import type { FiledKind } from './filing.ts'

/** What becomes a reply on record; all else that a mission files speaks of one. */
export const filedAsReply = ['answer', 'acknowledgement', 'extension'] as const satisfies FiledKind[]
export const isFiledAsReply = (kind: FiledKind): boolean => filedAsReply.some((one) => one === kind)

/** The one that is called so now, or else the one that was: a page that is open while the office corrects its reference stays good. */
export const letterCalled = (letters: readonly OwnLetter[], name: string): OwnLetter | undefined =>
  letters.find(({ slug }) => slug === name) ??
  letters.find(({ id, firstSlug, formerSlugs }) => [id, firstSlug, ...formerSlugs].includes(name))

/** A letter as it went to this State: nothing of its other addressees, of what they answered, or of how it came about. */
export interface OwnLetter {
  id: string
  mandate: string
  slug: string
  /** Under which it came, where it had no reference yet. */
  firstSlug: string | null
  /** Under which it stood until its reference or kind was corrected. */
  formerSlugs: string[]
  reference: string | null
  kind: string
  sentOn: Day | null
  sentPrecision: Precision
  runsClock: boolean
  language: string | null
  subject: string | null
  summary: string | null
  invented: boolean
  /** Whether the letter itself is here, word for word. */
  hasText: boolean
  signatories: string[]
  addressee: string
  delivery: string
  /** By policy; null where none speaks of such a letter. */
  days: number | null
  events: ClockEvent[]
  questions: { id: string; number: number; text: string }[]
  /** Where only some of these are answered. */
  part: Part | null
  replies: OwnReply[]
}

export interface OwnReply {
  id: string
  receivedOn: Day | null
  form: ReplyForm
  assessment: string
  publication: string
  /** What the public reads of it, put right since; the last at the end. */
  corrections: { on: Day; fields: string[] }[]
  /** Once it is read against all questions; of two readers the stricter, until it is settled which counts. */
  marks: { question: string; mark: Mark }[]
}

export interface OwnFiling {
  id: string
  kind: FiledKind
  text: string | null
  annex: string | null
  untilDay: Day | null
  reply: string | null
  filedAt: Date
  fingerprint: string
  byName: string | null
  /** `asked`: how many questions. */
  letters: { slug: string; reference: string | null; asked: number }[]
  /** Of a reply that this speaks of: its day. */
  replyOn: Day | null
  /** What that reply was filed as, where it came by this corner. */
  replyFiled: { id: string; kind: FiledKind; filedAt: string } | null
  answers: { letter: string; number: number; question: string; text: string }[]
  files: { name: string; size: number; sha256: string; confidential: boolean; translation: string | null }[]
  /** Of a request for more time what the office said to it, the last last. */
  said: TimeRequest['answers']
  /** Of a request that something is not published: whose place it took, and the first that gave the same reason. */
  replaces: string | null
  repeats: string | null
  /** Of a request that something is not published: why it is public all the same. */
  despite: string | null
}
