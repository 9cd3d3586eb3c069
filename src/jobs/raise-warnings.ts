import type { Context } from '#context'
import { raiseWarnings } from '#mandate/laws/desk/raise-warnings.ts'
import { atEachOffice } from './at-desk.ts'

/**
 * Early warnings of each office, for it alone. NOTE: in the office's own role: of which State a case is, and of what, no
 * role of a job reads.
 */
export const raiseWarningsJob = (context: Context): Promise<void> =>
  atEachOffice(context, (desk) => raiseWarnings({ ...desk, db: context.db.office }))
