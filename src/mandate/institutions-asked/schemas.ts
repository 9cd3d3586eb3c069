import { z } from 'zod'
import { isAddress } from '#platform/mail/address.ts'
import { exactDay, flag, needed } from '../communications/fields.ts'
import { languages } from '../languages.ts'
import { askingLanguages, carriedBy, institutionSteps } from './asked.ts'
import { questionActs } from './word.ts'

const uuid = z.uuid({ error: 'wrong-type' })
const left = (value: unknown) => (value === '' || value === null ? undefined : value)

/** As its officer signed it; the signature is looked at before anything it says. */
const signedWord = z.strictObject({
  value: z.strictObject({
    id: uuid,
    officer: uuid,
    mandate: z.string().max(100),
    act: z.enum(questionActs),
    question: uuid,
    asked: z.string().max(100),
    /** Of what was taken back and she looked at. */
    consents: z.string().max(100).nullable(),
    on: z.string().max(10)
  }),
  purpose: z.string().max(100),
  by: z.string().max(200),
  signature: z.string().max(200)
})

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
  /** That words which are part of a name as well name nobody here. */
  nobody: z.preprocess(left, flag.optional()),
  word: signedWord
})

export const agreeInput = z.strictObject({ word: signedWord })
export const outcomeInput = z.strictObject({ id: uuid })
export const remindInput = z.strictObject({
  question: uuid,
  address: z.string().trim().refine(isAddress, { error: 'alert-address' })
})
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
