import { z } from 'zod'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { isHybrid } from '#platform/sealing/identity.ts'
import { languages } from '../languages.ts'
import { signInNameField } from './sign-in-name.ts'

/** What officers' browsers send. Bytes are base64url. */
const bytes = (least: number, most: number) =>
  z
    .string()
    .max(Math.ceil((most * 4) / 3) + 4)
    .regex(/^[\w-]+$/)
    .transform((text) => Buffer.from(fromBase64url(text)))
    .refine((value) => value.length >= least && value.length <= most, 'wrong-size')

const key = z.string().regex(/^[\w-]{43}$/)
const recipient = z.string().max(4000).refine(isHybrid, 'classic-recipient')
const name = signInNameField
const signature = { by: key, signature: z.string().regex(/^[\w-]{86}$/) }
const fingerprint = z.string().regex(/^\d{5}( \d{5}){9}$/)

export const officerRoles = [
  'administrator',
  'case-officer',
  'editor',
  'translator',
  'rapporteur',
  'observer',
  'guest'
] as const

export const cardStatement = z.strictObject({
  purpose: z.literal('officer-card'),
  value: z.strictObject({
    id: z.uuid(),
    mandate: z.string(),
    role: z.enum(officerRoles),
    recipient,
    verifyKey: key
  }),
  ...signature
})

const passkey = z.strictObject({
  kind: z.literal('passkey'),
  challengeId: z.uuid(),
  response: z.looseObject({ id: z.string() })
})
const passphrase = z.strictObject({
  kind: z.literal('passphrase'),
  proofSalt: bytes(16, 16),
  proof: key,
  totpSecret: z.string().regex(/^[A-Z2-7]{32,64}$/),
  totpCode: z.string().regex(/^\d{6}$/)
})
export const signInWay = z.strictObject({
  way: z.discriminatedUnion('kind', [passkey, passphrase]),
  label: z.string().trim().min(1).max(60),
  sealedSecret: bytes(100, 20_000)
})

export const epochStatement = z.strictObject({
  own: z.strictObject({
    purpose: z.literal('epoch'),
    value: z.strictObject({
      number: z.int().min(1).max(100_000),
      mandate: z.string(),
      recipient,
      verifyKey: key,
      openedOn: z.iso.date(),
      previous: fingerprint.nullable(),
      recovery: fingerprint.optional()
    }),
    ...signature
  }),
  before: z
    .strictObject({ purpose: z.literal('next-epoch'), value: z.strictObject({ next: fingerprint }), ...signature })
    .nullable()
})
export const newEpoch = z.strictObject({
  statement: epochStatement,
  /** The epoch's secrets, sealed to each of these and to nobody else. */
  sealed: z
    .array(z.strictObject({ holder: z.union([z.uuid(), z.literal('recovery')]), body: bytes(100, 200_000) }))
    .min(2)
    .max(200)
})

const epochOpened = z.strictObject({
  purpose: z.literal('epoch-opened'),
  value: z.strictObject({ keys: fingerprint, at: fingerprint.optional() }),
  ...signature
})
const sealedEpochs = z.array(z.strictObject({ number: z.int().min(1), body: bytes(100, 200_000) })).max(1000)
export const openEpochInput = newEpoch.extend({
  opened: epochOpened,
  /** The recipient of a new recovery sheet, and the secrets of the epochs before sealed to it. */
  recovery: recipient.optional(),
  older: sealedEpochs.default([])
})
export const confirmEpochInput = z.strictObject({
  /** The epoch that waits, signed again by its own key and by the one before: from the day of the confirmation on. */
  statement: epochStatement,
  confirmed: z.strictObject({
    purpose: z.literal('epoch-confirmed'),
    value: z.strictObject({ epoch: fingerprint }),
    ...signature
  }),
  /** The epoch's secrets, sealed to the recovery by the second officer. */
  recovery: bytes(100, 200_000),
  /** Where a new recovery sheet comes with it: the secrets of the epochs before, sealed to it by the second officer. */
  older: sealedEpochs.default([])
})
export const declineEpochInput = z.strictObject({ keys: fingerprint })

export const enrolInput = z.strictObject({
  token: z.string().regex(/^[\w-]{32,64}$/),
  name,
  lang: z.enum(languages),
  card: cardStatement,
  signIn: signInWay,
  device: z.string().trim().max(80).default(''),
  /** The first officer's browser makes the mandate's first epoch and its recovery. */
  first: z.strictObject({ recovery: recipient, epoch: newEpoch }).optional()
})

export const beginAgainInput = z.strictObject({
  token: z.string().regex(/^[\w-]{32,64}$/),
  name,
  lang: z.enum(languages),
  card: cardStatement,
  signIn: signInWay,
  device: z.string().trim().max(80).default(''),
  epoch: newEpoch,
  opened: epochOpened,
  /** By the key of the epoch before, which the recovery sheet opened. */
  proof: z.strictObject({
    purpose: z.literal('office-begun-again'),
    value: z.strictObject({ officer: fingerprint, epoch: fingerprint }),
    ...signature
  }),
  /** The secrets of the epochs that the sheet opened, sealed to her. */
  older: sealedEpochs.min(1)
})

export const statementInput = z.strictObject({
  kind: z.enum(['confirmed', 'removed']),
  subject: z.uuid(),
  statement: z.strictObject({
    purpose: z.enum(['officer-confirmed', 'officer-removed']),
    value: z.strictObject({ card: fingerprint, at: fingerprint }),
    ...signature
  })
})
export const inviteInput = z.strictObject({ name, role: z.enum(officerRoles) })
export const shareEpochsInput = z.strictObject({
  officer: z.uuid(),
  sealed: sealedEpochs.min(1)
})
export const giveBackInput = z.strictObject({ number: z.int().min(1) })

const device = z.string().trim().max(80).default('')
export const saltInput = z.strictObject({ name })
export const passphraseInput = z.strictObject({ name, proof: key, code: z.string().regex(/^\d{6}$/), device })
export const passkeyInput = z.strictObject({
  challengeId: z.uuid(),
  response: z.looseObject({ id: z.string().max(1400) }),
  device
})
export const endSessionsInput = z.union([
  z.strictObject({ session: z.uuid() }),
  z.strictObject({ all: z.literal(true) })
])
export const revokeWayInput = z.strictObject({ way: z.uuid() })
export const linkInput = z.strictObject({ token: z.string().regex(/^[\w-]{32,64}$/) })
