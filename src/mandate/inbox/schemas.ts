import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { languages } from '../languages.ts'
import { decisionReasons } from './decisions.ts'
import { outcomes } from './outcomes.ts'
import { messageClasses, noteClasses, sealedBody } from '../intake/sealed-body.ts'

/** What officers' browsers send about submissions. Ids are made there, so that the same sent twice is kept once. */
const day = z.string().refine(isDay, 'not-a-day')
export const queueInput = z.strictObject({
  state: z.enum(['open', 'set-aside', 'closed', 'all']).default('open'),
  officer: z.union([z.literal('mine'), z.literal('nobody'), z.uuid()]).optional(),
  lang: z.enum(languages).optional(),
  danger: z.literal('yes').optional(),
  alone: z.literal('yes').optional(),
  waiting: z.literal('yes').optional(),
  due: z.literal('yes').optional(),
  after: z
    .string()
    .regex(/^[012]\.[01]\.\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { abort: true })
    .refine((place) => isDay(place.split('.')[2]!), 'not-a-day')
    .optional()
})
export type QueueFilters = z.infer<typeof queueInput>

/** `after`: where what came before did not hold all that was added. */
export const openInput = z.strictObject({
  id: z.uuid(),
  after: z.uuid().optional(),
  /** Read again beside its case, for consents alone: what is new of it waits still. */
  besideCase: z.literal(true).optional()
})
/** All of them, batch by batch in the order of their ids. */
export const giveSubmissionsInput = z.strictObject({ after: z.uuid().nullable().default(null) })
/** Newest first: behind which day and id the next batch begins. */
export const giveUnprovenInput = z.strictObject({
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { abort: true })
    .refine((place) => isDay(place.split('.')[0]!), 'not-a-day')
    .optional()
})
/** `was`: who had charge of it where the page says so, '' for nobody. */
export const assignInput = z.strictObject({
  id: z.uuid(),
  officer: z.uuid().nullable(),
  was: z.string().max(100).optional()
})

/** To which the note is sealed. */
const epoch = z.int().min(1)

/** To the source, and beside it for the office what was told: sealed to two different keys. */
const toSource = z.strictObject({
  id: z.uuid(),
  message: sealedBody(1, messageClasses),
  note: sealedBody(1, noteClasses),
  epoch
})
export const writeInput = z.strictObject({ submission: z.uuid(), ...toSource.shape })
export const noteInput = z.strictObject({
  submission: z.uuid(),
  id: z.uuid(),
  epoch,
  body: sealedBody(1, noteClasses),
  /** A copy of a file that the note tells of, and alone can open. */
  uploads: z.array(z.uuid().toLowerCase()).max(1).default([]),
  /** The note says into which case it was taken. */
  taken: z.literal(true).optional()
})
/** To the translator and to the epoch. */
export const askTranslationInput = z.strictObject({
  submission: z.uuid(),
  id: z.uuid(),
  translator: z.uuid(),
  epoch,
  body: sealedBody(2, noteClasses)
})
/** To the epoch and to the translator herself, who sees what she wrote. */
export const answerTranslationInput = z.strictObject({
  asked: z.uuid(),
  id: z.uuid(),
  epoch,
  body: sealedBody(2, noteClasses)
})
export const manyInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) })
/** `untold`: whoever closes knows that the source is not told. */
export const closeInput = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(outcomes),
  toSource: toSource.optional(),
  untold: z.literal(true).optional()
})

/** Words of an officer on what she decided, for her colleagues. */
const words = z.strictObject({ id: z.uuid(), epoch, body: sealedBody(1, noteClasses) }).optional()
const decision = { id: z.uuid(), submission: z.uuid(), words }
export const reopenInput = z.strictObject({
  ...decision,
  reason: z.enum(decisionReasons.reopened),
  toSource: toSource.optional()
})
export const judgeDangerInput = z.discriminatedUnion('what', [
  z.strictObject({ ...decision, what: z.literal('danger-set'), reason: z.enum(decisionReasons['danger-set']) }),
  z.strictObject({
    ...decision,
    what: z.literal('danger-cleared'),
    reason: z.enum(decisionReasons['danger-cleared']),
    /** How many additions and notes stood before her. */
    seen: z.int().min(0).max(100_000)
  })
])

export const dutyInput = z
  .strictObject({ from: day, to: day, officer: z.uuid().nullable() })
  .refine(({ from, to }) => from <= to, { message: 'ends-before-it-begins', path: ['to'] })
