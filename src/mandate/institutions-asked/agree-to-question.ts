import { appendEvents } from '#platform/event-log.ts'
import { addDays } from '../calendar.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { listNamingWithdrawals } from '../communications/naming.store.server.ts'
import { isFingerprint } from '../communications/proposal.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { holdQuestion } from './load-asked.ts'
import { namesIn } from './names-in-question.ts'
import { proposalOf } from './offer-question.ts'
import { readNames } from './offer.store.server.ts'
import { agreeInput } from './schemas.ts'
import { daysToAnswer, writeAgreed } from './store.server.ts'
import { tellInstitution } from './tell-institution.ts'

/** About a letter that is not public a second officer agrees to what she saw: then it goes, and its days begin. */
export async function agreeToQuestion(desk: Desk, input: unknown): Promise<Result<{ dueOn: string }>> {
  const read = readInput(agreeInput, input)
  if (!read.ok) return read
  const { question, proposal, looked } = read.value
  return inTransaction<Result<{ dueOn: string }>>(desk, async (trx) => {
    const held = await holdQuestion(desk, trx, question, 'agree-to-question')
    if (!held.ok) return held
    const { asked, letter } = held.value
    if (asked.stands === 'taken-back') return refused('question-taken-back', 'question')
    if (asked.stands !== 'waiting') return refused('question-went-already', 'question')
    if (!isFingerprint(proposal, proposalOf(asked))) return refused('proposal-changed', 'proposal', { value: proposal })
    if (!looked && (await listNamingWithdrawals(trx, letter.id)).length > 0)
      return refused('consent-to-look-at', 'looked')
    // A correction may have named somebody since it was asked.
    const texts = [
      asked.words,
      asked.name,
      ...asked.facts.flatMap((fact) => (fact.what === 'question' ? [fact.text] : []))
    ]
    const [named] = namesIn(texts.join('\n'), await readNames(trx, letter.id)).whole
    if (named !== undefined) return refused('name-in-question', 'words', { value: named, line: 1 })
    const dueOn = addDays(desk.today, await daysToAnswer(trx))
    await writeAgreed(trx, question, { by: desk.actor.id, on: desk.today, due: dueOn })
    await tellInstitution(trx, question, asked.address)
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-agreed', letter, question)])
    return done({ dueOn })
  })
}
