import { z } from 'zod'
import { bytes, sealedBody } from '../sealed-body.ts'

export const returnInput = z.strictObject({ lookup: bytes(32, 32), part: z.int().min(0).max(1000).default(0) })

const next = z.strictObject({ lookupHash: bytes(32, 32), verifyKey: bytes(32, 32), anchor: bytes(512, 4096) })
const nextText = z.strictObject({ lookupHash: z.string(), verifyKey: z.string(), anchor: z.string() })

const action = z.strictObject({
  kind: z.enum(['add', 'burn', 'change']),
  epoch: z.int().min(1).optional(),
  body: z.string().max(60).optional(),
  uploads: z.array(z.uuid()).max(200).optional(),
  danger: z.literal(true).optional(),
  next: nextText.optional()
})

/** What she who holds the receipt sends. What is signed is kept as it came, for its signature to be checked. */
export const actionInput = z.strictObject({
  lookup: bytes(32, 32),
  statement: z.strictObject({
    purpose: z.string().max(40),
    by: z.string().max(60),
    signature: z.string().max(120),
    value: z.strictObject({ action, lookupHash: z.string().max(60), nonce: z.string().max(60) })
  }),
  epoch: z.int().min(1).optional(),
  body: sealedBody(1).optional(),
  uploads: z.array(z.uuid()).max(200).optional(),
  next: next.optional()
})
export type ActionInput = z.output<typeof actionInput>
