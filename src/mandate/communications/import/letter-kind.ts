import type { Trx } from '#platform/db.ts'
import type { FileKind, Judged } from '../../import/importing.ts'
import type { Staged } from './staging.server.ts'

/** What a row of such a file gives: a letter, or a reply or reminder that answers none. */
export type Given = { staged: Staged } | { other: unknown }
export type JudgedLetter = Judged<Given>

export interface LetterKind extends FileKind<Given> {
  kind: 'letters' | 'communications-record'
  /** Writes what is no letter, in the same transaction as the letters of a batch. */
  writeOthers?(trx: Trx, others: readonly unknown[]): Promise<void>
}
