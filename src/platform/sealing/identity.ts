import './floor.ts'
import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { randomBytes } from './bytes.ts'

/** `secret` is AGE-SECRET-KEY-PQ-1..., `recipient` age1pq1...: ML-KEM-768 with X25519, as the age format has it. */
export interface Identity {
  secret: string
  recipient: string
}

/** What is sealed today may be kept until classic keys can be broken: everything here refuses them. */
export class ClassicRecipient extends Error {}

export const makeIdentity = (): Promise<Identity> => identityFromSeed(randomBytes(32))

/** The 32 bytes are the secret itself in another spelling: they must be as unguessable as a key. */
export async function identityFromSeed(seed: Uint8Array): Promise<Identity> {
  if (seed.length !== 32) throw new RangeError(`An identity is made from 32 bytes, not ${seed.length}.`)
  const secret = bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
  return { secret, recipient: await recipientOf(secret) }
}

export async function recipientOf(secret: string): Promise<string> {
  assertHybridSecret(secret)
  return identityToRecipient(secret)
}

export function isHybrid(recipient: string): boolean {
  try {
    if (!recipient.startsWith('age1pq1')) return false
    const { words } = bech32.decode(recipient as `age1pq1${string}`, false)
    return bech32.fromWords(words).length === 1216
  } catch {
    return false
  }
}

export function assertHybrid(recipient: string): void {
  if (isHybrid(recipient)) return
  throw new ClassicRecipient(
    `"${recipient.slice(0, 12)}..." is no post-quantum recipient: give one that begins with age1pq1.`
  )
}

export function assertHybridSecret(secret: string): void {
  // NOTE: never part of the message: what is shown or logged must not hold a secret.
  if (!/^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/.test(secret))
    throw new ClassicRecipient('That is no post-quantum identity: it begins with AGE-SECRET-KEY-PQ-1.')
}
