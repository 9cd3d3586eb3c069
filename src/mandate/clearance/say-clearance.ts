import { decideClearance, type RecordedClearance } from '../communications/decide-clearance.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import { createResolver } from '../reference/resolve.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { error, refused, type Result } from '../result.ts'
import { insertCopies, type Copy } from './copies.store.server.ts'
import { insertWord } from './words.store.server.ts'
import { listChains } from './offices.store.server.ts'
import { deskAt, rosterOf, type ClearanceDesk } from './desk.ts'
import { findLetter, type FoundLetter } from './find-letter.ts'
import { wordInput } from './schemas.ts'
import { underSeal } from './under-seal.ts'
import { isSaidBy, isSaidFor, type ClearanceWord } from './word.ts'

/**
 * What a mandate that was asked says, by an officer of its own who holds its keys, or by a guest who speaks for it: signed
 * by her, of the very text that is to be cleared. The words with which she proposes a change or declines are sealed.
 */
export async function sayClearance(desk: ClearanceDesk, input: unknown): Promise<Result<RecordedClearance>> {
  const read = readInput(wordInput, input)
  if (!read.ok) return read
  const { id, word, words } = read.value
  const { letter, hash, decision, mandate, officer, on } = word.said.value
  const found = await findLetter(desk, letter)
  if (!found) return refused('letter-not-found', 'letter', { value: letter })
  if (!may(desk.actor, 'say-clearance', found.facts)) return refused('not-allowed')
  if (on !== desk.today) return refused('day-is-over')
  if (officer !== desk.actor.id || mandate !== found.speaksFor) return refused('false-signature')
  const signedWell = await isSigned(desk, found, word)
  if (!signedWell.ok) return signedWell
  const at = deskAt(desk, found.lead)
  const entry = (await createResolver(at.db)).findMandate(mandate)
  if (!entry || mandateExistsOn(entry, desk.today, 'day') === 'no')
    return refused('mandate-not-in-existence', 'mandate', { value: mandate, date: desk.today })
  const says = { letter, mandate, decision, hash, on, saidBy: undefined, reason: words ? underSeal : undefined }
  return RefusedInside.answer(() =>
    decideClearance(at, found.id, says, async (trx, { text }) => {
      // A clearance is asked for its text there; what is said against one is said of the text that lies before them all.
      if (hash !== text.hash) throw new RefusedInside([error('not-the-text-to-clear', 'hash')])
      const stored = { id, letter: found.id, number: text.number, mandate, officer, decision, word, onDay: on }
      if (!(await insertWord(trx, stored))) throw new RefusedInside([error('said-already', 'id')])
      if (!words) return
      const base = { letter: found.id, number: text.number, word: id }
      const copies: Copy[] = [{ ...base, ...words.lead, mandate: found.lead, guest: null }]
      // Whose office leads it reads its own words where the office reads all others'.
      if (found.guest !== null || found.lead !== desk.mandate) {
        if (!words.own || (words.own.epoch === null) !== (found.guest !== null))
          throw new RefusedInside([error('required', 'words.own')])
        copies.push({ ...base, ...words.own, mandate: desk.mandate, guest: found.guest })
      }
      for (const copy of copies)
        if (copy.epoch !== null && !(await holdOpenEpoch(trx, copy.mandate, copy.epoch)))
          throw new RefusedInside([error('copy-epoch-closed', 'words', { value: copy.mandate })])
      await insertCopies(trx, copies)
    })
  )
}

/** By her own key as the roster of her office has it; and, of an officer, by that of her mandate's open epoch. */
async function isSigned(
  { db, mandate }: ClearanceDesk,
  found: FoundLetter,
  word: ClearanceWord
): Promise<Result<null>> {
  const roster = await rosterOf(db, mandate)
  const cards = found.guest === null ? roster?.trusted : roster?.others
  if (
    !isSaidBy(
      word,
      cards?.find(({ id }) => id === word.said.value.officer)
    )
  )
    return refused('false-signature')
  if (found.guest !== null) return word.office === null ? { ok: true, value: null } : refused('false-signature')
  const open = (await listChains(db, [mandate])).get(mandate)
  const card = open?.statements.find(({ own }) => own.value.number === open.open)?.own.value
  return card && isSaidFor(word, [card])
    ? { ok: true, value: null }
    : refused('copy-epoch-closed', 'word', { value: mandate })
}
