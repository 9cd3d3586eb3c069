import { z } from 'zod'
import { outcomes, personProblems, type CountedPersons } from './communication.ts'
import {
  addressee,
  flag,
  kind,
  language,
  list,
  needed,
  neededList,
  number,
  partialDay,
  reference,
  text,
  unturned
} from './fields.ts'

/** What was said in a letter: sealed while it is a draft, known from the day on which it was sent. */
export const contents = {
  persons: number,
  women: number,
  men: number,
  otherSex: number,
  names: list(
    z.strictObject({
      name: unturned(300, 1),
      sex: z.enum(['woman', 'man', 'other', 'unknown']).default('unknown'),
      publicForm: z.enum(['full', 'initials', 'withheld']).default('withheld')
    }),
    500
  ),
  themes: list(needed(60), 40),
  groups: list(needed(60), 40),
  articles: list(z.coerce.number<number>().int().min(1).max(20), 20),
  language,
  subject: text(500, unturned),
  summary: text(100_000, unturned),
  publicVersion: z.strictObject({ subject: text(500), summary: text(100_000), withheldNote: text(2000) }).optional()
}
export const sentContents = {
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
      actWithheld: flag,
      on: partialDay.optional(),
      body: text(300),
      forms: list(needed(60), 20)
    })
    .optional(),
  outcome: z.enum(outcomes).optional()
}
export const sexesAddUp = (letter: CountedPersons, context: z.RefinementCtx) => {
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

/** `was`: the outcome that stood where this one was said, '' for none. */
export const outcomeInput = z.strictObject({
  letter: needed(200),
  outcome: z.enum(outcomes),
  reason: text(2000),
  was: z.string().max(100).optional()
})
