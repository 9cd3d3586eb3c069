import type { Unread } from '#mandate/cases/sealed-case.ts'
import type { DomainError } from '#mandate/result.ts'

export interface Dropped {
  number: number
  officer: string
  reason: Unread
}

export interface DocumentState {
  /** `refused`: the server takes no more of it, and says why in `errors`; what was written stays here. */
  saving: 'saved' | 'waiting' | 'offline' | 'refused'
  errors: DomainError[]
  /** What lies there and is by no officer of this office, or does not open: shown, never applied. */
  dropped: Dropped[]
  /** Whether all that there was has been read once. */
  isRead: boolean
}

/** Tried again by itself, and no line is missing: an answer came, such as that she is signed out. */
export const isAnswered = ({ saving, errors }: Pick<DocumentState, 'saving' | 'errors'>): boolean =>
  saving === 'offline' && errors.some(({ code }) => code !== 'no-connection')
