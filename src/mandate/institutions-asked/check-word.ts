import type { Trx } from '#platform/db.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Desk } from '../communications/desk.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import { refused, type Result } from '../result.ts'
import {
  fingerprintOfQuestion,
  questionWordOf,
  type QuestionAct,
  type QuestionText,
  type QuestionWord
} from './word.ts'

/** Why it is not her word of today on just this; null: it is. The job that sends looks at it once more. */
export async function checkWord(
  desk: Desk,
  trx: Trx,
  said: Signed<QuestionWord>,
  { act, text }: { act: QuestionAct; text: QuestionText }
): Promise<Result<never> | null> {
  const word = questionWordOf(said, readPeopleRoster(await readStatements(trx))?.trusted ?? [])
  if (!word || word.officer !== desk.actor.id || word.mandate !== desk.mandate) return refused('false-signature')
  if (word.act !== act || word.question !== text.id) return refused('false-signature')
  if (word.on !== desk.today) return refused('day-is-over')
  return word.asked === fingerprintOfQuestion(text) ? null : refused('not-as-shown')
}
