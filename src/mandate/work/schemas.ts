import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { noteClasses, sealedBody } from '../intake/sealed-body.ts'
import { languages } from '../languages.ts'
import { areSomeHours, bothOrNeither, differently, mailHours, untilWhen } from '../mail-hours-input.ts'
import { mailKinds } from '../mail-hours.ts'
import { viewClasses } from './sealed-work.ts'
import { isAddress } from '#platform/mail/address.ts'
import { askers, decliningReasons, requestKinds, requestStates, taskStates } from './work.ts'

/** What officers' browsers send about their work. Ids are made there, so that the same sent twice is kept once. */
const id = z.uuid().toLowerCase()
const day = z.string().refine(isDay, 'not-a-day')
const words = z.strictObject({ epoch: z.int().min(1), body: sealedBody(1, noteClasses) })
const states = z
  .array(z.string().regex(/^[A-Z]{3}$/, 'unknown-state'))
  .max(20)
  .transform((all) => [...new Set(all)])

/** What a task hangs on; a letter by its address. */
export const thing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['case', 'request', 'submission']), id }),
  z.strictObject({ kind: z.literal('letter'), id: z.string().min(1).max(120) })
])
export type Thing = z.infer<typeof thing>

export const addTaskInput = z.strictObject({
  id,
  dueOn: day,
  /** That she means a day that is over: it stands as overdue at once. */
  isLate: z.literal(true).optional(),
  officer: id.nullable(),
  on: thing.nullable().default(null),
  words
})
const said = z.string().max(100)
/** `was`: what stood where the change was made, '' for nothing, so that it is made of nothing older. */
export const changeTaskInput = z.strictObject({
  task: id,
  state: z.enum(taskStates).optional(),
  dueOn: day.optional(),
  officer: id.nullable().optional(),
  was: z.strictObject({ dueOn: said, officer: said }).partial().optional()
})
export const listTasksInput = z.strictObject({ on: thing })

export const openRequestInput = z.strictObject({
  id,
  kind: z.enum(requestKinds),
  body: z.enum(askers).nullable(),
  states,
  receivedOn: day,
  dueOn: day.nullable(),
  officer: id.nullable(),
  words
})
/** `was` as of a task. */
export const changeRequestInput = z.strictObject({
  request: id,
  state: z.enum(requestStates).optional(),
  reason: z.enum(decliningReasons).optional(),
  dueOn: day.nullable().optional(),
  officer: id.nullable().optional(),
  was: z.strictObject({ state: said, dueOn: said, officer: said }).partial().optional()
})
export const listRequestsInput = z.strictObject({
  show: z.enum(['open', 'settled', 'all']).default('open'),
  kind: z.enum(requestKinds).optional(),
  state: z
    .string()
    .regex(/^[A-Z]{3}$/, 'unknown-state')
    .optional(),
  mine: z.literal('yes').optional()
})
export type RequestFilters = z.infer<typeof listRequestsInput>
export const readRequestInput = z.strictObject({ id })

export const readDayInput = z.strictObject({ of: z.enum(['me', 'all']).default('me') })
export const lookedInput = z.strictObject({ seq: z.int().min(0) })

export const workParts = ['case', 'task', 'request', 'submission'] as const
export type WorkPart = (typeof workParts)[number]
export const handOverInput = z
  .strictObject({
    id,
    officer: id,
    standIn: id,
    from: day,
    until: day,
    parts: z.array(z.enum(workParts)).min(1, 'required').max(workParts.length)
  })
  .refine(({ from, until }) => from <= until, { message: 'ends-before-it-begins', path: ['until'] })
  .refine(({ officer, standIn }) => officer !== standIn, { message: 'stands-in-for-herself', path: ['standIn'] })
export const handBackInput = z.strictObject({ away: id })

export const saveViewInput = z.strictObject({ id, body: sealedBody(1, viewClasses) })
export const dropViewInput = z.strictObject({ id })

export const digestInput = z.strictObject({
  /** Null: none is wanted any more. */
  address: z
    .string()
    .trim()
    .refine((text) => isAddress(text), 'not-an-address')
    .nullable(),
  lang: z.enum(languages)
})

export const waitingMailInput = z
  .strictObject({
    /** Null: she wants to be told no more. */
    address: z
      .string()
      .trim()
      .refine((text) => isAddress(text), 'not-an-address')
      .nullable(),
    lang: z.enum(languages),
    what: z.enum(mailKinds),
    ...mailHours
  })
  .refine(bothOrNeither, untilWhen)
  .refine(areSomeHours, differently)
