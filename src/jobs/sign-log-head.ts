import type { Context } from '#context'
import { signHead } from '#platform/log-head.ts'

export async function signLogHead({ db, config, today, now, log }: Context): Promise<void> {
  const { day, seq } = await signHead(db.jobs, config.dataFolder, config.mandate, today(), now())
  log.info({ day, seq }, 'head of the log signed')
}
