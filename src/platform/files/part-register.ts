import type { PartId } from './places.ts'

/** What was declared of an upload and which of its parts are on record. */
export interface Declared {
  bytes: number
  parts: number
  /** Its submission has come: nothing is added to it. */
  claimed: boolean
  arrived: readonly number[]
}

/** The record of parts, which is the database's; files know nothing of it but this. */
export interface PartRegister {
  find(upload: string): Promise<Declared | null>
  /**
   * Whether a part of so many bytes has room kept for its upload, or can still have it within what unclaimed files may
   * take of all that files may (`ofAll`).
   */
  hold(upload: string, bytes: number, ofAll: number): Promise<boolean>
  /** Bytes of all parts of all uploads. */
  bytesOfAll(): Promise<number>
  record(
    part: PartId & { bytes: number; sha256: Uint8Array }
  ): Promise<'recorded' | 'again' | 'unknown' | 'closed' | 'differs' | 'beyond' | 'more-than-declared'>
}
