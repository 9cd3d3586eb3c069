import { z } from 'zod'

/** As its officer signed it; what it says is compared with the entry only once the signature holds. */
export const signedEntryWord = z.strictObject({
  value: z.strictObject({
    officer: z.string().max(200),
    mandate: z.string().max(100),
    entry: z.string().max(100),
    decision: z.literal('let-through'),
    number: z.number().int(),
    fields: z.string().max(100),
    on: z.string().max(10)
  }),
  purpose: z.string().max(100),
  by: z.string().max(200),
  signature: z.string().max(200)
})
