import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { listViews as listRows, type SavedViewRow } from './views.store.server.ts'

export type { SavedViewRow }

/** Her own, and nobody else's: what they are called and what they narrow to is sealed to her. */
export async function listViews({ db, mandate, actor }: WorkDesk): Promise<Result<{ views: SavedViewRow[] }>> {
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done({ views: await listRows(trx, actor.id) }))
}
