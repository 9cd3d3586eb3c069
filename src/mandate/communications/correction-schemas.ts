import { z } from 'zod'
import { replyForms } from './character.ts'
import { addressee, kind, list, needed, reference, text, writtenDay, writtenLanguage } from './fields.ts'
import { contents } from './letter-schemas.ts'

/** Facts that can be made unknown again; a list is emptied by an empty list. */
export const erasable = [
  'reference',
  'persons',
  'women',
  'men',
  'otherSex',
  'language',
  'subject',
  'summary',
  'publicVersion',
  'reprisal'
] as const
export const correctionInput = z.strictObject({
  letter: needed(200),
  reason: needed(2000),
  kind: kind.optional(),
  reference,
  sentOn: z.preprocess((value) => (value === '' || value === null ? undefined : value), writtenDay.optional()),
  addressees: list(addressee, 50),
  mandates: list(needed(200), 60),
  ...contents,
  /** Of the act the public reads what is given for it, or nothing. */
  reprisal: z.strictObject({ act: needed(2000), publicAct: text(2000) }).optional(),
  erase: list(z.enum(erasable), erasable.length),
  /** Of which correction that waits it takes the place; null: of none. Said by a page that may have grown old. */
  over: z.uuid().nullable().optional(),
  /** Over which public version it was written, by `versionAsText`. Said by such a page too. */
  stood: z.string().max(500_000).optional()
})
export type CorrectionInput = z.output<typeof correctionInput>

/** Of a reply that is public: what the public reads of it. What goes unsaid stays as it is. */
export const replyCorrectionInput = z.strictObject({
  reply: needed(100),
  reason: needed(2000),
  receivedOn: writtenDay.optional(),
  form: z.enum(replyForms).optional(),
  /** Null, or empty: it is not known. */
  language: z.preprocess((value) => (value === '' ? null : value), writtenLanguage.nullable().optional()),
  publicSummary: needed(100_000).optional(),
  /** Which translation goes to the public in which words; without words it stays in the office. */
  translations: list(z.strictObject({ translation: z.uuid(), publicWords: text(100_000) }), 50),
  over: z.uuid().nullable().optional()
})
export type ReplyCorrectionInput = z.output<typeof replyCorrectionInput>
