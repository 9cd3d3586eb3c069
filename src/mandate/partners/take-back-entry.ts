import { inCorner } from '../corner/with-corner.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { decideEntry } from '../registers/decide-entry.ts'
import { done, refused, type Result } from '../result.ts'
import { registerDeskOf } from './bring-as-partner.ts'
import type { PartnerDesk } from './desk.ts'
import { ownEntryInput } from './schemas.ts'
import { readBrought } from './store.server.ts'

/** What waits still is taken back by the partner that brought it. What another brought is not there. */
export async function takeBackEntry(desk: PartnerDesk, input: unknown): Promise<Result<null>> {
  const { actor, mandate, state, corner, key } = desk
  if (!may(actor, 'bring-entry', { mandate, sentTo: [state] })) return refused('not-allowed')
  const read = readInput(ownEntryInput, input)
  if (!read.ok) return refused('not-found', 'entry')
  const { entry } = read.value
  const [own] = await inCorner(corner, key, (trx) => readBrought(trx, entry))
  if (!own) return refused('not-found', 'entry')
  const taken = await decideEntry(registerDeskOf(desk), { entry, decision: 'taken-back' })
  return taken.ok ? done(null) : taken
}
