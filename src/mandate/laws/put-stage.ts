import type { Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { restricting, type Effect } from './law.ts'
import { findStanding, insertStage, type NewStage } from './store.server.ts'

/** A stage goes into the register, in the transaction that has whoever asked to hear of it told by mail. */
export async function putStage(trx: Trx, stage: NewStage): Promise<void> {
  if (!(await insertStage(trx, stage))) return
  const found = await findStanding(trx, stage.law)
  // Of what enables defenders nobody has to be warned.
  if (found && (restricting as readonly Effect[]).includes(found.effect))
    await enqueue(trx, 'tell-law-alerts', { stage: stage.slug }, { key: `law stage ${stage.slug}` })
}
