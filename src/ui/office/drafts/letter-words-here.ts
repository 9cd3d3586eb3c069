import type { LetterWords } from '#mandate/drafts/list-letter-words.ts'
import { done, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'

/** Blocks and standards, asked for once in a tab: the same for every letter. */
export async function letterWords(): Promise<Result<LetterWords>> {
  if (held) return done(held)
  const given = await call<LetterWords>('drafts/words')
  if (given.ok) held = given.value
  return given
}
let held: LetterWords | null = null
