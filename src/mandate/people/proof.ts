import { createHash, timingSafeEqual } from 'node:crypto'

/** The proof is derived by scrypt in the browser and has full entropy, so that one hash is enough to keep it by. */
export const hashOfProof = (proof: string): Buffer => createHash('sha256').update(`vigie proof ${proof}`).digest()
export const isProof = (proof: string, hash: Buffer): boolean => timingSafeEqual(hashOfProof(proof), hash)
