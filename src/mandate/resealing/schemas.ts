import { z } from 'zod'
import { keyClasses } from '../cases/sealed-case.ts'
import { noteClasses, sealedBody } from '../intake/sealed-body.ts'
import { sizeClasses } from '#platform/sealing/seal.ts'

export const sealedKinds = [
  'submission',
  'addition',
  'note',
  'hold-reason',
  'case-key',
  'clearance-copy',
  'work'
] as const
export type SealedKind = (typeof sealedKinds)[number]

/** What is sealed to older epochs, in the order of epoch and id: `after` is where the last batch ended. */
export const listOlderInput = z.strictObject({
  after: z
    .strictObject({ epoch: z.int().min(0), id: z.uuid() })
    .nullable()
    .default(null)
})

const row = { id: z.uuid(), was: z.string().regex(/^[\w-]{43}$/) }
const texts = sealedBody(1, sizeClasses)
const notes = z.union([sealedBody(1, noteClasses), sealedBody(2, noteClasses)])
export const sealAnewInput = z.strictObject({
  epoch: z.int().min(2),
  rows: z
    .array(
      z.union([
        z.strictObject({ kind: z.enum(['submission', 'addition', 'clearance-copy']), ...row, body: texts }),
        z.strictObject({ kind: z.literal('case-key'), ...row, body: sealedBody(1, keyClasses) }),
        z.strictObject({ kind: z.enum(['note', 'hold-reason', 'work']), ...row, body: notes })
      ])
    )
    .min(1)
    .max(100)
})
