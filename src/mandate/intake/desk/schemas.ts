import { z } from 'zod'
import { bytes, sealedBody } from '../sealed-body.ts'
import { deskClasses } from './desk-limits.ts'

const hash = z.string().regex(/^[\w-]{43}$/, 'wrong-type')

const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), body: hash }),
  z.strictObject({ kind: z.literal('keep'), before: hash, body: hash }),
  z.strictObject({
    kind: z.literal('change'),
    before: hash,
    body: hash,
    next: z.strictObject({ lookupHash: hash, verifyKey: hash })
  }),
  z.strictObject({ kind: z.literal('delete'), before: hash })
])

export const deskLookInput = z.strictObject({ lookup: bytes(32, 32) })

/** What she who holds the words of a desk sends. What is signed is kept as it came, for its signature to be checked. */
export const deskActionInput = z.strictObject({
  lookup: bytes(32, 32),
  statement: z.strictObject({
    purpose: z.string().max(40),
    by: hash,
    signature: z.string().max(120),
    value: z.strictObject({ asked, lookupHash: hash })
  }),
  body: sealedBody(1, deskClasses).optional()
})
export type DeskActionInput = z.output<typeof deskActionInput>
