import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { listNamingWithdrawals } from '../communications/naming.store.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { checkWord } from './check-word.ts'
import { toldOfQuestion } from './desk.ts'
import { holdQuestion } from './load-asked.ts'
import { nameInQuestion } from './names-in-question.ts'
import { readNames } from './offer.store.server.ts'
import { agreeInput } from './schemas.ts'
import { fingerprintOfConsents } from './word.ts'
import { insertQuestionWord, wordsOfAsking } from './words.store.server.ts'

/**
 * About a letter that is not public a second officer signs that she agrees to what she saw. A job looks at both signatures
 * and lets it go: this one's role may not.
 */
export async function agreeToQuestion(desk: Desk, input: unknown): Promise<Result<{ word: string }>> {
  const read = readInput(agreeInput, input)
  if (!read.ok) return read
  const { word } = read.value
  const { id, question, consents } = word.value
  return inTransaction<Result<{ word: string }>>(desk, async (trx) => {
    const held = await holdQuestion(desk, trx, question, 'agree-to-question')
    if (!held.ok) return held
    const { asked, letter } = held.value
    if (asked.stands === 'taken-back') return refused('question-taken-back', 'question')
    if (asked.stands !== 'waiting') return refused('question-went-already', 'question')
    const wrong = await checkWord(desk, trx, word, { act: 'agree', text: asked })
    if (wrong) return wrong
    if ((await wordsOfAsking(trx, question)).length === 0) return refused('question-not-signed', 'question')
    const takenBack = fingerprintOfConsents(await listNamingWithdrawals(trx, letter.id))
    if (takenBack !== null && consents !== takenBack) return refused('consent-to-look-at', 'looked')
    const named = nameInQuestion(asked, await readNames(trx, letter.id))
    if (named !== null) return refused('name-in-question', 'words', { value: named, line: 1 })
    if (!(await insertQuestionWord(trx, word))) return done({ word: id })
    await enqueue(trx, 'send-question', { id }, { key: `question-word ${id}` })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-agreed', letter, question)])
    return done({ word: id })
  })
}
