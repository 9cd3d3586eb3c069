import type { Decrypter } from 'age-encryption'
import type { Bytes } from './bytes.ts'
import { NotOpened } from './not-opened.ts'
import { payloadLength, payloadOf } from './sealed-length.ts'

/** What age says, in our words. */
export async function opened(decrypter: Decrypter, sealed: Uint8Array): Promise<Bytes> {
  if (!begins(sealed)) throw new NotOpened('altered')
  const length = payloadLength(sealed)
  if (length === null || length < payloadOf(0)) throw new NotOpened('cut-off')
  try {
    return (await decrypter.decrypt(sealed)) as Bytes
  } catch (error) {
    // NOTE: the words are age-encryption's; a test holds them, and any other failure is an alteration.
    throw new NotOpened(/no identity matched/.test((error as Error).message) ? 'not-for-you' : 'altered')
  }
}

const intro = new TextEncoder().encode('age-encryption.org/v1\n')

const begins = (sealed: Uint8Array) => intro.subarray(0, sealed.length).every((byte, at) => sealed[at] === byte)
