import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { withheldMark } from '../../../../../ui/document-words.ts'
import { atLetters } from '../at-letters.ts'

const markOf = (language: string | null) => withheldMark(language ?? 'en')

// NOTE: what the public reads is written by the role that writes it; the office's role may not.
export const POST = atLetters((desk, input, { locals: { vigie } }) =>
  withdrawNaming(desk, vigie.db.jobs, input, markOf)
)
