import type { Context } from '#context'
import { projectLetters as project } from '#mandate/communications/project.ts'

/** What the public reads of letters that the office changed: its role may not write there, this job may. */
export async function projectLetters({ db }: Context, payload: unknown): Promise<void> {
  const { letters } = payload as { letters: string[] | 'all' }
  await db.jobs.transaction().execute((trx) => project(trx, letters))
}
