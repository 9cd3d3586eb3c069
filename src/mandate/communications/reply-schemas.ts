import { z } from 'zod'
import { marks, overridable, positions, replyForms, steps } from './character.ts'
import { list, needed, neededList, partialDay, text, writtenLanguageIfSaid } from './fields.ts'

export type MarkInput = z.output<typeof markInput>
const markInput = z.strictObject({
  /** Its letter, where the reply answers several. */
  letter: text(200),
  question: z.coerce.number<number>().int().min(1).max(100),
  mark: z.enum(marks),
  rationale: text(2000)
})
const position = z.preprocess((value) => (value === '' ? undefined : value), z.enum(positions).optional())
const stepsTaken = list(z.enum(steps), steps.length)

export const replyInput = z.strictObject({
  letters: neededList(needed(200), 50),
  /** Who answers, where a letter went to several. */
  from: text(300),
  receivedOn: partialDay,
  channel: z
    .enum(['note-verbale', 'letter', 'e-mail', 'meeting', 'telephone', 'report', 'corner', 'other', 'unknown'])
    .default('unknown'),
  form: z.enum(replyForms),
  position,
  language: writtenLanguageIfSaid,
  summary: text(100_000),
  publicSummary: text(100_000),
  steps: stepsTaken,
  marks: list(markInput, 200)
})

export type ReplyInput = z.output<typeof replyInput>

export const marksInput = z.strictObject({
  reply: needed(100),
  reader: needed(100).default('office'),
  marks: list(markInput, 200),
  position,
  steps: stepsTaken,
  /** From which position and steps they were made, where a page that may have grown old says them. */
  was: z.strictObject({ position: z.enum(positions).nullable().optional(), steps: stepsTaken }).optional(),
  /** Mended when the reply turns out to be more, or less, than it looked. */
  form: z.enum(replyForms).optional(),
  /** Why, when a reply that was assessed is opened again. */
  reason: text(2000)
})

/** What the public will read of a reply, in place of what it says. `was`: what stood where it was begun, '' for nothing. */
export const publicSummaryInput = z.strictObject({
  reply: needed(100),
  publicSummary: needed(100_000),
  was: z.string().max(200_000)
})

/** Where two readers marked a question differently. */
export const settlementInput = z.strictObject({
  reply: needed(100),
  letter: text(200),
  question: z.coerce.number<number>().int().min(1).max(100),
  mark: z.enum(marks),
  words: needed(2000)
})

export const overrideInput = z.strictObject({
  reply: needed(100),
  character: z.enum(overridable),
  reason: needed(2000)
})
