import { concat, randomBytes, sha256, utf8, type Bytes } from '#platform/sealing/bytes.ts'
import { fill, unfill } from '#platform/sealing/padding.ts'

const nonceSize = 12
const tagSize = 16

export interface OneSize {
  /** What the answer is to, part of its key. */
  use: string
  /** Of every such answer, whatever it says. */
  bytes: number
}

export const roomIn = ({ bytes }: OneSize): number => bytes - nonceSize - tagSize

/** In full and in one length; for what is not there, as many bytes of chance, after the same work. */
export async function packAnswer(plain: Uint8Array | null, lookup: Uint8Array, size: OneSize): Promise<Bytes> {
  const filled = fill(plain ?? new Uint8Array(0), [roomIn(size)])
  const nonce = randomBytes(nonceSize)
  const key = await keyOf(plain ? lookup : randomBytes(32), size)
  return concat(nonce, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, filled)))
}

/** Null when it says nothing to that look-up. */
export async function openAnswer(answer: Uint8Array, lookup: Uint8Array, size: OneSize): Promise<Uint8Array | null> {
  if (answer.length !== size.bytes) return null
  const iv = answer.slice(0, nonceSize)
  const sealed = answer.slice(nonceSize)
  return crypto.subtle
    .decrypt({ name: 'AES-GCM', iv }, await keyOf(lookup, size), sealed)
    .then((opened) => unfill(new Uint8Array(opened)))
    .catch(() => null)
}

// NOTE: no age file, whose first line would tell it from chance. Nothing is kept from the server by this key, which
// it can make as well; it is what makes a right answer look like any other on the line.
const keyOf = (lookup: Uint8Array, { use }: OneSize) =>
  crypto.subtle.importKey('raw', sha256(concat(utf8(`vigie/${use}/v1\n`), lookup)) as Bytes, 'AES-GCM', false, [
    'encrypt',
    'decrypt'
  ])
