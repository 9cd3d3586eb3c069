import type { Db } from '#platform/db.ts'
import { indexOwnWords } from '../recommendations/index-recommendations.server.ts'

/** Puts into the search what the files of reference data say of the registers: asked for when one of them has changed. */
export async function indexRegisters(db: Db): Promise<void> {
  await indexOwnWords(db)
}
