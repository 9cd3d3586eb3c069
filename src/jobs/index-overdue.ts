import type { Context } from '#context'
import { indexOverdue } from '#mandate/search/index-overdue.server.ts'

/** What became overdue since yesterday is found by that word. */
export const indexOverdueJob = ({ db, today }: Context): Promise<void> => indexOverdue(db.jobs, today())
