import { z } from 'zod'
import { latinDigits } from '#platform/digits.ts'
import { isAddress } from '#platform/mail/address.ts'
import { languages } from '../languages.ts'
import { exactDay, needed, text, writtenLanguageIfSaid } from '../communications/fields.ts'
import { signInNameField } from '../people/sign-in-name.ts'

/** What a diplomat's forms send, and an officer's about missions. */
const token = z.string().regex(/^[\w-]{32,64}$/, { error: 'link-not-good' })
const uuid = z.uuid()
const code = z
  .string()
  .max(60)
  .transform((typed) => latinDigits(typed).replace(/\D/g, ''))
  .refine((digits) => digits.length === 6, 'wrong-code')
const device = z.string().trim().max(80).default('')
const words = needed(400)
export const personName = signInNameField

const left = (value: unknown) => (value === '' || value === null ? undefined : value)
const noticeAddress = z.preprocess(left, z.string().trim().refine(isAddress, { error: 'not-an-address' }).optional())
const noticeLang = z.enum(languages)

export const inviteDiplomatInput = z.strictObject({
  state: needed(300),
  name: personName,
  address: noticeAddress,
  lang: noticeLang.default('en')
})
export const noticeAddressInput = z.strictObject({ account: uuid, address: noticeAddress, lang: noticeLang })
export const uploadLinkInput = z.strictObject({
  letter: needed(200),
  addressee: text(300),
  days: z.coerce.number<number>().int().min(1).max(90).default(14)
})
export const revokeMissionInput = z.union([
  z.strictObject({ diplomat: uuid }),
  z.strictObject({ link: uuid }),
  z.strictObject({ signOut: uuid })
])

export const linkInput = z.strictObject({ token })
export const enrolByPassphraseInput = z.strictObject({
  token,
  words,
  wordsAgain: words,
  totpSecret: z.string().regex(/^[A-Z2-7]{32}$/),
  /** That words and secret were made here, for this link: nobody chooses them. */
  made: z.string().regex(/^[\w-]{43}$/),
  code,
  device
})
const passkeyResponse = z.looseObject({ id: z.string().max(1400) })
export const enrolByPasskeyInput = z.strictObject({ token, challengeId: uuid, response: passkeyResponse, device })
export const missionPassphraseInput = z.strictObject({ name: personName, words, code, device })
export const missionPasskeyInput = z.strictObject({ challengeId: uuid, response: passkeyResponse, device })

const letters = z.array(needed(200)).min(1, { error: 'required' }).max(50)
export const answerInput = z.strictObject({
  letters,
  form: z.enum(['substantive', 'acknowledgement']),
  text: text(100_000),
  answers: z.array(z.strictObject({ question: uuid, text: needed(50_000) })).max(200),
  annex: text(100_000),
  language: writtenLanguageIfSaid
})
export const extensionAskInput = z.strictObject({ letter: needed(200), until: exactDay, reason: needed(5000) })
export const commentInput = z.strictObject({ letter: needed(200), reply: uuid, text: needed(20_000) })
export const withholdInput = z.strictObject({ letter: needed(200), reply: uuid.optional(), reason: needed(20_000) })
export const receiptInput = z.strictObject({ letter: needed(200) })
export const endCornerSessionsInput = z.union([
  z.strictObject({ session: uuid }),
  z.strictObject({ all: z.literal(true) })
])
