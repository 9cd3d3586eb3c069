import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { decisions, mayBecome, proposerOf, type Decision, type Entry, type EntryState } from '../entries/entry.ts'
import { readable } from '../entries/fields.ts'
import { isSignedDecision } from '../entries/word.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import { kindOf } from './kinds.ts'
import { signedEntryWord } from './schemas.ts'
import type { Body } from '../entries/entry-kind.ts'
import { countAlone, holdEntry, insertDecision, isOfGuestsOf } from './store.server.ts'
import { mayNameSomebody, wrongIn } from './wrong-in.ts'

const input = z.object({
  entry: z.uuid({ error: 'wrong-type' }).transform((id) => id.toLowerCase()),
  decision: z.enum(decisions),
  reason: z.string().trim().pipe(readable(2000, 0)).optional(),
  /** What she signed, of what she lets through. */
  word: signedEntryWord.optional()
})
type Asked = z.infer<typeof input>

/** An entry is let through, declined, taken back by who brought it, or taken out of the register again. */
export async function decideEntry(desk: RegisterDesk, given: unknown): Promise<Result<{ stands: EntryState }>> {
  const read = readInput(input, given)
  if (!read.ok) return read
  return inOffice(desk.db, desk.mandate, (trx) => decide(trx, desk, read.value))
}

/** In a transaction of the office. What it means for the register is done by the job, whose role may. */
export async function decide(
  trx: Trx,
  desk: RegisterDesk,
  { entry: id, decision, reason, word }: Asked
): Promise<Result<{ stands: EntryState }>> {
  const entry = await holdEntry(trx, id)
  if (!entry) return refused('not-found')
  if (!mayDecide(desk, entry, decision))
    return refused(needsAnother(desk, entry, decision) ? 'entry-needs-another' : 'not-allowed')
  // By the link that she made she may have come in herself: alone she would speak in public as whatever body she likes.
  if (decision === 'let-through' && (await isOfGuestsOf(trx, id, desk.actor.id))) return refused('entry-of-her-guests')
  if (!mayBecome(entry.stands, decision)) return refused('entry-decided-already', 'decision')
  const needsReason = decision === 'declined' || decision === 'withdrawn'
  if (needsReason && (reason ?? '').length < 3) return refused('required', 'reason')
  const kind = kindOf(entry.kind)
  // Since it was brought, what it belongs to may have gone, and a name been taken back.
  const wrong = decision === 'let-through' && kind ? await wrongIn(trx, kind, entry.body, desk) : []
  if (wrong.length > 0) return { ok: false, errors: wrong }
  if (decision === 'let-through' && kind && desk.actor.id === entry.broughtBy) {
    if (await mayNameSomebody(trx, kind, entry.body, desk.mandate)) return refused('entry-may-name')
    if ((await countAlone(trx, desk.actor.id, desk.today)) >= mostAlone)
      return refused('entry-alone-too-many', null, { most: mostAlone })
  }
  const unsigned = decision === 'let-through' ? await refusalOfWord(trx, desk, entry, word) : null
  if (unsigned) return unsigned
  const signed = (decision === 'let-through' && word) || null
  await insertDecision(trx, {
    entry: id,
    decision,
    by: desk.actor.id,
    on: desk.today,
    reason: reason || null,
    word: signed
  })
  await appendEvents(trx, [toldOfEntry(desk, 'entry-decided', id, { kind: entry.kind, decision })])
  if (decision === 'let-through' || decision === 'withdrawn')
    await enqueue(trx, 'release-entry', { entry: id }, { key: `entry ${id}` })
  return done({ stands: decision })
}

/** Said here what the job would find: what an officer signed yesterday, or of something else, is hers to sign anew. */
async function refusalOfWord(
  trx: Trx,
  { actor, today }: RegisterDesk,
  entry: Entry<Body>,
  word: Asked['word']
): Promise<Result<never> | null> {
  if (!word) return refused('entry-not-signed')
  if (word.value.on !== today) return refused('day-is-over')
  const cards = readPeopleRoster(await readStatements(trx))?.trusted ?? []
  const decided = { ...entry, number: entry.decisions + 1, by: actor.id, on: today }
  return isSignedDecision(word, decided, cards) ? null : refused('false-signature')
}

/** So many may an officer put into registers in a day without a second one: by what stays out she could ask whose name is withheld. */
export const mostAlone = 20

function mayDecide({ actor, mandate }: RegisterDesk, entry: Entry<Body>, decision: Decision): boolean {
  if (decision === 'taken-back') return actor.id === entry.broughtBy
  if (decision !== 'let-through') return may(actor, 'bring-entry', { mandate }) && actor.role !== 'partner'
  return may(actor, 'let-entry-through', factsOf(entry))
}

const factsOf = (entry: Entry<Body>) => ({
  mandate: entry.mandate,
  proposedBy: proposerOf(entry, kindOf(entry.kind)?.isPublicAlready(entry.body) === true)
})

const needsAnother = ({ actor }: RegisterDesk, entry: Entry<Body>, decision: Decision): boolean =>
  decision === 'let-through' && actor.id === entry.broughtBy
