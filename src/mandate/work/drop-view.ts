import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { dropViewInput } from './schemas.ts'
import { deleteView } from './views.store.server.ts'

export async function dropView(desk: WorkDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(dropViewInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await deleteView(trx, actor.id, read.value.id)
    return done({ id: read.value.id })
  })
}
