import type { Db, Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { AskingLanguage } from './asked.ts'
import { toldOfQuestion } from './desk.ts'
import { cameBack, type InstitutionMail, type InstitutionMailState } from './mails.ts'
import { findMailTo, findNotice, insertMailTo, writeMailState } from './mails.store.server.ts'

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
}

/** Whom to tell that something waits in its corner; null where it waits no more, or is invented. */
export async function noticeToSend(
  { db, actor }: Pick<Desk, 'actor'> & { db: Db },
  mail: string
): Promise<Result<InstitutionNotice | null>> {
  if (!may(actor, 'tell-institution')) return refused('not-allowed')
  return done(await findNotice(db, mail))
}

/** What became of it, as the job found, or as a server reported; null: it stands as it stood. That one came back is in the log. */
export async function recordNoticeSent(
  desk: Desk,
  mail: string,
  became: { state: InstitutionMailState; said: string } | null,
  also: (trx: Trx) => Promise<void> = () => Promise.resolve()
): Promise<Result<null>> {
  if (!may(desk.actor, 'tell-institution')) return refused('not-allowed')
  return inTransaction<Result<null>>(desk, async (trx) => {
    const found = await findMailTo(trx, mail)
    if (!found) return refused('not-found')
    if (became) await writeMailState(trx, mail, { ...became, on: desk.today })
    await also(trx)
    const letter = { id: found.letter, slug: found.slug, mandate: found.mandate }
    if (became && cameBack(became.state))
      await appendEvents(trx, [toldOfQuestion(desk, 'institution-mail-failed', letter, found.asked)])
    return done(null)
  })
}
