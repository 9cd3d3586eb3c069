import type { Context } from '#context'
import { pageDanger as page } from '#mandate/inbox/page-danger.ts'
import { readNotice } from '#mandate/intake/notice.ts'
import { systemDesk } from './at-desk.ts'

/** As the morning's page: a line for whatever carries the log. It bears its half hour, and nothing else does. */
export async function pageDanger(context: Context): Promise<void> {
  const { config, log, now } = context
  const { hours } = await readNotice(config.referenceFolders, config.mandate)
  const result = await page(systemDesk(context), { now: now(), hours })
  if (result.ok && result.value) log.warn(result.value, 'danger waits for the officer on duty')
}
