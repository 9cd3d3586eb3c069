import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { plain } from '../communications/fields.ts'
import { sealedBody } from '../intake/sealed-body.ts'
import {
  changeReasons,
  outcomes,
  reopeningReasons,
  stages,
  undoReasons,
  urgencies,
  verdicts,
  verifications
} from './case.ts'
import { keyClasses, updateClasses } from './sealed-case.ts'
import { decisions, isReasonFor, triage, triageReasons } from './triage.ts'

/** What officers' browsers send about cases. Ids are made there, so that the same sent twice is kept once. */
const id = z.uuid().toLowerCase()
const day = z.string().refine(isDay, 'not-a-day')
const unique = <T>(list: z.ZodType<T>, most: number) =>
  z
    .array(list)
    .max(most)
    .transform((all) => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()])
const states = unique(z.string().regex(/^[A-Z]{3}$/, 'unknown-state'), 20)
const tags = unique(z.strictObject({ list: z.enum(['theme', 'group']), code: z.string().max(60) }), 40)
const caseKey = z.strictObject({
  id,
  number: z.int().min(1).max(10_000),
  epoch: z.int().min(1),
  body: sealedBody(1, keyClasses)
})
const killed = z.int().min(0).max(100_000)

export const openCaseInput = z.strictObject({ id, states, tags, urgency: z.enum(urgencies), key: caseKey })
export const addKeyInput = z.strictObject({ case: id, key: caseKey })
const from = z.enum(Object.keys(triage) as (keyof typeof triage)[]).optional()
/** An officer's words on a step, as an update of the record that her browser sealed: kept with the step or not at all. */
const words = z.strictObject({ id, body: sealedBody(1, updateClasses) }).optional()
const saysOther = ({ reason, words }: { reason: string; words?: unknown }) => reason !== 'other' || words !== undefined
const inWords = { message: 'required', path: ['words'] }
/** `was`: the decision that stood where this one was made. */
export const triageInput = z
  .strictObject({ case: id, decision: z.enum(decisions).exclude(['merge']), reason: z.string(), was: from, words })
  .refine(({ decision, reason }) => isReasonFor(decision, reason), { message: 'no-such-reason', path: ['reason'] })
  .refine(saysOther, inWords)
export const mergeInput = z
  .strictObject({ case: id, into: id, reason: z.enum(triageReasons.merge), was: from, words })
  .refine(saysOther, inWords)
export const undoMergeInput = z
  .strictObject({ case: id, reason: z.enum(undoReasons), words })
  .refine(saysOther, inWords)
export const closeInput = z.strictObject({ case: id, outcome: z.enum(outcomes), words })
export const reopenInput = z
  .strictObject({ case: id, reason: z.enum(reopeningReasons), words })
  .refine(saysOther, inWords)

/** One thing at a time: each is a step of its own. `was`: what stood where the change was made, so that it is made of nothing older. */
const change = { case: id, reason: z.enum(changeReasons).optional(), was: z.string().max(10_000).optional() }
export const changeInput = z.discriminatedUnion('what', [
  z.strictObject({ ...change, what: z.literal('states'), states }),
  z.strictObject({ ...change, what: z.literal('tags'), tags }),
  z.strictObject({ ...change, what: z.literal('urgency'), urgency: z.enum(urgencies) }),
  z.strictObject({ ...change, what: z.literal('verification'), verification: z.enum(verifications) }),
  z.strictObject({ ...change, what: z.literal('killings'), confirmed: killed, likely: killed, possible: killed }),
  z.strictObject({
    ...change,
    what: z.literal('stage'),
    stage: z.enum(['none', ...stages]),
    since: day.optional(),
    verdict: z.enum(verdicts).optional()
  }),
  z.strictObject({ ...change, what: z.literal('in-charge'), officer: id.nullable() })
])
export type Change = z.infer<typeof changeInput>

/** `wholeTo`: the update holds all that came up to that number. */
export const updateInput = z.strictObject({
  case: id,
  document: id,
  id,
  wholeTo: z.int().min(0).optional(),
  body: sealedBody(1, updateClasses)
})
/** `all`: from the very first update on, whatever was put together since. */
export const readUpdatesInput = z.strictObject({
  case: id,
  document: id,
  after: z.int().min(0).default(0),
  all: z.literal(true).optional()
})
/** `after`: the last case of the batch before. */
export const forSearchInput = z.strictObject({ after: id.nullable().default(null) })
export const readCaseInput = z.strictObject({ id })
/** All cases, page by page in the order of their ids. */
export const headsInput = z.strictObject({ after: id.optional() })
export const recordsInput = z.strictObject({ cases: unique(id, 200).pipe(z.array(id).min(1)) })

const isPlace = /^[012]\.\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const listInput = z.strictObject({
  show: z.enum(['open', 'closed', 'all']).default('open'),
  state: z
    .string()
    .regex(/^[A-Z]{3}$/, 'unknown-state')
    .optional(),
  /** `theme:killings` */
  tag: z
    .string()
    .regex(/^(theme|group):[a-z-]{1,60}$/, 'unknown-tag')
    .optional(),
  urgency: z.enum(urgencies).optional(),
  triage: z.enum(Object.keys(triage) as (keyof typeof triage)[]).optional(),
  late: z.literal('yes').optional(),
  mine: z.literal('yes').optional(),
  after: z
    .string()
    .regex(isPlace, { abort: true })
    .refine((place) => isDay(place.split('.')[1]!), 'not-a-day')
    .optional()
})
export type ListFilters = z.infer<typeof listInput>

const monthOr = (rest: string) =>
  z
    .string()
    .regex(/^\d{4}(-\d{2})?$/, 'not-a-month')
    .transform((said) => (said.length === 4 ? `${said}-${rest}` : said))
/** Months or years, both included; all that there are where none is named. A theme that is hidden is in no figure. */
export const figuresInput = z
  .strictObject({
    from: monthOr('01').default('1900-01'),
    to: monthOr('12').default('2199-12'),
    state: z
      .string()
      .regex(/^[A-Z]{3}$/, 'unknown-state')
      .optional(),
    theme: plain(60).optional()
  })
  .refine(({ from, to }) => from <= to, { message: 'ends-before-it-begins', path: ['to'] })
export type Figures = z.output<typeof figuresInput>
