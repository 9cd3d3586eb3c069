import { z } from 'zod'
import { isWrittenAsDay, parsePartialDay } from '../calendar.ts'
import { languages } from '../languages.ts'
import { marks, overridable, positions, replyForms, steps } from './character.ts'
import { refusalReasons } from './asked-for-time.ts'
import { clearanceDecisions } from './clearance.ts'
import {
  addresseeClasses,
  outcomes,
  parseReference,
  parseType,
  personProblems,
  type CountedPersons
} from './communication.ts'
import { deliveryChannels, deliverySteps, sendingChannels } from './delivery.ts'
import { withdrawalNotes } from './withdrawal.ts'

/**
 * What may be entered, once for forms, API and files: texts from a form are numbers and lists where they
 * stand for such. What needs the record or the reference data (does the State exist, is the reference
 * taken) is asked by the verbs.
 */

// Control characters have no place in a letter and end in broken exports; a tab and a new line do.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const halves = /\p{Surrogate}/u
export const plain = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    // Half a character has no bytes: it could be signed, and not be kept.
    .refine((text) => !forbidden.test(text) && !halves.test(text), { error: 'forbidden-character' })
export const text = (most: number) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), plain(most).min(1).optional())
export const needed = (most: number) => plain(most).min(1)

const number = z.preprocess((value) => {
  if (typeof value !== 'string') return value ?? undefined
  const digits = value.trim()
  return digits === '' ? undefined : /^-?\d{1,9}$/.test(digits) ? Number(digits) : value
}, z.int().min(0).max(1_000_000).optional())
const flag = z.preprocess(
  (value) =>
    value === '1' || value === 'yes' || value === 'on' || value === 'true'
      ? true
      : value === '' || value === '0' || value === 'no' || value === 'false'
        ? false
        : value,
  z.boolean().optional()
)
const parts = (value: unknown) =>
  typeof value === 'string'
    ? value
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)
    : (value ?? undefined)
const list = <T extends z.ZodType>(item: T, most: number) => z.preprocess(parts, z.array(item).max(most).optional())
const neededList = <T extends z.ZodType>(item: T, most: number) => z.preprocess(parts, z.array(item).min(1).max(most))

const noDay = (value: string) => (isWrittenAsDay(value) ? 'impossible-date' : 'date-written-otherwise')
/** '2016-05-03', '2016-05' or '2016', nothing when it is not known. */
const writtenDay = z.string().transform((value, context) => {
  const read = parsePartialDay(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: noDay(value), input: value })
  return z.NEVER
})
export const partialDay = z.preprocess((value) => value ?? '', writtenDay)
export const exactDay = z.string().transform((value, context) => {
  const read = parsePartialDay(value)
  if (read?.precision === 'day') return read.on!
  context.addIssue({
    code: 'custom',
    message: value.trim() === '' ? 'required' : read ? 'day-needed' : noDay(value),
    input: value
  })
  return z.NEVER
})

const kind = z.string().transform((value, context) => {
  const read = parseType(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: value.trim() === '' ? 'required' : 'unknown-kind', input: value })
  return z.NEVER
})
const reference = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z
    .string()
    .transform((value, context) => {
      const read = parseReference(value)
      if (read) return read
      context.addIssue({ code: 'custom', message: 'reference-unreadable', input: value })
      return z.NEVER
    })
    .optional()
)
export const language = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z.enum(languages).optional()
)

const addressee = z.union([
  needed(300).transform((name) => ({ name, class: undefined })),
  z.strictObject({ name: needed(300), class: z.enum(addresseeClasses).optional() })
])

/** What was said in a letter: sealed while it is a draft, known from the day on which it was sent. */
const contents = {
  persons: number,
  women: number,
  men: number,
  otherSex: number,
  names: list(
    z.strictObject({
      name: needed(300),
      sex: z.enum(['woman', 'man', 'other', 'unknown']).default('unknown'),
      publicForm: z.enum(['full', 'initials', 'withheld']).default('withheld')
    }),
    500
  ),
  themes: list(needed(60), 40),
  groups: list(needed(60), 40),
  articles: list(z.coerce.number<number>().int().min(1).max(20), 20),
  language,
  subject: text(500),
  summary: text(100_000),
  publicVersion: z.strictObject({ subject: text(500), summary: text(100_000), withheldNote: text(2000) }).optional()
}
const sentContents = {
  ...contents,
  questions: list(
    z.union([
      needed(5000).transform((asked) => ({ text: asked, publicText: undefined })),
      z.strictObject({ text: needed(5000), publicText: text(5000) })
    ]),
    100
  ),
  earlier: list(needed(200), 50),
  reprisal: z
    .strictObject({
      act: needed(2000),
      publicAct: text(2000),
      on: partialDay.optional(),
      body: text(300),
      forms: list(needed(60), 20)
    })
    .optional(),
  outcome: z.enum(outcomes).optional()
}
const sexesAddUp = (letter: CountedPersons, context: z.RefinementCtx) => {
  for (const { code, field, params } of personProblems(letter))
    context.addIssue({ code: 'custom', path: [field!], message: code, params, input: '' })
}

export const letterInput = z
  .strictObject({
    kind,
    reference,
    sentOn: partialDay,
    mandate: text(100),
    addressees: neededList(addressee, 50),
    mandates: list(needed(200), 60),
    ...sentContents,
    invented: flag
  })
  .superRefine(sexesAddUp)
export type LetterInput = z.output<typeof letterInput>

export type TransmissionInput = z.output<typeof transmissionInput>
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
  language,
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
  /** Mended when the reply turns out to be more, or less, than it looked. */
  form: z.enum(replyForms).optional(),
  /** Why, when a reply that was assessed is opened again. */
  reason: text(2000)
})

/** What the public will read of a reply, in place of what it says. */
export const publicSummaryInput = z.strictObject({ reply: needed(100), publicSummary: needed(100_000) })

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

const ofAddressee = { letter: needed(200), addressee: text(300) }
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

/** The fingerprint of a text: SHA-256, 64 hexadecimal digits. */
export const hash = z.string().transform((value, context) => {
  const digits = value.trim().toLowerCase()
  if (/^[0-9a-f]{64}$/.test(digits)) return digits
  context.addIssue({ code: 'custom', message: digits === '' ? 'required' : 'fingerprint-unreadable', input: value })
  return z.NEVER
})
export const openingInput = z.strictObject({
  kind,
  addressees: neededList(addressee, 50),
  /** Besides the one that leads; none, said so and not left out, where it signs alone. */
  mandates: z.preprocess(parts, z.array(needed(200)).max(60)),
  hash,
  cutOff: exactDay,
  invented: flag
})
export const newTextInput = z.strictObject({
  letter: needed(200),
  hash,
  cutOff: exactDay.optional(),
  reason: needed(2000)
})
export const clearanceInput = z.strictObject({
  letter: needed(200),
  /** Left out with 'not-joined': all that have not said anything. */
  mandate: text(200),
  decision: z.enum(clearanceDecisions),
  hash: hash.optional(),
  on: exactDay.optional(),
  /** Who said so for the mandate. */
  saidBy: text(200),
  reason: text(2000)
})
export type ClearanceInput = z.output<typeof clearanceInput>
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
  erase: list(z.enum(erasable), erasable.length)
})
export type CorrectionInput = z.output<typeof correctionInput>
export const correctionToShow = z.strictObject({ letter: needed(200) })
/** The fingerprint of what the second person looked at. */
const proposal = needed(100)
export const correctionApproval = z.strictObject({ letter: needed(200), proposal })
export const outcomeInput = z.strictObject({ letter: needed(200), outcome: z.enum(outcomes), reason: text(2000) })
export const followUpInput = z.strictObject({ ...ofAddressee, language })

const releaseOf = { letter: text(200), reply: text(100) }
const oneOf = <T extends { letter?: string | undefined; reply?: string | undefined }>(
  release: T,
  context: z.RefinementCtx<T>
) => {
  if ((release.letter === undefined) === (release.reply === undefined))
    context.addIssue({ code: 'custom', path: ['letter'], message: 'letter-or-reply', input: '' })
}
/** `signed`: the fingerprint that the first person signed, of what she was shown. */
export const releaseInput = z
  .strictObject({ ...releaseOf, from: exactDay.optional(), signed: proposal.optional() })
  .superRefine(oneOf)
export const releaseToShow = z.strictObject(releaseOf).superRefine(oneOf)
export const approvalInput = z.strictObject({ ...releaseOf, proposal }).superRefine(oneOf)
export type ApprovalInput = z.output<typeof approvalInput>
export const withdrawalInput = z
  .strictObject({ ...releaseOf, reason: needed(2000), note: z.enum(withdrawalNotes).optional() })
  .superRefine(oneOf)
export const withdrawalNoteInput = z.strictObject({ ...releaseOf, note: z.enum(withdrawalNotes) }).superRefine(oneOf)
export const namingInput = z.strictObject({
  letter: needed(200),
  person: needed(100),
  /** To whom she may not be named; without one, in public. */
  addressee: text(100),
  /** Other ways in which texts write her name. */
  spellings: list(needed(300), 20)
})
export const reminderSent = z.strictObject({
  reminder: needed(100),
  language,
  on: exactDay.optional(),
  channel: z.enum(deliveryChannels)
})
