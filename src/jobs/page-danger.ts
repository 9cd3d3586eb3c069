import type { Context } from '#context'
import { pageDanger as page } from '#mandate/inbox/page-danger.ts'
import { readHours } from '#mandate/intake/notice.ts'
import { callPager, type Patience } from '#platform/pager.ts'
import { atEachOffice } from './at-desk.ts'

/**
 * As the morning's page, by the pager and in the log, for each office by its own hours. It bears its half hour, and nothing
 * else does. For the tip of a bill the word is that something waits: nobody is called to a danger that is none.
 */
export async function pageDanger(context: Context, _payload?: unknown, patience?: Patience): Promise<void> {
  const { config, log, now } = context
  await atEachOffice(context, async (desk) => {
    const { mandate } = desk
    const hours = await readHours(config.referenceFolders, mandate)
    const result = await page(desk, { now: now(), hours })
    if (!result.ok || !result.value) return result
    const { danger } = result.value
    log.warn(
      { mandate, ...result.value },
      danger ? 'danger waits for the officer on duty' : 'a bill that presses waits'
    )
    // NOTE: a job that failed would stand in the queue with its minute, and only one that has something to tell fails.
    // It is not let fail: it has tried more than once, and the next half hour asks and tries anew.
    if (config.pagerCommand)
      await callPager(config.pagerCommand, [danger ? 'danger' : 'waits', mandate], patience).catch((error: unknown) =>
        log.error(
          { err: error, mandate },
          `the pager was not reached: ${danger ? 'danger' : 'a bill that presses'} waits`
        )
      )
    return result
  })
}
