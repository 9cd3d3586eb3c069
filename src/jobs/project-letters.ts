import { transact } from '#platform/db.ts'
import type { Context } from '#context'
import { projectLetters as project } from '#mandate/communications/project.ts'

/** What the public reads of letters that the office changed: its role may not write there, this job may. */
export async function projectLetters({ db }: Context, payload: unknown): Promise<void> {
  const { letters } = payload as { letters: string[] | 'all' }
  await transact(db.jobs, (trx) => project(trx, letters))
}
