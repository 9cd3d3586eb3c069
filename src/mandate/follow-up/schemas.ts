import { z } from 'zod'
import { exactDay, isHttpsAddress, list, needed, neededList, text } from '../communications/fields.ts'
import { languages } from '../languages.ts'
import { addendumLanguages } from './follow-up.ts'

const letter = needed(200)
/** What stood on the page from which it was said; null: nothing did. */
const was = needed(60).nullable()

export const statementInput = z.strictObject({
  letter,
  on: exactDay,
  title: needed(500),
  languages: neededList(z.enum(languages), languages.length).transform((all) => [...new Set(all)]),
  url: needed(2000).refine(isHttpsAddress, 'address-not-https'),
  mandates: list(needed(100), 60)
})
export const observationInput = z.strictObject({ letter, was, words: needed(10_000), lang: z.enum(addendumLanguages) })
export const watchInput = z.strictObject({ letter, lookOn: exactDay, words: needed(10_000) })
export const keepWatchingInput = z.strictObject({ letter, was: needed(60), lookOn: exactDay, words: needed(10_000) })
export const endWatchInput = z.strictObject({ letter, was: needed(60), words: needed(10_000) })
export const takeBackInput = z.strictObject({ letter, step: needed(60), words: text(2000) })

const uuid = z.uuid({ error: 'wrong-type' })
export const furtherInput = z.strictObject({ reminder: uuid, case: uuid, draft: uuid })

export const addendumInput = z.strictObject({
  year: z.coerce.number<string>().int().min(1980).max(2200).optional(),
  show: z.enum(['all', 'without']).default('all')
})
