import './floor.ts'
import { hkdf } from '@noble/hashes/hkdf.js'
import { Decrypter, Encrypter } from 'age-encryption'
import { sha256, utf8, type Bytes } from './bytes.ts'
import { identityFromSeed } from './identity.ts'
import { opened } from './opened.ts'
import { normalisePassphrase } from './passphrase.ts'
import { openBytes, sealBytes } from './seal.ts'

/** 2^16 rounds of scrypt, 64 MiB: enough for passphrases that are generated, and an old phone can do it. */
const usualWorkFactor = 16

export async function sealUnderPassphrase(
  bytes: Uint8Array,
  passphrase: string,
  workFactor: number = usualWorkFactor
): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalisePassphrase(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  return (await encrypter.encrypt(bytes)) as Bytes
}

/** Throws NotOpened: 'not-for-you' is a wrong passphrase. */
export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalisePassphrase(passphrase))
  return opened(decrypter, sealed)
}

/** For a key that a device gives, such as a passkey's PRF: the same age file, for an identity made from the key. */
export async function sealUnderKey(bytes: Uint8Array, key: Uint8Array): Promise<Bytes> {
  return sealBytes(bytes, [(await identityUnder(key)).recipient])
}

export async function openUnderKey(sealed: Uint8Array, key: Uint8Array): Promise<Bytes> {
  return openBytes(sealed, [(await identityUnder(key)).secret])
}

function identityUnder(key: Uint8Array) {
  if (key.length !== 32) throw new RangeError(`A key has 32 bytes, not ${key.length}.`)
  return identityFromSeed(hkdf(sha256, key, utf8('vigie/under-key/v1'), utf8('identity'), 32))
}
