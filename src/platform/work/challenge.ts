import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A piece of work to be done before something is taken in; the server keeps nothing of it until it is done. */
export interface Challenge {
  text: string
  bits: number
}

/** @param minutes how long it is good: from when she presses the button until a bad line has carried it */
export function makeChallenge(key: Uint8Array, bits: number, now: Date, minutes = 30): Challenge {
  const until = Math.ceil(now.getTime() / 60_000) + minutes
  const told = `${until.toString(36)}.${bits}.${randomBytes(12).toString('base64url')}`
  return { text: `${told}.${tagOf(key, told)}`, bits }
}

/** The work that was asked for, if we asked for it and it is not too long ago. */
export function readChallenge(key: Uint8Array, text: string, now: Date): { bits: number; until: Date } | null {
  const found = /^(([0-9a-z]{1,9})\.([0-9]{1,2})\.[\w-]{16})\.([\w-]{43})$/.exec(text)
  if (!found) return null
  const [, told, until, bits, tag] = found as unknown as [string, string, string, string, string]
  if (!timingSafeEqual(Buffer.from(tag), Buffer.from(tagOf(key, told)))) return null
  const end = new Date(parseInt(until, 36) * 60_000)
  return end > now ? { bits: Number(bits), until: end } : null
}

const tagOf = (key: Uint8Array, told: string) =>
  createHmac('sha256', key).update(`vigie work\n${told}`).digest('base64url')
