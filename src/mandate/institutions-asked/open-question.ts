import type { PartnerDesk } from '../partners/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import type { Result } from '../result.ts'
import type { QuestionOfMandate } from './asked-lines.ts'
import { readQuestion } from './list-questions.ts'
import { writeOpened } from './store.server.ts'

/** Somebody of the institution opens a question: that it was read is known, where a consent is taken back later. */
export async function openQuestion(desk: PartnerDesk, id: string): Promise<Result<QuestionOfMandate>> {
  const own = await readQuestion(desk, id)
  if (own.ok && own.value.told) await inOffice(desk.office, desk.mandate, (trx) => writeOpened(trx, id, desk.today))
  return own
}
