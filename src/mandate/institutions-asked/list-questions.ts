import { inCorner } from '../corner/with-corner.server.ts'
import type { PartnerDesk } from '../partners/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { QuestionOfMandate } from './asked-lines.ts'
import { readQuestionsAsked } from './corner.store.server.ts'

const isInstitution = ({ actor, mandate, state }: PartnerDesk) =>
  may(actor, 'answer-as-institution', { mandate, sentTo: [state] })

/** All that the mandate asked of this institution. */
export async function listQuestions(desk: PartnerDesk): Promise<Result<QuestionOfMandate[]>> {
  if (!isInstitution(desk)) return refused('not-allowed')
  return done(await inCorner(desk.corner, desk.key, (trx) => readQuestionsAsked(trx)))
}

/** Those that wait for its answer; none for whoever is no institution. */
export async function listOpenQuestions(desk: PartnerDesk): Promise<QuestionOfMandate[]> {
  const listed = await listQuestions(desk)
  return listed.ok ? listed.value.filter(({ stands }) => stands === 'asked') : []
}

/** One of them; what is not its own is not there. */
export async function readQuestion(desk: PartnerDesk, id: string): Promise<Result<QuestionOfMandate>> {
  if (!isInstitution(desk)) return refused('not-allowed')
  const [own] = await inCorner(desk.corner, desk.key, (trx) => readQuestionsAsked(trx, id))
  return own ? done(own) : refused('not-found', 'question')
}
