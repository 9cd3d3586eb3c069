import { z } from 'zod'
import { sealedLength, sizeClasses } from '#platform/sealing/seal.ts'

const KiB = 1024
const header = 'age-encryption.org/v1\n-> mlkem768x25519 '

/** Every text to a source has this size before it is sealed: a stage, a question and a long answer look alike. */
export const messageClasses = [16 * KiB]
export const noteClasses = sizeClasses.filter((size) => size <= 256 * KiB)

/** So many bytes, as base64url. */
export const bytes = (least: number, most: number) =>
  z
    .string()
    .max(Math.ceil((most * 4) / 3), 'too-long')
    .regex(/^[A-Za-z0-9_-]*$/, 'wrong-type')
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine(({ length }) => length >= least && length <= most, 'wrong-length')

/**
 * Sealed bytes as base64url: a hybrid seal for so many, of the length of a size class. What was by mistake
 * sent in clear is kept by nobody.
 */
export function sealedBody(recipients: number, classes: readonly number[] = sizeClasses) {
  const lengths = new Set(classes.map((size) => sealedLength(size, recipients)))
  return z
    .string()
    .max(Math.ceil((Math.max(...lengths) * 4) / 3) + 4, 'too-long')
    .regex(/^[\w-]*$/, 'not-sealed')
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine(
      (body) => lengths.has(body.length) && body.subarray(0, header.length).toString('latin1') === header,
      'not-sealed'
    )
}
