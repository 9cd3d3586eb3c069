import { z } from 'zod'
import { deliveryChannels, deliverySteps, sendingChannels } from './delivery.ts'
import { exactDay, hash, list, needed, reference, text } from './fields.ts'
import { sentContents, sexesAddUp } from './letter-schemas.ts'

export type TransmissionInput = z.output<typeof transmissionInput>
export const transmissionInput = z
  .strictObject({
    draft: needed(200),
    hash,
    on: exactDay.optional(),
    channel: z.enum(sendingChannels),
    /** Of addressees to whom it goes by another way. */
    otherChannels: list(z.strictObject({ addressee: needed(300), channel: z.enum(sendingChannels) }), 50),
    reference,
    ...sentContents
  })
  .superRefine(sexesAddUp)
export const deliveryInput = z.strictObject({
  letter: needed(200),
  addressees: list(needed(300), 50),
  step: z.enum(deliverySteps),
  on: exactDay.optional(),
  channel: z.enum(deliveryChannels).default('unknown'),
  /** Of a letter whose text was cleared: which text it is that goes. */
  hash: hash.optional(),
  reason: text(2000)
})
