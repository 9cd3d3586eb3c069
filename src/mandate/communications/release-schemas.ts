import { z } from 'zod'
import { withdrawalNotes } from './withdrawal.ts'
import { exactDay, list, needed, proposal, text } from './fields.ts'

const releaseOf = { letter: text(200), reply: text(100) }
const oneOf = <T extends { letter?: string | undefined; reply?: string | undefined }>(
  release: T,
  context: z.RefinementCtx<T>
) => {
  if ((release.letter === undefined) === (release.reply === undefined))
    context.addIssue({ code: 'custom', path: ['letter'], message: 'letter-or-reply', input: '' })
}
/**
 * `signed`: the fingerprint that the first person signed, of what she was shown. `despite`: why, where a mission asked that
 * it is not published; the mission reads it.
 */
export const releaseInput = z
  .strictObject({ ...releaseOf, from: exactDay.optional(), signed: proposal.optional(), despite: text(2000) })
  .superRefine(oneOf)
export const releaseToShow = z.strictObject(releaseOf).superRefine(oneOf)
export const approvalInput = z.strictObject({ ...releaseOf, proposal }).superRefine(oneOf)
export type ApprovalInput = z.output<typeof approvalInput>
export const withdrawalInput = z
  .strictObject({ ...releaseOf, reason: needed(2000), note: z.enum(withdrawalNotes).optional() })
  .superRefine(oneOf)
export const withdrawalNoteInput = z.strictObject({ ...releaseOf, note: z.enum(withdrawalNotes) }).superRefine(oneOf)
export const namingInput = z.strictObject({
  letter: needed(200),
  person: needed(100),
  /** To whom she may not be named; without one, in public. */
  addressee: text(100),
  /** Other ways in which texts write her name. */
  spellings: list(needed(300), 20)
})
