import { transact } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { addDays } from '../../calendar.ts'
import { may } from '../../permissions.ts'
import { done, refused, type Result } from '../../result.ts'
import type { Law, StageReached } from '../law.ts'
import { readBySlug, readStage } from '../read-laws.server.ts'
import type { AlertDesk } from './ask-law-alert.ts'
import { daysToConfirm, isOfAlert, type LawAlert } from './law-alert.ts'
import { deleteUnconfirmed, findAlert, findHearers, markMailed } from './store.server.ts'

/** A mail for each who asked to hear of a law that moved; each goes by a job of its own, so that none goes twice. */
export async function tellHearers({ db, actor }: AlertDesk, stage: string): Promise<Result<{ told: number }>> {
  if (!may(actor, 'tell-law-alerts')) return refused('not-allowed')
  return transact(db, async (trx) => {
    const reached = await readStage(trx, stage)
    const law = reached && (await readBySlug(trx, reached.law))
    // Taken out again meanwhile: there is nothing to tell.
    if (!law) return done({ told: 0 })
    const hearers = await findHearers(trx, law)
    for (const alert of hearers)
      await enqueue(trx, 'send-law-alert', { alert, stage }, { key: `law alert ${alert} ${stage}` })
    return done({ told: hearers.length })
  })
}

export interface AlertToSend {
  alert: LawAlert
  law: Law
  reached: StageReached
}

/** What one mail says; null where it is not wanted any more, or there is nothing to say. Public facts only. */
export async function findAlertToSend(
  { db, actor }: AlertDesk,
  { alert: id, stage }: { alert: string; stage: string }
): Promise<Result<AlertToSend | null>> {
  if (!may(actor, 'tell-law-alerts')) return refused('not-allowed')
  const [alert, reached] = await Promise.all([findAlert(db, id), readStage(db, stage)])
  const law = reached && (await readBySlug(db, reached.law))
  return done(alert?.confirmed && law && isOfAlert(alert, law) ? { alert, law, reached } : null)
}

/** An alert that was asked for and not confirmed yet; null once it was. */
export async function findAlertToConfirm({ db, actor }: AlertDesk, id: string): Promise<Result<LawAlert | null>> {
  if (!may(actor, 'tell-law-alerts')) return refused('not-allowed')
  const alert = await findAlert(db, id)
  return done(alert && !alert.confirmed ? alert : null)
}

/** The mail that asks went to it. False where the row is another's by now, whose mail is still to go. */
export async function alertMailed({ db, actor }: AlertDesk, alert: LawAlert): Promise<Result<boolean>> {
  if (!may(actor, 'tell-law-alerts')) return refused('not-allowed')
  return done((await findAlert(db, alert.id)) === null || (await markMailed(db, alert)))
}

/** What nobody confirmed goes. */
export async function sweepAlerts({ db, actor, today }: AlertDesk): Promise<Result<null>> {
  if (!may(actor, 'tell-law-alerts')) return refused('not-allowed')
  await deleteUnconfirmed(db, addDays(today, -daysToConfirm))
  return done(null)
}
