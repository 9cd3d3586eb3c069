import type { Day } from '../calendar.ts'
import type { DomainError } from '../result.ts'
import type { AskedState, AskingLanguage, CarriedBy, InstitutionStep } from './asked.ts'
import type { Fact } from './facts.ts'
import type { InstitutionMail } from './mails.ts'

export interface InstitutionAnswer {
  number: number
  words: string
  lang: string
  steps: InstitutionStep[]
  on: Day
  /** Null where it came by its corner. */
  by: string | null
}

/** A question to a national institution as the office has it. */
export interface AskedInstitution {
  id: string
  letter: string
  slug: string
  state: string
  account: string | null
  name: string
  channel: CarriedBy | null
  address: string | null
  lang: AskingLanguage
  wasPublic: boolean
  invented: boolean
  facts: Fact[]
  words: string
  askedOn: Day
  askedBy: string
  agreedOn: Day | null
  agreedBy: string | null
  wentOn: Day | null
  dueOn: Day | null
  takenBackOn: Day | null
  takenBackBy: string | null
  /** For a name of a person that stood in it, or another consent of one: where it was not an officer's own wish. */
  takenBackFor: 'naming' | 'consent' | null
  /** When somebody of it first opened it in its corner. */
  openedOn: Day | null
  readOn: Day | null
  readBy: string | null
  answers: InstitutionAnswer[]
  /** Mails that something waits, the first before. */
  mails: InstitutionMail[]
  /** Signed, and the job has not looked yet. */
  isUnderHand: boolean
  /** Why the job did not let it go, where it looked last. */
  stopped: { on: Day; errors: DomainError[] } | null
  stands: AskedState
}

/** A question as an institution reads it in its corner: of one that was taken back that it was, and no more. */
export interface QuestionOfMandate {
  id: string
  lang: AskingLanguage
  invented: boolean
  wentOn: Day
  dueOn: Day
  takenBackOn: Day | null
  readOn: Day | null
  told: { facts: Fact[]; words: string } | null
  answers: { number: number; words: string; lang: string; steps: InstitutionStep[]; on: Day }[]
  stands: AskedState
}
