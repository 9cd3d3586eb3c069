import { z } from 'zod'
import { languages } from '../languages.ts'
import { refusalReasons } from './asked-for-time.ts'
import { deliveryChannels } from './delivery.ts'
import { exactDay, language, needed, ofAddressee, plain, text } from './fields.ts'

export const extensionInput = z.strictObject({
  ...ofAddressee,
  until: exactDay,
  on: exactDay.optional(),
  reason: needed(2000),
  /** The request that the officer was shown; null where she was shown none, absent where nobody looked. */
  filing: needed(100).nullable().optional()
})
export const refuseExtensionInput = z.strictObject({
  ...ofAddressee,
  /** The request that is refused: another may have come since. */
  filing: needed(100),
  reason: z.enum(refusalReasons).optional(),
  words: text(2000)
})
export const pauseInput = z.strictObject({ ...ofAddressee, on: exactDay.optional(), reason: needed(2000) })

export const followUpInput = z.strictObject({ ...ofAddressee, language })

export const reminderSent = z.strictObject({
  reminder: needed(100),
  language,
  on: exactDay.optional(),
  channel: z.enum(deliveryChannels)
})

/** `version`: of what she had before her. */
const ofWords = { reminder: needed(100), language: z.enum(languages), version: z.int().min(0) }
/** What stands before and after the letters; or, anew, as it stands by rule. */
export const reminderWords = z.union([
  z.strictObject({ ...ofWords, anew: z.literal(true) }),
  z.strictObject({
    ...ofWords,
    subject: needed(300),
    before: needed(5000),
    after: needed(5000),
    // Kept as it is given back: a character that is none could not be read again.
    facts: plain(100_000)
  })
])
