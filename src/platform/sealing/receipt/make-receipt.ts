import { randomBytes } from '../bytes.ts'

/** 128 bits that nobody can guess. Whoever has them is, to this office, the person who wrote. */
export interface Receipt {
  entropy: Uint8Array
}

export const makeReceipt = (): Receipt => ({ entropy: randomBytes(16) })
