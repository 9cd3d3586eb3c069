import type { ReadReceipt } from '#platform/sealing/receipt/read-receipt.ts'
import type { ReceiptLanguage, WordList } from '#platform/sealing/receipt/word-list.ts'
import type { ConsentDoor, SealedFile } from '../payloads.ts'
import type { CameBack, Keeper, Return } from './come-back.ts'

export type Slip = Extract<ReadReceipt, { ok: false }>

/** What came of what she asked for on the page; null when she only looked. */
export type Done =
  | 'kept'
  /** Kept too, and known to be of danger. */
  | 'danger'
  | 'withdraw'
  | 'withdraw-consent'
  | 'changed'
  | 'not-kept'
  | 'no-text'
  | 'no-door'
  | 'too-long'
  /** Of the person whom she adds: nobody is named, nothing is agreed to, or a line is too long. */
  | 'no-person'
  | 'no-consent'
  | 'too-long-line'
  | 'files-refused'
  | 'not-sure'
  | 'unsent'
  | 'not-burnt'
  | 'not-changed'
  | null

/** `unsent`: what she typed and has not sent, and the number of that sending. It goes with her from page to page, and is kept nowhere else. */
export type ReturnState =
  | { page: 'ask'; typed?: string; slip?: Slip; unsent: ReturnFields }
  | { page: 'lost'; reason: Extract<Return, { ok: false }>['reason']; typed: string; unsent: ReturnFields }
  | {
      page: 'open'
      back: CameBack
      digits: string
      asked: string
      done: Done
      unsent: ReturnFields
      /** What she no longer agrees to. */
      door?: ConsentDoor
    }
  | {
      page: 'new-receipt'
      digits: string
      words: readonly string[]
      groups: readonly string[]
      /** Which of its words she is asked to tell back, from 0: nothing is changed before she has. */
      at: number
      /** Null while the receipt is shown; then the words are not. */
      told: 'asked' | 'slip' | null
      unsent: ReturnFields
    }
  | { page: 'burnt' }

export type ReturnFields = Readonly<Record<string, string | undefined>>

export interface ReturnTools {
  lang: ReceiptLanguage
  keeper: Keeper
  list(language: ReceiptLanguage): Promise<WordList>
  /** Those that she adds, once each has arrived sealed. */
  files?(): Promise<SealedFile[]>
  /** Whether there are any that have not been sent. */
  hasFiles?(): boolean
  /** Whether one of them was not taken: then nothing is sent. */
  refusesFiles?(): boolean
}
