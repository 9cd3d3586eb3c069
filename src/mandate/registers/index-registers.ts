import { transact, type Db } from '#platform/db.ts'
import { indexInstruments } from '../laws/protection/index-instruments.server.ts'
import { indexWork } from '../protection/index-work.server.ts'
import { indexOwnWords } from '../recommendations/index-recommendations.server.ts'
import { indexResolutions } from '../resolutions/index-resolutions.ts'
import { indexVisits } from '../visits/index-visits.server.ts'

/** Puts into the search what the files of reference data say of the registers: asked for when one of them has changed. */
export async function indexRegisters(db: Db): Promise<void> {
  await indexOwnWords(db)
  await transact(db, (trx) => indexResolutions(trx, 'all'))
  await transact(db, (trx) => indexVisits(trx, 'all'))
  await transact(db, indexInstruments)
  await transact(db, (trx) => indexWork(trx, 'all'))
}
