import { z } from 'zod'
import { replyForms } from './character.ts'
import { needed, text, writtenLanguage } from './fields.ts'
import { translationWords, translators } from './translation.ts'

export const mostOfTranslation = 2_500_000

// What a reply that waited for its translation is, now that it waits no more.
const form = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(replyForms.filter((one) => one !== 'awaiting-translation')).optional()
)

export const saidOfTranslation = z.strictObject({ reply: needed(100), word: z.enum(translationWords), form })

export const addedTranslation = z.strictObject({
  reply: needed(100),
  language: writtenLanguage,
  madeBy: z.enum(translators),
  words: text(100_000),
  file: z.strictObject({ name: needed(200), base64: z.base64url() }).optional(),
  form
})
/** Without words it stays in the office. */
export const offeredTranslation = z.strictObject({
  reply: needed(100),
  translation: z.uuid(),
  publicWords: text(100_000)
})
export const droppedTranslation = z.strictObject({ reply: needed(100), translation: z.uuid() })
