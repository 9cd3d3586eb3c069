import type { Context } from '#context'
import { pageDanger as page } from '#mandate/inbox/page-danger.ts'
import { readNotice } from '#mandate/intake/notice.ts'
import { callPager, type Patience } from '#platform/pager.ts'
import { systemDesk } from './at-desk.ts'

/** As the morning's page, by the pager and in the log. It bears its half hour, and nothing else does. */
export async function pageDanger(context: Context, _payload?: unknown, patience?: Patience): Promise<void> {
  const { config, log, now } = context
  const { hours } = await readNotice(config.referenceFolders, config.mandate)
  const result = await page(systemDesk(context), { now: now(), hours })
  if (!result.ok || !result.value) return
  log.warn(result.value, 'danger waits for the officer on duty')
  if (!config.pagerCommand) return
  // NOTE: a job that failed would stand in the queue with its minute, and only one that has something to tell fails. It
  // is not let fail: it has tried more than once, and the next half hour asks and tries anew.
  await callPager(config.pagerCommand, 'danger', patience).catch((error: unknown) =>
    log.error({ err: error }, 'the pager was not reached: danger waits')
  )
}
