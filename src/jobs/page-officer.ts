import type { Context } from '#context'
import { pageOfficer as page } from '#mandate/inbox/page-officer.ts'
import { systemDesk } from './at-desk.ts'

/** A line for whatever carries the log to the officer on duty: a word that something waits, and nothing of it. */
export async function pageOfficer(context: Context): Promise<void> {
  const result = await page(systemDesk(context))
  if (result.ok && result.value) context.log.warn(result.value, 'the inbox waits for the officer on duty')
}
