import { fingerprintOfChanges } from '#mandate/communications/proposal.ts'
import type { Result } from '#mandate/result.ts'
import { sayReleaseWord } from '../releases/say-release-word.ts'
import type { Unlocked } from '../unlocked.ts'

/** What is put right of a letter that went, signed: at once, or of a public one proposed to a second officer. */
export function correctFacts(
  desk: Unlocked,
  letter: string,
  given: string,
  correction: object
): Promise<Result<{ waits: boolean }>> {
  const reason = given.trim()
  const first = { reason, firstBy: desk.me.officer.id, firstOn: desk.me.today }
  const proposal = fingerprintOfChanges({ ...first, changes: correction })
  const said = { act: 'propose-correction' as const, kind: 'letter' as const, subject: letter, proposal, reason }
  // One that waits is replaced on the page of its release alone, where it is seen.
  return sayReleaseWord(desk, said, { correction, over: null })
}
