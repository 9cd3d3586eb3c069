import { z } from 'zod'
import { addresseeClasses, commonKinds, personProblems } from '../communications/communication.ts'
import { unturned as plain } from '../communications/fields.ts'
import { canonicalText, type DraftText } from '../drafts/draft-text.ts'
import { languages } from '../languages.ts'
import { readInput } from '../read-input.ts'
import { refused, type Result } from '../result.ts'

/**
 * What a draft may be, exactly: nothing rides along that nobody was shown. The bounds are those of a letter on record, so
 * that what mandates cleared is not refused when it goes.
 */
const needed = (most: number) => plain(most, 1)
export const mostOfParagraph = 20_000
const line = plain(2000).nullable()
const texts = z.array(plain(mostOfParagraph)).max(200)
const led = z.strictObject({ lead: line, items: texts })
// On record they are one text.
const facts = led.refine(({ items }) => items.join('\n\n').length <= mostFacts, { error: 'facts-too-long' })
const mostFacts = 100_000
const count = z.int().min(0).max(1_000_000).optional()
const codes = z.array(needed(60)).max(40)

const draft = z.strictObject({
  v: z.literal(1),
  kind: z.enum(commonKinds),
  addressees: z
    .array(z.strictObject({ name: needed(300), class: z.enum(addresseeClasses) }))
    .min(1)
    .max(50),
  invented: z.boolean(),
  letter: z.strictObject({
    language: z.enum(languages),
    addressee: z.array(plain(500)).max(50),
    salutation: line,
    subject: needed(500),
    background: texts,
    earlier: texts,
    facts,
    concerns: led,
    questions: z.strictObject({ lead: line, items: z.array(needed(5000)).max(100) }),
    measures: texts,
    closing: texts,
    courtesy: line,
    copies: texts,
    annex: z.array(z.strictObject({ title: plain(500), items: texts })).max(100)
  }),
  record: z
    .strictObject({
      persons: count,
      women: count,
      men: count,
      otherSex: count,
      names: z
        .array(
          z.strictObject({
            name: needed(300),
            sex: z.enum(['woman', 'man', 'other', 'unknown']),
            publicForm: z.enum(['full', 'initials', 'withheld'])
          })
        )
        .max(500),
      themes: codes,
      groups: codes,
      articles: z.array(z.int().min(1).max(20)).max(20),
      earlier: z.array(needed(200)).max(50),
      reprisal: z.strictObject({ act: needed(2000) }).optional()
    })
    .superRefine((record, context) => {
      for (const { code, field, params } of personProblems(record))
        context.addIssue({ code: 'custom', path: [field!], message: code, params, input: '' })
    })
})

/** The draft that a canonical text is; refused where it is none, or is not written as its fingerprint takes it. */
export function readDraft(canonical: string): Result<DraftText> {
  let given: unknown
  try {
    given = JSON.parse(canonical)
  } catch {
    return refused('no-draft', 'text')
  }
  const read = readInput(draft, given)
  if (!read.ok) return read
  const value = given as DraftText
  return canonicalText(value) === canonical ? { ok: true, value } : refused('no-draft', 'text')
}
