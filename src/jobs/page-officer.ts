import type { Context } from '#context'
import { pageOfficer as page } from '#mandate/inbox/page-officer.ts'
import { callPager, type Patience } from '#platform/pager.ts'
import { atEachOffice } from './at-desk.ts'

/**
 * A word to the officer on duty of each office that something waits, and nothing of it: by the pager, and by a line for
 * whatever carries the log. A pager that fails fails the job, which comes again.
 */
export async function pageOfficer(context: Context, _payload?: unknown, patience?: Patience): Promise<void> {
  const { config, log } = context
  await atEachOffice(context, async (desk) => {
    const { mandate } = desk
    const result = await page(desk)
    if (!result.ok || !result.value) return result
    log.warn({ mandate, ...result.value }, 'the inbox waits for the officer on duty')
    if (config.pagerCommand)
      await callPager(config.pagerCommand, [result.value.danger ? 'danger' : 'waits', mandate], patience)
    return result
  })
}
