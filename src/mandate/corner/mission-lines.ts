import type { Language } from '../languages.ts'
import type { MailKind } from '../mail-hours.ts'
import type { FiledKind } from './filing.ts'

/** As the office's page shows them. */
export interface MissionLine {
  account: string
  state: string
  /** Whether somebody is in, or can still come in by an invitation. */
  hasAccess: boolean
  /** Where it is told by mail that something waits on its page, and in which language. */
  address: string | null
  addressLang: Language | null
  /** Of what it asked to be told. */
  what: MailKind
  diplomats: { id: string; name: string; invitedAt: string; linkUntil: string; enrolledAt: string | null }[]
  links: { id: string; letter: string; madeAt: string; expiresAt: string; usedAt: string | null }[]
}

export interface FilingLine {
  id: string
  kind: FiledKind
  state: string
  letters: string[]
  text: string | null
  annex: string | null
  untilDay: string | null
  filedAt: Date | string
  /** Question by question, where it was answered so. */
  answers: { number: number; question: string; text: string }[]
  /** An answer's number among those of its letter's: what an officer reads and opens. */
  files: { position: number; name: string; size: number; confidential: boolean; translation: string | null }[]
}
