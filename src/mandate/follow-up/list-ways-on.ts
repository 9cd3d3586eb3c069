import type { Desk } from '../communications/desk.ts'
import type { Reminder } from '../communications/reminders.store.server.ts'
import { may } from '../permissions.ts'
import type { WayOn } from './follow-up.ts'
import { findWaysOn } from './further.store.server.ts'

/** Of follow-ups that wait, where each can be drafted as a letter; none for whoever may not open its case. */
export async function listWaysOn(desk: Desk, drafts: readonly Reminder[]): Promise<Map<string, WayOn>> {
  const own = drafts.filter(
    ({ kind, mandate }) =>
      kind === 'follow-up' &&
      mandate === desk.mandate &&
      may(desk.actor, 'read-case', { mandate }) &&
      may(desk.actor, 'draft-follow-up', { mandate })
  )
  return own.length === 0
    ? new Map()
    : findWaysOn(
        desk.db,
        own.map(({ id }) => id)
      )
}
