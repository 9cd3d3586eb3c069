import { Secret, TOTP } from 'otpauth'

/** The 30-second step in which a code is right, one step of slack each way, later than the last one used; else null. */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 30_000) + delta
  return lastStep !== null && step <= lastStep ? null : step
}
