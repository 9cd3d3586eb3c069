import { z } from 'zod'
import { languages } from '../languages.ts'
import { replyForms } from './character.ts'
import { needed, text } from './fields.ts'
import { translationWords, translators } from './translation.ts'

export const translatedInto = z.enum(languages)
export const mostOfTranslation = 2_500_000

// What a reply that waited for its translation is, now that it waits no more.
const form = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(replyForms.filter((one) => one !== 'awaiting-translation')).optional()
)

export const saidOfTranslation = z.strictObject({ reply: needed(100), word: z.enum(translationWords), form })

export const addedTranslation = z.strictObject({
  reply: needed(100),
  language: translatedInto,
  madeBy: z.enum(translators),
  words: text(100_000),
  file: z.strictObject({ name: needed(200), base64: z.base64url() }).optional(),
  form
})
export const droppedTranslation = z.strictObject({ reply: needed(100), translation: z.uuid() })
