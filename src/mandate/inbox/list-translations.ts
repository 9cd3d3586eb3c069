import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { listTranslations as listSealed } from './translations.store.server.ts'

/** Bodies are base64url; no submission is named. */
export interface TranslationAsked {
  id: string
  on: Day
  body: string
  answeredOn: Day | null
  answer: string | null
}

/** What was sealed to this translator, and what she answered. */
export async function listTranslations({ db, mandate, actor }: InboxDesk): Promise<Result<TranslationAsked[]>> {
  if (!may(actor, 'translate-note', { mandate, translator: actor.id })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) =>
    done(
      (await listSealed(trx, actor.id)).map(({ id, on, body, answeredOn, answerBody }) => ({
        id,
        on,
        body: body.toString('base64url'),
        answeredOn,
        answer: answerBody?.toString('base64url') ?? null
      }))
    )
  )
}
