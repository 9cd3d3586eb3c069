import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { cameBack, type InstitutionMailState } from './mails.ts'
import { findMailTo, writeMailState } from './mails.store.server.ts'

/** What became of it, as the job found, or as a server reported. That one came back is in the log. Null moves nothing. */
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
    await also(trx)
    if (!became) return done(null)
    await writeMailState(trx, mail, { ...became, on: desk.today })
    const letter = { id: found.letter, slug: found.slug, mandate: found.mandate }
    if (cameBack(became.state))
      await appendEvents(trx, [toldOfQuestion(desk, 'institution-mail-failed', letter, found.asked)])
    return done(null)
  })
}
