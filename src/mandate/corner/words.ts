import { createHash } from 'node:crypto'
import { normalisePassphrase } from '#platform/sealing/passphrase.ts'

/**
 * What is kept of a diplomat's words. They are generated and carry 77 bits, and open nothing but a session: no stretching
 * is needed, which a page without scripts would leave to the server, for whoever guesses. 43 digits of base64url.
 */
export const proofOfWords = (words: string, salt: string): string =>
  createHash('sha256')
    .update(`vigie/mission/v1\n${salt}\n${normalisePassphrase(words)}`)
    .digest('base64url')
