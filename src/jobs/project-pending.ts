import type { Context } from '#context'
import { projectPendingUnlessImporting } from '#mandate/communications/import/project-pending.ts'

/** An import that was killed leaves letters on record that no page shows: they follow here. */
export async function projectPendingLetters({ db }: Context): Promise<void> {
  await projectPendingUnlessImporting(db.jobs)
}
