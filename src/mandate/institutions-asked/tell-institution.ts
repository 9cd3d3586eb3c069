import type { Db, Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { AskingLanguage } from './asked.ts'
import { findNotice } from './notice.store.server.ts'

/** A mail that something waits, in the transaction that makes it wait. */
export async function tellInstitution(trx: Trx, question: string, address: string | null | undefined): Promise<void> {
  if (address) await enqueue(trx, 'tell-institution', { question }, { key: `institution ${question}` })
}

export interface InstitutionNotice {
  id: string
  address: string
  lang: AskingLanguage
}

/** Whom to tell that something waits in its corner; null where it waits no more, or is invented. */
export async function noticeToSend(
  { db, actor }: Pick<Desk, 'actor'> & { db: Db },
  question: string
): Promise<Result<InstitutionNotice | null>> {
  if (!may(actor, 'tell-institution')) return refused('not-allowed')
  return done(await findNotice(db, question))
}
