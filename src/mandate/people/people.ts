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
  statement: Signed<{ card: string; at?: string }>
}

export interface EpochRow {
  number: number
  statement: EpochStatement
  openedOn: string
  closedOn: string | null
  destroyedOn: string | null
}

export interface People {
  officers: Person[]
  statements: OfficerStatement[]
  epochs: EpochRow[]
  /** Whose the sealed secrets of each epoch are: an officer's id, or 'recovery'. */
  holders: { number: number; holder: string }[]
  recovery: string | null
}
