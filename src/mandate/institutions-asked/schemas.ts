import { z } from 'zod'
import { isAddress } from '#platform/mail/address.ts'
import { exactDay, flag, needed } from '../communications/fields.ts'
import { languages } from '../languages.ts'
import { askingLanguages, carriedBy, institutionSteps } from './asked.ts'

const uuid = z.uuid({ error: 'wrong-type' })
const left = (value: unknown) => (value === '' || value === null ? undefined : value)
const looked = z.preprocess(left, flag.optional())

export const offerInput = z.strictObject({ letter: needed(200) })

export const askInput = z.strictObject({
  /** Sent twice, it is asked once. */
  id: uuid,
  letter: needed(200),
  state: z.string().max(10),
  /** The account in whose corner it lies; else the institution's name and how it is carried there. */
  account: z.preprocess(left, uuid.optional()),
  name: z.preprocess(left, needed(200).optional()),
  channel: z.preprocess(left, z.enum(carriedBy).optional()),
  address: z.preprocess(left, z.string().trim().refine(isAddress, { error: 'alert-address' }).optional()),
  lang: z.enum(askingLanguages),
  words: needed(5000),
  facts: z.array(z.string().max(60)).max(120),
  /** Of what the form offered. */
  offer: needed(100),
  /** That she looked, where somebody took her consent back since. */
  looked,
  /** That words which are part of a name as well name nobody here. */
  nobody: looked
})

export const agreeInput = z.strictObject({ question: uuid, proposal: needed(100), looked })
export const takeBackInput = z.strictObject({ question: uuid })

/** What an institution fills in; `seen` is how many answers of its own it saw. */
const answer = {
  question: uuid,
  words: needed(10_000),
  lang: z.enum(languages),
  steps: z.array(z.enum(institutionSteps)).max(institutionSteps.length),
  seen: z.coerce.number<number | string>().int().min(0).max(999)
}
export const answerInput = z.strictObject(answer)
export const recordInput = z.strictObject({ ...answer, on: exactDay })
export const markReadInput = z.strictObject({ question: uuid, seen: answer.seen })
