import type { Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
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

/** False where its account has no address, or a mail is on its way. */
export async function tellMission(trx: Trx, { actor, today }: Desk, addressee: string): Promise<boolean> {
  const mail = crypto.randomUUID()
  if (!(await insertMissionNotice(trx, { id: mail, addressee, on: today, by: actor.id }))) return false
  await enqueue(trx, 'tell-mission', { mail }, { key: `mission ${mail}` })
  return true
}

/** Whom to tell that something waits on its page; null where it went. */
export async function noticeToMission({ db, actor }: Desk, mail: string): Promise<Result<NoticeToGo | null>> {
  if (!may(actor, 'tell-mission')) return refused('not-allowed')
  return done(await findNoticeToGo(db, mail))
}
