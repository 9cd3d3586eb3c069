import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { told, type InboxDesk } from '../inbox/desk.ts'
import { insertReading } from '../inbox/readings.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findShare, listNotesOf } from './guests.store.server.ts'
import type { SharePart } from './share.ts'

/** Bodies are base64url; no submission is named, and nobody but who shared it. */
export interface SharedMatter {
  on: Day
  /** The name of who shared it. */
  by: string
  parts: SharePart[]
  body: string
  /** What she wrote to the office. */
  notes: { id: string; on: Day; body: string }[]
}

/** What was sealed to this guest of her one matter. That she was given it, on which day, is recorded. */
export async function openShared(desk: InboxDesk): Promise<Result<SharedMatter>> {
  const { db, mandate, actor, today } = desk
  return inOffice(db, mandate, async (trx) => {
    const found = await findShare(trx, actor.id)
    if (!found || !may(actor, 'read-shared', { mandate, guests: [found.officer] })) return refused('not-found')
    const { submission, on, by, parts, body } = found
    const isFirstToday = await insertReading(trx, { submission, officer: actor.id, on: today })
    if (isFirstToday) await appendEvents(trx, [told(desk, 'guest-opened', submission)])
    const notes = await listNotesOf(trx, submission, actor.id)
    return done({
      on,
      by,
      parts: parts as SharePart[],
      body: body.toString('base64url'),
      notes: notes.map((note) => ({ ...note, body: note.body.toString('base64url') }))
    })
  })
}
