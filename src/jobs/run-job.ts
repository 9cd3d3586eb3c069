import type { Context } from '#context'
import { mayAtAll } from '#mandate/permissions.ts'
import { systemDesk } from './at-desk.ts'
import type { Job } from './schedule.ts'

/** Each job does what the system may do by itself, and nothing else. */
export async function runJob(job: Job, context: Context, payload: unknown): Promise<void> {
  if (!mayAtAll(systemDesk(context).actor, job.permission))
    throw new Error(`the job ${job.name} does what does not happen by itself: ${job.permission}`)
  await job.run(context, payload)
}
