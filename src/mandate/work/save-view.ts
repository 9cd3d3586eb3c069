import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { saveViewInput } from './schemas.ts'
import { insertView, listViews } from './views.store.server.ts'

export async function saveView(desk: WorkDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(saveViewInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { id, body } = read.value
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if ((await listViews(trx, actor.id)).length >= most) return refused('too-many-views', null, { most })
    await insertView(trx, { id, mandate, officer: actor.id, body })
    return done({ id })
  })
}

/** More than anybody finds her way in. */
const most = 50
