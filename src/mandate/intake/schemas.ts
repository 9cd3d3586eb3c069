import { z } from 'zod'
import { sealedLength, sizeClasses } from '#platform/sealing/seal.ts'
import { languages } from '../languages.ts'

export const bytes = (least: number, most: number) =>
  z
    .string()
    .max(Math.ceil((most * 4) / 3), 'too-long')
    .regex(/^[A-Za-z0-9_-]*$/, 'wrong-type')
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine(({ length }) => length >= least && length <= most, 'wrong-length')

const classLengths = new Set(sizeClasses.map((size) => sealedLength(size, 1)))
const ageHeader = 'age-encryption.org/v1\n-> mlkem768x25519 '

// NOTE: one recipient and the length of a class: what was by mistake sent in clear is kept by nobody.
export const isSealed = (body: Buffer) =>
  classLengths.has(body.length) && body.subarray(0, ageHeader.length).toString('latin1') === ageHeader

/** What a device, or the sealing process, sends of a submission. */
export const submissionInput = z.strictObject({
  id: z.uuid(),
  body: bytes(1, 3_000_000).refine(isSealed, 'not-sealed'),
  danger: z.boolean(),
  lang: z.enum(languages),
  epoch: z.int().min(1),
  receipt: z.strictObject({ lookupHash: bytes(32, 32), verifyKey: bytes(32, 32), anchor: bytes(512, 4096) }),
  uploads: z.array(z.uuid()).max(200)
})
