import { z } from 'zod'
import { languages } from '../languages.ts'
import { bytes, sealedBody } from './sealed-body.ts'

/** What a device, an officer's browser or the sealing process sends of a submission. */
export const submissionInput = z
  .strictObject({
    id: z.uuid(),
    body: sealedBody(1),
    danger: z.boolean(),
    // A page that was left open since before this was asked says nothing of it.
    perhapsDanger: z.boolean().default(false),
    lang: z.enum(languages),
    epoch: z.int().min(1),
    receipt: z.strictObject({ lookupHash: bytes(32, 32), verifyKey: bytes(32, 32), anchor: bytes(512, 4096) }),
    uploads: z.array(z.uuid()).max(200)
  })
  .transform((sent) => ({ ...sent, perhapsDanger: sent.perhapsDanger && !sent.danger }))
