import type { Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { listMailOut, type MailOutLine } from './mail-out.store.server.ts'

export type { MailOutLine }

/** Letters' mails, first those of which somebody has to decide something. */
export async function listOutgoing({ db, mandate, actor }: Desk): Promise<Result<MailOutLine[]>> {
  if (!may(actor, 'see-tray', { mandate })) return refused('not-allowed')
  return done(await listMailOut(db, mandate, 200))
}
