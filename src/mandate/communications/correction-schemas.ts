import { z } from 'zod'
import { addressee, kind, list, needed, proposal, reference, writtenDay } from './fields.ts'
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
  'publicVersion'
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
  erase: list(z.enum(erasable), erasable.length),
  /** Of which correction that waits it takes the place; null: of none. Said by a page that may have grown old. */
  over: z.uuid().nullable().optional()
})
export type CorrectionInput = z.output<typeof correctionInput>
export const correctionToShow = z.strictObject({ letter: needed(200) })
export const correctionApproval = z.strictObject({ letter: needed(200), proposal })
