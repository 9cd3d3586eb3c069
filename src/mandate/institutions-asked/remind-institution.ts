import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfQuestion } from './desk.ts'
import { holdQuestion } from './load-asked.ts'
import { listEmptied } from './offer.store.server.ts'
import { remindInput } from './schemas.ts'
import { tellInstitution } from './tell-institution.ts'

/** By mail an institution is told once more that something waits in its corner: at the address given, since one may have come back. */
export async function remindInstitution(desk: Desk, input: unknown): Promise<Result<null>> {
  const read = readInput(remindInput, input)
  if (!read.ok) return read
  const { question, address } = read.value
  return inTransaction<Result<null>>(desk, async (trx) => {
    const held = await holdQuestion(desk, trx, question, 'ask-institution')
    if (!held.ok) return held
    const { asked, letter } = held.value
    if (asked.stands === 'taken-back') return refused('question-taken-back', 'question')
    if (asked.stands === 'waiting') return refused('question-not-gone', 'question')
    if (asked.stands !== 'asked') return refused('question-answered-already', 'question')
    if (asked.account === null) return refused('institution-without-account', 'address')
    if ((await listEmptied(trx, [asked.account], desk.now)).length > 0)
      return refused('nobody-at-institution', 'address', { value: asked.name })
    if (!(await tellInstitution(trx, desk, { asked: question, kind: 'reminder', address })))
      return refused('institution-mail-waits', 'address')
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-reminded', letter, question)])
    return done(null)
  })
}
