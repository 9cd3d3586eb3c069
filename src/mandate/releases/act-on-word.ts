import { approveCorrection } from '../communications/approve-correction.ts'
import { approveRelease } from '../communications/approve-release.ts'
import { approveWithdrawalNote } from '../communications/approve-withdrawal-note.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { loadToRelease } from '../communications/load-release.ts'
import { withdrawFromPublic } from '../communications/withdraw-from-public.ts'
import { fingerprintOfChanges, fingerprintOfFirst, isFingerprint } from '../communications/proposal.ts'
import { correctionOf, readProposedCorrection } from '../communications/proposed-correction.ts'
import { showProposedRelease } from '../communications/show-proposed-release.ts'
import { findWithdrawal } from '../communications/withdrawals.store.server.ts'
import type { WithdrawalNote } from '../communications/withdrawal.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { may, type Role } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { wordOf, type ReleaseAct, type ReleaseWord } from './word.ts'
import { findNewestWord, findWord, settleWord, wordsOn, type StoredWord } from './words.server.ts'

/**
 * Does what an officer signed, once: as that officer, by the verb of that act. Nothing that the office's own role wrote
 * is believed of who she is, nor of who proposed: both signatures are looked at here, with the keys of the roster.
 */
export async function actOnWord(desk: Desk, id: string): Promise<Result<{ mandate: string; refused: string[] }>> {
  if (!may(desk.actor, 'publish-due')) return refused('not-allowed')
  const stored = await findWord(desk.db, id)
  if (!stored) return refused('not-found')
  const { mandate } = stored
  if (stored.settledOn !== null) return done({ mandate, refused: [] })
  const trusted = await trustedOf(desk, mandate)
  const word = signedAs(stored, wordOf(stored.word, trusted))
  // A first word is done by her who proposes, and is used up by what comes after it alone.
  if (word?.act === 'propose' || word?.act === 'propose-correction') return done({ mandate, refused: [] })
  const result = word ? await act(desk, word, trusted) : refused('false-signature')
  await inTransaction(desk, (trx) => settleWord(trx, id, desk.today, result.ok ? null : result.errors))
  return done({ mandate, refused: result.ok ? [] : result.errors.map(({ code }) => code) })
}

// What the row says of a word is what was signed, its own id too: an old word serves under no other, and as no other act.
const signedAs = (stored: StoredWord, word: ReleaseWord | null): ReleaseWord | null =>
  word?.id === stored.id &&
  word.mandate === stored.mandate &&
  word.act === stored.act &&
  word.subject === stored.subject
    ? word
    : null

async function act(desk: Desk, word: ReleaseWord, trusted: OfficerCard[]): Promise<Result<unknown>> {
  const { officer, kind, subject, mandate, proposal, note, reason } = word
  const { role } = trusted.find(({ id }) => id === officer)!
  const hers: Desk = { ...desk, mandate, actor: { id: officer, role: role as Role, mandate, trusted: true } }
  const of = { [kind]: subject }
  switch (word.act) {
    case 'approve': {
      const stands = await showProposedRelease(hers, of)
      if (!stands.ok) return stands
      const { firstBy, proposal: named } = stands.value
      const first = { by: firstBy, named, signed: fingerprintOfFirst(stands.value) }
      const refusal = await refusalOfFirst(desk, word, trusted, first, ['propose', 'approve', 'withdraw'])
      return refusal ?? approveRelease(hers, { ...of, proposal: proposal ?? '' })
    }
    case 'withdraw':
      return withdrawFromPublic(hers, { ...of, reason: reason ?? '', ...(note && { note }) })
    case 'approve-withdrawal-note': {
      const withdrawal = await findWithdrawal(desk.db, subject)
      if (withdrawal && !(await isSignedBy(desk, subject, withdrawal.by, trusted, ['withdraw'], withdrawal.note)))
        return refused('proposal-not-signed')
      return approveWithdrawalNote(hers, { ...of, note: note ?? '' })
    }
    case 'approve-correction': {
      const loaded = await loadToRelease(hers, desk.db, of, correctionOf[kind])
      if (!loaded.ok) return loaded
      const stands = await readProposedCorrection(hers, loaded.value)
      if (!stands.ok) return stands
      const { waiting, proposal: named } = stands.value
      const first = { by: waiting.firstBy, named, signed: fingerprintOfChanges(waiting) }
      // What waited goes with what is withdrawn, and the word that was signed of it too: no row brings it back.
      const acts = ['propose-correction', 'approve-correction', 'withdraw'] as const
      const refusal = await refusalOfFirst(desk, word, trusted, first, acts)
      return refusal ?? approveCorrection(hers, { ...of, proposal: proposal ?? '' })
    }
    case 'propose':
    case 'propose-correction':
      return refused('not-found')
  }
}

const trustedOf = async ({ db }: Desk, mandate: string): Promise<OfficerCard[]> =>
  readPeopleRoster(await inOffice(db, mandate, readStatements))?.trusted ?? []

/**
 * Why it is not what two agree to; null: it is. Of what was said on it the newest word is that of the first, over what
 * stands now, and the second names what stands now: what would be written in between has another name.
 */
async function refusalOfFirst(
  { db }: Desk,
  { subject, proposal }: ReleaseWord,
  trusted: OfficerCard[],
  first: { by: string; named: string; signed: string },
  [act, ...ends]: readonly [ReleaseAct, ...ReleaseAct[]]
): Promise<Result<never> | null> {
  const newest = await findNewestWord(db, subject, [act, ...ends])
  const word = newest && wordOf(newest.word, trusted)
  // NOTE: its own id too, or an old word could be brought once more under another.
  const isFirst = word?.id === newest?.id && word?.act === act && word.subject === subject && word.officer === first.by
  if (!isFirst) return refused('proposal-not-signed')
  if (!isFingerprint(proposal ?? '', first.named))
    return refused('proposal-changed', 'proposal', { value: proposal ?? '' })
  return isFingerprint(word.proposal ?? '', first.signed) ? null : refused('changed-since-proposed')
}

/** Whether she who stands as the first signed one of these acts on it, with this note: a name in a row is nobody's word. */
async function isSignedBy(
  desk: Desk,
  subject: string,
  first: string,
  trusted: OfficerCard[],
  acts: readonly ReleaseAct[],
  note: WithdrawalNote | null = null
): Promise<boolean> {
  return (await wordsOn(desk.db, subject, acts)).some((said) => {
    const word = wordOf(said, trusted)
    return (
      word?.officer === first && word.subject === subject && acts.includes(word.act) && (word.note ?? null) === note
    )
  })
}
