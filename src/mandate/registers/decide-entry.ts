import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may, type Facts } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { decisions, mayBecome, type Decision, type Entry, type EntryState } from '../entries/entry.ts'
import { kindOf } from './kinds.ts'
import type { Body } from '../entries/entry-kind.ts'
import { holdEntry, insertDecision } from './store.server.ts'

const input = z.object({
  entry: z.uuid({ error: 'wrong-type' }),
  decision: z.enum(decisions),
  reason: z.string().trim().max(2000).optional()
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
  { entry: id, decision, reason }: Asked
): Promise<Result<{ stands: EntryState }>> {
  const entry = await holdEntry(trx, id)
  if (!entry) return refused('not-found')
  if (!mayDecide(desk, entry, decision))
    return refused(needsAnother(desk, entry, decision) ? 'entry-needs-another' : 'not-allowed')
  if (!mayBecome(entry.stands, decision)) return refused('entry-decided-already', 'decision')
  const needsReason = decision === 'declined' || decision === 'withdrawn'
  if (needsReason && (reason ?? '').length < 3) return refused('required', 'reason')
  await insertDecision(trx, { entry: id, decision, by: desk.actor.id, on: desk.today, reason: reason || null })
  await appendEvents(trx, [toldOfEntry(desk, 'entry-decided', id, { kind: entry.kind, decision })])
  if (decision === 'let-through' || decision === 'withdrawn')
    await enqueue(trx, 'release-entry', { entry: id }, { key: `entry ${id}` })
  return done({ stands: decision })
}

function mayDecide({ actor, mandate }: RegisterDesk, entry: Entry<Body>, decision: Decision): boolean {
  if (decision === 'taken-back') return actor.id === entry.broughtBy
  if (decision !== 'let-through') return may(actor, 'bring-entry', { mandate }) && actor.role !== 'partner'
  return may(actor, 'let-entry-through', factsOf(entry))
}

// What is public already is nobody's proposal: whoever brings it may let it through.
function factsOf(entry: Entry<Body>): Facts {
  const isPublic = entry.broughtAs === 'officer' && kindOf(entry.kind)?.isPublicAlready(entry.body) === true
  return { mandate: entry.mandate, proposedBy: isPublic ? 'a public document' : entry.broughtBy }
}

const needsAnother = ({ actor }: RegisterDesk, entry: Entry<Body>, decision: Decision): boolean =>
  decision === 'let-through' && actor.id === entry.broughtBy
