import type { Trx } from '#platform/db.ts'
import type { Action } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { applyCorrection, applyReplyCorrection, type Corrected } from './apply-correction.ts'
import { decideCorrection, type Correction } from './decide-correction.ts'
import { decideReplyCorrection, type ReplyCorrection } from './decide-reply-correction.ts'
import { differences, type Difference } from './correction.ts'
import { differencesInReply } from './reply-correction.ts'
import type { Desk } from './desk.ts'
import type { ToRelease } from './load-release.ts'
import { fingerprintOfProposal } from './proposal.ts'
import { readInput } from '../read-input.ts'
import { correctionInput, replyCorrectionInput } from './correction-schemas.ts'
import { findWaiting, type WaitingCorrection } from './corrections.store.server.ts'
import type { SubjectKind } from './releases.store.server.ts'

type Of = Pick<ToRelease, 'kind' | 'id' | 'mandate' | 'letters' | 'reply'>

export interface ProposedCorrection {
  of: Of
  waiting: WaitingCorrection
  correction: Decided
  differences: Difference[]
  /** What the second person names when she agrees. */
  proposal: string
}
type Decided = { kind: 'letter'; decided: Correction } | { kind: 'reply'; decided: ReplyCorrection }

export const correctionOf: Record<SubjectKind, Action> = { letter: 'correct-letter', reply: 'correct-reply' }

/** What waits for a second person, and what it would change: decided anew, since the record may have moved meanwhile. */
export async function readProposedCorrection(desk: Desk, of: Of): Promise<Result<ProposedCorrection>> {
  const waiting = await findWaiting(desk.db, of.kind, of.id)
  if (!waiting) return refused('no-correction-waiting', of.kind, { value: of.letters[0]!.slug })
  const correction = await decide(desk, of, waiting)
  if (!correction.ok) return correction
  const { kind, decided } = correction.value
  const changed =
    kind === 'letter' ? differences(decided.before, decided.after) : differencesInReply(decided.before, decided.after)
  const proposal = fingerprintOfProposal({ ...waiting, differences: changed })
  return done({ of, waiting, correction: correction.value, differences: changed, proposal })
}

async function decide(desk: Desk, of: Of, { changes, reason }: WaitingCorrection): Promise<Result<Decided>> {
  if (of.kind === 'letter') {
    const read = readInput(correctionInput, { ...changes, letter: of.id, reason })
    const decided = read.ok ? await decideCorrection(desk, of.letters[0]!, read.value) : read
    return decided.ok ? done({ kind: 'letter', decided: decided.value }) : decided
  }
  const read = readInput(replyCorrectionInput, { ...changes, reply: of.id, reason })
  const decided = read.ok ? await decideReplyCorrection(desk, of, read.value) : read
  return decided.ok ? done({ kind: 'reply', decided: decided.value }) : decided
}

/** Does what waited, once a second person agreed to it. */
export async function applyProposed(
  trx: Trx,
  desk: Desk,
  { of, waiting, correction, proposal }: ProposedCorrection,
  second: { by: string; on: string }
): Promise<Corrected> {
  const decided = { ...waiting, second, proposal }
  return correction.kind === 'reply'
    ? applyReplyCorrection(trx, desk, of, correction.decided, decided)
    : applyCorrection(trx, desk, of.letters[0]!, correction.decided, waiting.id, {
        ...decided,
        ofPublic: of.letters[0]!.publication === 'public'
      })
}
