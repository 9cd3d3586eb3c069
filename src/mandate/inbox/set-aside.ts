import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { manyInput } from './schemas.ts'
import { moveAside } from './submissions.store.server.ts'

/** Junk goes out of the queue, many at once; tells which, so that all of it can be undone. */
export async function setAside(desk: InboxDesk, input: unknown): Promise<Result<{ moved: string[] }>> {
  return move(desk, input, 'submission-set-aside')
}

export async function bringBack(desk: InboxDesk, input: unknown): Promise<Result<{ moved: string[] }>> {
  return move(desk, input, 'submission-brought-back')
}

async function move(
  desk: InboxDesk,
  input: unknown,
  what: 'submission-set-aside' | 'submission-brought-back'
): Promise<Result<{ moved: string[] }>> {
  const read = readInput(manyInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'set-aside-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const moved = await moveAside(trx, read.value.ids, what === 'submission-set-aside' ? today : null)
    await appendEvents(
      trx,
      moved.map((id) => told(desk, what, id))
    )
    return done({ moved })
  })
}
