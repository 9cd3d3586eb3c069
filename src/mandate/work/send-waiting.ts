import { transact } from '#platform/db.ts'
import type { Desk } from '../communications/desk.ts'
import type { NoticeState } from '../communications/mission-told.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { isQuiet } from '../mail-hours.ts'
import { holdMailReader, listMailReaders, writeMailState, type MailReader } from './waiting-mail.store.server.ts'

/** To whom a mail waits to go, outside of their quiet hours. */
export async function mailsToGo({ db, mandate, actor }: Desk, at: Date): Promise<Result<string[]>> {
  if (!may(actor, 'tell-waiting', { mandate })) return refused('not-allowed')
  const waiting = (await listMailReaders(db, mandate)).filter((one) => one.state === 'waiting' && !isQuiet(one, at))
  return done(waiting.map(({ officer }) => officer))
}

type Go = (
  mail: Pick<MailReader, 'address' | 'lang'> & { id: string },
  keep: (state: NoticeState, said: string) => Promise<Result<null>>
) => Promise<void>

/**
 * Her mail goes while its row is held: another run passes it by. What breaks off meanwhile leaves it waiting, and it
 * goes once more under the name that it had.
 */
export const sendWaitingMail = ({ db, today }: Desk, officer: string, go: Go): Promise<void> =>
  transact(db, async (trx) => {
    const reader = await holdMailReader(trx, officer, { passBy: true })
    const id = reader?.mail
    if (!reader || reader.state !== 'waiting' || !id) return
    await go({ ...reader, id }, async (state, said) => {
      await writeMailState(trx, id, { state, on: today, said })
      return done(null)
    })
  })
