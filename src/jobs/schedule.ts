import type { Context } from '#context'
import type { Action } from '#mandate/permissions.ts'
import { projectPendingLetters } from './project-pending.ts'
import { signLogHead } from './sign-log-head.ts'

export interface Job {
  name: string
  /** What one would have to be allowed to do, to do this by hand. */
  permission: Action
  /** When it happens by itself, in cron's five fields, UTC; null for one that only something else enqueues. */
  cron: string | null
  run(context: Context, payload: unknown): Promise<void>
}

/** Everything that happens by itself, on one page. */
export const jobs: readonly Job[] = [
  // What an import left on record when it was killed before pages and figures showed it.
  { name: 'project-pending-letters', permission: 'run-jobs', cron: '* * * * *', run: projectPendingLetters },
  // A little after midnight in Geneva, winter and summer: the head of the log as it stood that day.
  { name: 'sign-log-head', permission: 'run-jobs', cron: '10 23 * * *', run: signLogHead }
]
