import type { WithdrawalNote } from '#mandate/communications/withdrawal.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import { signWord, type ReleaseAct } from '#mandate/releases/word.ts'
import { call } from '../call.ts'
import { untilDone } from '../until-done.ts'
import type { Unlocked } from '../unlocked.ts'

export interface SaidOfRelease {
  act: ReleaseAct
  kind: 'letter' | 'reply'
  subject: string
  proposal?: string
  note?: WithdrawalNote
  reason?: string
}

/** Signed with her own key; then, where another role does it, until it is done. */
export async function sayReleaseWord(
  { me, signing }: Pick<Unlocked, 'me' | 'signing'>,
  { act, kind, subject, proposal, note, reason }: SaidOfRelease,
  beside: { from?: string; correction?: object; over?: string | null; stood?: string; was?: string } = {}
): Promise<Result<{ waits: boolean }>> {
  const id = crypto.randomUUID()
  const { id: officer, mandate } = me.officer
  const value = {
    id,
    officer,
    mandate,
    act,
    kind,
    subject,
    proposal: proposal ?? null,
    note: note ?? null,
    reason: reason ?? null,
    on: me.today
  }
  const word = signWord(signing.secret, value)
  const said = await call<{ isDone: boolean; waits: boolean }>('releases/say', { word, ...beside })
  if (!said.ok) return said
  if (said.value.isDone) return done({ waits: said.value.waits })
  const outcome = await untilDone('releases/outcome', id)
  if (!outcome.ok) return outcome
  return outcome.value ? done({ waits: false }) : refused('release-under-hand')
}
