import { may } from '../../permissions.ts'
import { done, refused, type Result } from '../../result.ts'
import type { AlertDesk } from './ask-law-alert.ts'
import { isAlertToken, type AlertStands } from './law-alert.ts'
import { readHowItStands } from './store.server.ts'

/** Whether what the link of a mail asks was done before; of a link that leads nowhere any more it is said so. */
export async function howLawAlertStands(
  { db, actor }: Pick<AlertDesk, 'db' | 'actor'>,
  token: string
): Promise<Result<AlertStands>> {
  if (!may(actor, 'ask-law-alert')) return refused('not-allowed')
  const stands = isAlertToken(token) ? await readHowItStands(db, token) : null
  return stands ? done(stands) : refused('alert-unknown')
}
