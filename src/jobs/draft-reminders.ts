import type { Context } from '#context'
import { draftReminders as draft } from '#mandate/communications/draft-reminders.ts'
import { systemDesk } from './at-desk.ts'

export async function draftReminders(context: Context): Promise<void> {
  const result = await draft(systemDesk(context))
  if (result.ok && result.value.length > 0) context.log.info({ drafted: result.value.length }, 'reminders drafted')
}
