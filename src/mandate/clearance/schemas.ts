import { z } from 'zod'
import { sendingChannels } from '../communications/delivery.ts'
import { hash, needed, text } from '../communications/fields.ts'
import { sealedBody } from '../intake/sealed-body.ts'
import { copyClasses } from './sealed-copy.ts'
import { saidDecisions } from './word.ts'

/** What browsers send of a letter on its way: shape and size are looked at here, and what is sealed by nobody. */
const body = sealedBody(1, copyClasses)
const copy = z.strictObject({ id: z.uuid(), mandate: needed(100), epoch: z.int().min(1), body })
const guest = z.strictObject({ officer: z.uuid(), mandate: needed(100), id: z.uuid(), body })
export type CopyInput = z.output<typeof copy>
export type GuestInput = z.output<typeof guest>

const fromDraft = z.strictObject({ case: z.uuid().toLowerCase(), draft: z.uuid().toLowerCase() }).nullish()

/** Beside what opens a clearance, or puts another text in its place. */
export const copiesInput = z.looseObject({
  copies: z.array(copy).min(1).max(60),
  guests: z.array(guest).max(60).default([]),
  /** Of which draft it is, where that is known: the letter and its case lead to each other. */
  from: fromDraft
})

const signedBy = { purpose: z.string().max(100), by: z.string().max(200), signature: z.string().max(200) }
const said = z.strictObject({
  value: z.strictObject({
    letter: z.uuid(),
    hash,
    decision: z.enum(saidDecisions),
    mandate: z.string().max(100),
    officer: z.uuid(),
    on: z.string().max(10),
    words: hash.nullable()
  }),
  ...signedBy
})
export const wordInput = z
  .strictObject({
    id: z.uuid(),
    word: z.strictObject({ said, office: said.nullable() }),
    /** To the office that leads, and to her own or to herself. */
    words: z
      .strictObject({
        lead: z.strictObject({ id: z.uuid(), epoch: z.int().min(1), body }),
        own: z.strictObject({ id: z.uuid(), epoch: z.int().min(1).nullable(), body }).nullable()
      })
      .nullable()
  })
  // Who only clears says no more; whoever does not says why, and signs its fingerprint.
  .refine(
    ({ word: { said }, words }) =>
      (said.value.decision === 'cleared') === (words === null) &&
      (said.value.decision === 'cleared') === (said.value.words === null),
    { error: 'words-needed', path: ['words'] }
  )

export const signatureInput = z.strictObject({
  id: z.uuid(),
  signature: z.strictObject({
    value: z.strictObject({
      letter: z.uuid(),
      hash,
      officer: z.uuid(),
      mandate: z.string().max(100),
      on: z.string().max(10)
    }),
    ...signedBy
  })
})

export const comparedInput = z.strictObject({
  statement: z.strictObject({
    value: z.strictObject({
      mandate: z.string().max(100),
      other: z.string().max(100),
      fingerprint: z.string().regex(/^\d{5}( \d{5}){9}$/),
      officer: z.uuid(),
      on: z.string().max(10)
    }),
    ...signedBy
  })
})

export const elsewhereInput = z.strictObject({
  letter: needed(200),
  mandate: needed(200),
  decision: z.enum(saidDecisions),
  hash: hash.optional(),
  saidBy: needed(200)
})
/** Without a mandate all who have not said a last word; with one, that one, which has ended. */
export const silentInput = z.strictObject({ letter: needed(200), mandate: needed(100).optional() })
export const shownInput = z.strictObject({ letter: needed(200) })

export const sendingInput = z.strictObject({
  letter: needed(200),
  /** The canonical text, to the letter. */
  text: z.string().min(1).max(1_000_000),
  channel: z.enum(sendingChannels),
  otherChannels: z
    .array(z.strictObject({ addressee: needed(300), channel: z.enum(sendingChannels) }))
    .max(50)
    .default([]),
  /** Read where it is put on record. */
  reference: text(200),
  from: fromDraft,
  on: z.string().max(10).optional()
})

const listOf = (value: unknown) => (typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? []))
export const officesInput = z.strictObject({
  themes: z.preprocess(listOf, z.array(needed(60)).max(40)),
  states: z.preprocess(listOf, z.array(needed(100)).max(50)),
  lang: z.string().max(10)
})
