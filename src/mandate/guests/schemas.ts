import { z } from 'zod'
import { noteClasses, sealedBody } from '../intake/sealed-body.ts'
import { mayGoWith, shareParts } from './share.ts'

/** What browsers send about guests. */
export const guestsInput = z.strictObject({ submission: z.uuid() })

/** To the guest alone. */
export const letInInput = z.strictObject({
  submission: z.uuid(),
  guest: z.uuid(),
  parts: z
    .array(z.enum(shareParts))
    .max(shareParts.length)
    .refine(({ length }) => length > 0, 'nothing-to-share')
    .refine((parts) => parts.every((part) => mayGoWith(part, parts)), 'source-without-sent'),
  /** Which additions, and which words to the source: what has come since is told apart by these. */
  items: z.array(z.uuid()).max(5_000),
  body: sealedBody(1)
})
export const takeOutInput = z.strictObject({ submission: z.uuid(), guest: z.uuid() })

/** To the epoch and to the guest herself, who sees what she wrote. */
export const guestNoteInput = z.strictObject({
  id: z.uuid(),
  epoch: z.int().min(1),
  body: sealedBody(2, noteClasses)
})
