import type { Context } from '#context'
import { rewriteSealedTables } from '#mandate/resealing/resealing.store.server.ts'

/** What was sealed anew, or erased, leaves the tables' files too. */
export async function clearSealed({ db, log }: Context): Promise<void> {
  await rewriteSealedTables(db.owner)
  log.info('the tables of what is sealed were written anew')
}
