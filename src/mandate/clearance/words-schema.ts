import { z } from 'zod'
import { unturned as plain } from '../communications/fields.ts'
import { mostChanges, type ProposedChange } from '../drafts/proposed-change.ts'
import { readInput } from '../read-input.ts'
import type { Result } from '../result.ts'
import { mostOfParagraph } from './draft-schema.ts'

/**
 * What an office says of a letter, as it may be shown and taken into a draft: in the characters that a letter may have,
 * and of each place once. Pages tell changes apart by their place, and the draft that took what no letter may hold could
 * not be put before mandates any more.
 */
const saidWith = z.object({
  words: plain(20_000),
  changes: z
    .array(z.strictObject({ path: plain(200, 1), wording: plain(mostOfParagraph) }))
    .max(mostChanges)
    .refine((changes) => new Set(changes.map(({ path }) => path)).size === changes.length, { error: 'said-already' })
    .optional()
})

/** Refused where it is written and where it is read: between the two nobody can look at it. */
export const readSaid = (given: unknown): Result<{ words: string; changes?: ProposedChange[] | undefined }> =>
  readInput(saidWith, given)
