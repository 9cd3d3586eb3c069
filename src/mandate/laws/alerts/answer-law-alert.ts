import { may } from '../../permissions.ts'
import { done, refused, type Result } from '../../result.ts'
import type { AlertDesk } from './ask-law-alert.ts'
import { isAlertToken } from './law-alert.ts'
import { confirmAlert, endAlert } from './store.server.ts'

/** Whoever reads the address says that it wants to hear, or no more: by the link of a mail. */
export async function answerLawAlert(
  { db, actor, today }: AlertDesk,
  token: string,
  word: 'confirm' | 'end'
): Promise<Result<null>> {
  if (!may(actor, 'ask-law-alert')) return refused('not-allowed')
  const found =
    isAlertToken(token) && (word === 'confirm' ? await confirmAlert(db, token, today) : await endAlert(db, token))
  return found ? done(null) : refused('alert-unknown')
}
