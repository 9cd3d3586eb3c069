import type { Context } from '#context'
import { draftReminders as draft } from '#mandate/communications/draft-reminders.ts'
import { mandatesOwed } from '#mandate/communications/owed.store.server.ts'
import { atEach } from './at-desk.ts'

/** Mandate by mandate: what one office keeps of its drafts holds up no other's. */
export async function draftReminders(context: Context): Promise<void> {
  const mandates = await mandatesOwed(context.db.jobs, context.today())
  await atEach(context, mandates, async (desk) => {
    const result = await draft(desk, desk.mandate)
    if (result.ok && result.value.length > 0) context.log.info({ drafted: result.value.length }, 'reminders drafted')
    return result
  })
}
