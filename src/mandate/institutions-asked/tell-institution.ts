import type { Db, Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Desk } from '../communications/desk.ts'
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
  await enqueue(trx, 'tell-institution', { mail }, { key: `institution ${mail}` })
  return true
}

export interface InstitutionNotice {
  id: string
  address: string
  lang: AskingLanguage
  /** Then no mail goes. */
  invented: boolean
}

/** Whom to tell that something waits in its corner; null where it waits no more. */
export async function noticeToSend(
  { db, actor }: Pick<Desk, 'actor'> & { db: Db },
  mail: string
): Promise<Result<InstitutionNotice | null>> {
  if (!may(actor, 'tell-institution')) return refused('not-allowed')
  return done(await findNotice(db, mail))
}
