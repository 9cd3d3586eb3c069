import { appendEvents } from '#platform/event-log.ts'
import { holdPeople } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, type RetentionDesk } from './desk.ts'
import { destroySecrets, holdClosedEpochs, listIdleEpochs } from './epochs.store.server.ts'

/**
 * The secrets of closed epochs that open nothing any more go, the recovery's too: what somebody copied before it was
 * erased or sealed anew opens for nobody then. Who shares epochs with a new officer waits, and so brings none back.
 */
export async function destroyEpochs(desk: RetentionDesk): Promise<Result<{ destroyed: number[] }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'destroy-epoch', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    await holdClosedEpochs(trx, mandate)
    const destroyed = await listIdleEpochs(trx, mandate)
    for (const number of destroyed) await destroySecrets(trx, mandate, number, today)
    await appendEvents(
      trx,
      destroyed.map((number) => happened(desk, 'epoch-destroyed', ['epoch', String(number)], { number }))
    )
    return done({ destroyed })
  })
}
