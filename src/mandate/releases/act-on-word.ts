import { approveCorrection } from '../communications/approve-correction.ts'
import { approveRelease } from '../communications/approve-release.ts'
import { approveWithdrawalNote } from '../communications/approve-withdrawal-note.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { loadLetter } from '../communications/load.ts'
import { withdrawFromPublic } from '../communications/withdraw-from-public.ts'
import { findWaiting } from '../communications/store-corrections.server.ts'
import { findWithdrawal } from '../communications/store-withdrawals.server.ts'
import type { WithdrawalNote } from '../communications/withdrawal.ts'
import { getRelease } from '../communications/store-releases.server.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { may, type Role } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { wordOf, type ReleaseAct, type ReleaseWord } from './word.ts'
import { findWord, wordsOn, settleWord } from './words.server.ts'

/**
 * Does what an officer signed, once: as that officer, by the verb of that act. Nothing that the office's own role wrote
 * is believed of who she is, nor of who proposed: both signatures are looked at here, with the keys of the roster.
 */
export async function actOnWord(desk: Desk, id: string): Promise<Result<{ mandate: string; refused: string[] }>> {
  if (!may(desk.actor, 'publish-due')) return refused('not-permitted')
  const stored = await findWord(desk.db, id)
  if (!stored) return refused('not-found')
  const { mandate } = stored
  if (stored.settledOn !== null) return done({ mandate, refused: [] })
  const trusted = await trustedOf(desk, mandate)
  const word = wordOf(stored.word, trusted)
  const result = word ? await act(desk, word, trusted) : refused('false-signature')
  await inTransaction(desk, (trx) => settleWord(trx, id, desk.today, result.ok ? null : result.errors))
  return done({ mandate, refused: result.ok ? [] : result.errors.map(({ code }) => code) })
}

async function act(desk: Desk, word: ReleaseWord, trusted: OfficerCard[]): Promise<Result<unknown>> {
  const { officer, kind, subject, mandate, proposal, note, reason } = word
  const { role } = trusted.find(({ id }) => id === officer)!
  const hers: Desk = { ...desk, mandate, actor: { id: officer, role: role as Role, mandate, trusted: true } }
  const of = { [kind]: subject }
  switch (word.act) {
    case 'approve': {
      const firstBy = (await getRelease(desk.db, subject)).firstBy
      if (!(await isSignedBy(desk, subject, firstBy, trusted, ['propose']))) return refused('proposal-not-signed')
      return approveRelease(hers, { ...of, proposal: proposal ?? '' })
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
      const letter = await loadLetter(hers, desk.db, subject, 'correct-letter')
      if (!letter.ok) return letter
      const waiting = await findWaiting(desk.db, letter.value.id)
      if (waiting && !(await isSignedBy(desk, subject, waiting.firstBy, trusted, ['propose-correction'])))
        return refused('proposal-not-signed')
      return approveCorrection(hers, { letter: subject, proposal: proposal ?? '' })
    }
    case 'propose':
    case 'propose-correction':
      return refused('not-found')
  }
}

const trustedOf = async ({ db }: Desk, mandate: string): Promise<OfficerCard[]> =>
  readPeopleRoster(await inOffice(db, mandate, readStatements))?.trusted ?? []

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
