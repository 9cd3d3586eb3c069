import { z } from 'zod'
import { exactDay, needed } from '../communications/fields.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { withdrawalNotes } from '../communications/withdrawal.ts'
import { releaseActs } from './word.ts'

const uuid = z.string().refine(isUuid, { error: 'not-found' })
const reason = needed(2000).nullable()

/** As its officer signed it; the signature is looked at before anything it says. */
export const signedWord = z.strictObject({
  value: z.strictObject({
    id: uuid,
    officer: uuid,
    mandate: z.string().max(100),
    act: z.enum(releaseActs),
    kind: z.enum(['letter', 'reply']),
    subject: uuid,
    proposal: z.string().max(100).nullable(),
    note: z.enum(withdrawalNotes).nullable(),
    reason,
    on: z.string().max(10)
  }),
  purpose: z.string().max(100),
  by: z.string().max(200),
  signature: z.string().max(200)
})
export const wordInput = z.strictObject({
  word: signedWord,
  from: exactDay.optional(),
  /** Of a correction: what changes, as the verb that makes it reads it. */
  correction: z.record(z.string(), z.unknown()).optional(),
  /** Of which correction that waits it takes the place; null: of none. */
  over: z.uuid().nullable().optional(),
  /** Over which public version of a letter it was written. */
  stood: z.string().max(500_000).optional(),
  /** How it stood on the page on which she said it. */
  was: z.string().max(20).optional()
})
export const outcomeAsked = z.strictObject({ id: uuid })
export const releaseAsked = z.strictObject({
  slug: needed(200),
  reply: z.preprocess((value) => value ?? undefined, uuid.optional()),
  /** With the correction that waits, as if it were agreed to. */
  corrected: z.boolean().optional()
})
