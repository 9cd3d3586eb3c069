import { transact, type Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Desk } from '../communications/desk.ts'
import { nextMail, type MailHours } from '../mail-hours.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { AskingLanguage } from './asked.ts'
import type { InstitutionMail } from './mails.ts'
import { findNotice, insertMailTo } from './mails.store.server.ts'

/** A mail that something waits, in the transaction that makes it wait; false where one is on its way. */
export async function tellInstitution(
  trx: Trx,
  { actor, today }: Pick<Desk, 'actor' | 'today'>,
  { asked, kind, address }: Pick<InstitutionMail, 'kind' | 'address'> & { asked: string }
): Promise<boolean> {
  const mail = crypto.randomUUID()
  if (!(await insertMailTo(trx, { id: mail, asked, kind, address, on: today, by: actor.id }))) return false
  await tellSoon(trx, mail)
  return true
}

/** The job that sends it looks at the institution's hours: whoever works in the office's role puts off no job. */
export const tellSoon = (trx: Trx, mail: string): Promise<void> =>
  enqueue(trx, 'tell-institution', { mail }, { key: keyOf(mail) })
const keyOf = (mail: string) => `institution ${mail}`

export interface InstitutionNotice extends Omit<MailHours, 'lookedOn'> {
  id: string
  address: string
  lang: AskingLanguage
  /** Then no mail goes. */
  invented: boolean
}

/**
 * Whom to tell that something waits in its corner; null where it waits no more, and before the institution's next day of
 * mail or in its quiet hours: then it comes again when they say, `putOff`, and goes.
 */
export async function noticeToSend(
  { db, actor, now }: Desk,
  { mail, putOff = false }: { mail: string; putOff?: boolean }
): Promise<Result<InstitutionNotice | null>> {
  if (!may(actor, 'tell-institution')) return refused('not-allowed')
  const notice = await findNotice(db, mail)
  if (!notice) return done(null)
  const runAt = nextMail(putOff ? { ...notice, often: 'at-once' } : notice, now)
  if (runAt <= now) return done(notice)
  await transact(db, (trx) => enqueue(trx, 'tell-institution', { mail, putOff: true }, { key: keyOf(mail), runAt }))
  return done(null)
}
