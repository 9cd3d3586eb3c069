import { transact, type Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { nextMail } from '../mail-hours.ts'
import type { DeliveryChannel } from './delivery.ts'
import type { Desk } from './desk.ts'
import type { LetterOnRecord } from './letters.store.server.ts'
import { findNoticeToGo, insertMissionNotice, type NoticeToGo } from './mission-told.store.server.ts'

/** Whoever gets this letter on its mission's page is told so by mail, in the transaction that puts it there. */
export async function tellMissions(
  trx: Trx,
  desk: Desk,
  { addressees }: LetterOnRecord,
  channels: ReadonlyMap<string, DeliveryChannel>
): Promise<void> {
  for (const { id } of addressees) if (channels.get(id) === 'corner') await tellMission(trx, desk, id)
}

/** False where its account has no address, it wants no mail of this, or one is on its way. */
export async function tellMission(trx: Trx, { actor, today }: Desk, addressee: string): Promise<boolean> {
  const mail = crypto.randomUUID()
  const notice = await insertMissionNotice(trx, { id: mail, addressee, on: today, by: actor.id })
  if (!notice) return false
  if (!notice.withAnother) await tellSoon(trx, mail)
  return true
}

/** The job that sends it looks at the mission's hours: whoever works in the office's role puts off no job. */
export const tellSoon = (trx: Trx, mail: string): Promise<void> =>
  enqueue(trx, 'tell-mission', { mail }, { key: keyOf(mail) })
const keyOf = (mail: string) => `mission ${mail}`

/**
 * Whom to tell that something waits on its page; null where it went, and before its mission's next day of mail or in its
 * quiet hours: then it comes again when they say, `putOff`, and goes.
 */
export async function noticeToMission(
  { db, actor, now }: Desk,
  { mail, putOff = false }: { mail: string; putOff?: boolean }
): Promise<Result<NoticeToGo | null>> {
  if (!may(actor, 'tell-mission')) return refused('not-allowed')
  const notice = await findNoticeToGo(db, mail)
  if (!notice) return done(null)
  const runAt = nextMail(putOff ? { ...notice, often: 'at-once' } : notice, now)
  if (runAt <= now) return done(notice)
  await transact(db, (trx) => enqueue(trx, 'tell-mission', { mail, putOff: true }, { key: keyOf(mail), runAt }))
  return done(null)
}
