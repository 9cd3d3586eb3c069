import './floor.ts'
import { Decrypter, Encrypter } from 'age-encryption'
import { utf8, type Bytes } from './bytes.ts'
import { assertHybrid, assertHybridSecret } from './identity.ts'
import { NotOpened } from './not-opened.ts'
import { opened } from './opened.ts'
import { fill, sizeClasses, unfill } from './padding.ts'
import { payloadLength, payloadOf } from './sealed-length.ts'

export { NotOpened, type NotOpenedReason } from './not-opened.ts'
export { sizeClasses, TooLarge } from './padding.ts'
export { sealedLength } from './sealed-length.ts'

/** Padded inside the seal to a size class, then an age file as any age program opens it. */
export async function sealJson(
  value: unknown,
  recipients: readonly string[],
  classes: readonly number[] = sizeClasses
): Promise<Bytes> {
  return sealBytes(fill(utf8(JSON.stringify(value)), classes), recipients)
}

/** Throws NotOpened. A class has one length only: what has another was cut off, or is no text of these classes. */
export async function openJson(
  sealed: Uint8Array,
  secrets: readonly string[],
  classes: readonly number[] = sizeClasses
): Promise<unknown> {
  const length = payloadLength(sealed)
  if (
    length !== null &&
    length < payloadOf(Math.max(...classes)) &&
    !classes.some((size) => payloadOf(size) === length)
  )
    throw new NotOpened('cut-off')
  const text = unfill(await openBytes(sealed, secrets))
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    throw new NotOpened('altered')
  }
}

/** Without padding: for secrets of one length, and for what is padded already. */
export async function sealBytes(bytes: Uint8Array, recipients: readonly string[]): Promise<Bytes> {
  if (recipients.length === 0) throw new RangeError('Nothing is sealed for nobody: give at least one recipient.')
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    assertHybrid(recipient)
    encrypter.addRecipient(recipient)
  }
  return (await encrypter.encrypt(bytes)) as Bytes
}

/** Throws NotOpened; 'cut-off' only where the length alone shows it. */
export async function openBytes(sealed: Uint8Array, secrets: readonly string[]): Promise<Bytes> {
  const decrypter = new Decrypter()
  for (const secret of secrets) {
    assertHybridSecret(secret)
    decrypter.addIdentity(secret)
  }
  return opened(decrypter, sealed)
}
