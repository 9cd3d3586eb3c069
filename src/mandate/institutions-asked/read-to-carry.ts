import type { Desk } from '../communications/desk.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { AskedInstitution } from './asked-lines.ts'
import { findAsked } from './store.server.ts'

/** A question that an officer carries: by its institution's name, once it goes. Of one in a corner there is nothing to carry. */
export async function readToCarry(desk: Desk, id: string): Promise<Result<AskedInstitution>> {
  if (!may(desk.actor, 'see-institutions-asked', { mandate: desk.mandate })) return refused('not-allowed')
  const asked = isUuid(id) ? await findAsked(desk.db, id) : null
  if (!asked || asked.account !== null || asked.wentOn === null || asked.stands === 'taken-back')
    return refused('not-found', 'question')
  return done(asked)
}
