import { appendEvents, hasEvent } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { entryOf } from './list-queue.ts'
import { givenOut, type SealedMatter } from './open-submission.ts'
import { giveSubmissionsInput } from './schemas.ts'
import { countAll, idsAfter } from './for-search.store.server.ts'
import { insertReading } from './readings.store.server.ts'
import { readSealed } from './sealed.store.server.ts'
import { holdSubmission } from './submissions.store.server.ts'

export interface SubmissionsToSearch {
  submissions: SealedMatter[]
  /** Where the next batch begins; null at the end. */
  after: string | null
  /** How many there are in all. */
  of: number
}

/**
 * The next of all submissions, for a browser that looks through them: what is asked for never comes here. Of each it is
 * recorded that she had it that day, and that it was to search in it; what nobody has read stays unread, and what waits
 * goes on waiting: to be found is not to be read. In the log it is one event.
 */
export async function giveSubmissions(desk: InboxDesk, input: unknown): Promise<Result<SubmissionsToSearch>> {
  const read = readInput(giveSubmissionsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'open-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const ids = await idsAfter(trx, { mandate, after: read.value.after, limit: batch + 1 })
    const submissions: SealedMatter[] = []
    let bytes = 0
    for (const id of ids.slice(0, batch)) {
      const row = await holdSubmission(trx, id)
      if (!row) continue
      const sealed = await readSealed(trx, id, { most })
      bytes += [sealed, ...sealed.additions, ...sealed.notes].reduce((sum, { body }) => sum + body.length, 0)
      if (submissions.length > 0 && bytes > most) break
      await insertReading(trx, { submission: id, officer: actor.id, on: today, kind: 'searched' })
      submissions.push(givenOut(sealed, entryOf({ ...row, hasReceipt: false }, today)))
    }
    const event = told(desk, 'submissions-searched', mandate)
    if (submissions.length > 0 && !(await hasEvent(trx, event))) await appendEvents(trx, [event])
    const after = ids.length > submissions.length ? submissions.at(-1)!.known.id : null
    return done({ submissions, after, of: await countAll(trx, mandate) })
  })
}

const batch = 50
/** Bytes of one batch, but always one submission. */
const most = 3_000_000
