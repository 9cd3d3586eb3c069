import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import { openJobsPool, type OpenContext } from '../open-context.ts'
import { runJob } from './run-job.ts'
import { jobs } from './schedule.ts'

export interface Worker {
  stop(): Promise<void>
}

/** Runs the queue in this process, in the role vigie_jobs. */
export async function startWorker({ context, postgres }: OpenContext): Promise<Worker> {
  const { config, log } = context
  const pool = openJobsPool(config, postgres.url)
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [job.name, (payload) => runJob(job, context, payload)])
  )
  const items = jobs.flatMap(({ name, cron, catchesUp = true }) =>
    cron
      ? [{ task: name, match: cron, identifier: name, options: { backfillPeriod: catchesUp ? 36 * 3600 * 1000 : 0 } }]
      : []
  )
  // NOTE: its messages quote a failed job's error, which can hold a row: of these only the fact is kept.
  const logger = new Logger(() => (level, _message, meta) => {
    if (level !== 'error') return
    const job = meta?.job as { task_identifier?: string; attempts?: number } | undefined
    log.error({ job: job?.task_identifier, attempts: job?.attempts, err: meta?.error }, 'a job failed')
  })
  const runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(items),
    concurrency: 2,
    noHandleSignals: true,
    logger
  })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    }
  }
}
