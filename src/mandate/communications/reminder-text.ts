import type { Day, Precision } from '../calendar.ts'

export interface ReminderItem {
  addressee: string
  letter: string
  slug: string
  reference: string | null
  kind: string
  signatories: number
  ordinal: number
  sentOn: Day | null
  sentPrecision?: Precision
  dueOn: Day | null
  /** Of a follow-up: numbers of the questions that the reply left open. */
  open?: number[]
}

/** What a reminder says, part by part; `letters` follow from the ledger and from nothing else. */
export interface ReminderParts {
  /** Without the mark of what is invented. */
  subject: string
  salutation: string
  before: string
  letters: string[]
  after: string
  courtesy: string
}

/** What a reminder says, in data; in words once it was sent, as it went out. */
export interface ReminderText {
  items: ReminderItem[]
  language: string
  subject?: string
  body?: string
  parts?: ReminderParts
}
