import { listClearance } from '../clearance/list-clearance.ts'
import type { ClearanceDesk } from '../clearance/desk.ts'
import { hasUnreadShare } from '../guests/guests.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import type { Waiting } from './waits-for.ts'

/** Of a guest: the letter on which their mandate has not said its word, as their page lists it, and what was shared and not opened. */
export async function waitsForGuest(desk: ClearanceDesk): Promise<Waiting[]> {
  const { db, mandate, actor, today } = desk
  const lists = await listClearance(desk)
  const letters = lists.ok ? lists.value.waiting : []
  const shared = await inOffice(db, mandate, (trx) => hasUnreadShare(trx, actor.id))
  return [
    ...letters.map(({ slug, cutOff }) => ({ key: `clearance ${slug} ours`, isUrgent: cutOff <= today })),
    ...(shared ? [{ key: 'shared', isUrgent: false }] : [])
  ]
}
