import type { BegunAgain, EpochConfirmed, EpochOpened } from '#platform/sealing/epoch-words.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import type { Signed } from '#platform/sealing/signing.ts'

/** An officer as the server tells of her. What is to be believed is her card, by others' signatures; the name is not in it. */
export interface Person {
  id: string
  name: string
  role: string
  lang: string
  card: Signed<OfficerCard>
  isFirst: boolean
  enrolledAt: Date | string
  removedAt: Date | string | null
}

export interface OfficerStatement {
  kind: 'confirmed' | 'removed'
  subject: string
  by: string
  statement: Signed<{ card: string; at: string }>
}

export interface EpochRow {
  number: number
  statement: EpochStatement
  openedOn: string
  closedOn: string | null
  destroyedOn: string | null
  /** What officers signed of it: null of the first, of older ones, and of the second where one was alone. */
  opened: EpochOpened | null
  confirmed: EpochConfirmed | null
}

/** An epoch that waits for a second officer: nothing is sealed to it. */
export interface PendingEpoch {
  statement: EpochStatement
  opened: EpochOpened
  by: string
  openedOn: string
  holders: string[]
  /** The recipient of a new recovery sheet, which comes into force with it. */
  recovery: string | null
  /** The older epochs whose secrets its maker sealed to that. */
  older: number[]
}

/** A recovery sheet, of which the server knows whom to seal to. Which one is in force is what the chain of epochs says. */
export interface RecoveryRow {
  recipient: string
  madeOn: string
  by: string
  replacedOn: string | null
}

/** A link by which the office can be begun again with its recovery sheet; once it was used, by whom. It stays for ever. */
export interface BeginningRow {
  id: string
  issuedAt: Date | string
  issuedBy: string
  expiresAt: Date | string
  begunAt: Date | string | null
  officer: string | null
  /** The epoch with which it began. */
  epoch: number | null
  proof: BegunAgain | null
}

export interface People {
  officers: Person[]
  statements: OfficerStatement[]
  epochs: EpochRow[]
  pending: PendingEpoch | null
  /** Whose the sealed secrets of each epoch are: an officer's id, or one of `recoveryHolders`. */
  holders: { number: number; holder: string }[]
  /** The first one first; of each the recipient alone for a guest or a translator, whose browser checks no more. */
  recoveries: (Pick<RecoveryRow, 'recipient'> & Partial<RecoveryRow>)[]
  beginnings: BeginningRow[]
}
