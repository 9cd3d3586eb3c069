import type { Trx } from '#platform/db.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import type { LetterOnRecord } from '../communications/letters.store.server.ts'
import { listNamingWithdrawals } from '../communications/naming.store.server.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import { may, type Role } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { isSamePerson } from '../same-person.ts'
import { nameInQuestion } from './names-in-question.ts'
import { readNames } from './offer.store.server.ts'
import { fingerprintOfConsents, fingerprintOfQuestion, questionWordOf, type QuestionWord } from './word.ts'
import { isInstitution, isReleased, type QuestionToSend } from './sending.store.server.ts'
import { wordsOfAsking, type StoredQuestionWord } from './words.store.server.ts'

interface ToSend {
  stored: StoredQuestionWord
  asked: QuestionToSend
  letter: LetterOnRecord
}

/** Who agreed, where it may go as it stands now; else why it does not. */
export async function whyNotSent(
  trx: Trx,
  { stored, asked, letter }: ToSend
): Promise<Result<{ agreed: string | null }>> {
  if (asked.stands === 'taken-back') return refused('question-taken-back', 'question')
  if (asked.stands !== 'waiting') return refused('question-went-already', 'question')
  const { mandate } = stored
  if (letter.mandate !== mandate) return refused('not-found', 'question')
  const trusted = readPeopleRoster(await readStatements(trx))?.trusted ?? []
  const word = signedAs(stored, asked, mandate, questionWordOf(stored.word, trusted))
  if (!word || !mayAs(word, trusted, asked)) return refused('false-signature')
  if (word.act === 'agree') {
    if (!(await isAskedBySignature(trx, asked, mandate, trusted))) return refused('question-not-signed', 'question')
    if (isSamePerson(word.officer, asked.askedBy)) return refused('second-person-to-ask', 'question')
  } else if (word.officer !== asked.askedBy) return refused('false-signature')
  else if (!(await isReleased(trx, letter.id))) return refused('question-not-public', 'question')
  const { account, state, name } = asked
  if (account !== null && !(await isInstitution(trx, { account, mandate, state, name })))
    return refused('no-national-institution', 'institution')
  const consents = fingerprintOfConsents(await listNamingWithdrawals(trx, letter.id))
  if (consents !== null && word.consents !== consents) return refused('consent-since-taken-back', 'looked')
  // A correction may have named somebody since it was asked; which name, stands in no refusal that is kept.
  if (nameInQuestion(asked, await readNames(trx, letter.id)) !== null) return refused('name-since-in-question', 'words')
  return done({ agreed: word.act === 'agree' ? word.officer : null })
}

/** What the row says of a word is what was signed, its own id too, and of what stands now. */
const signedAs = (
  { id, act, asked: question }: { id: string; act: string; asked: string },
  asked: QuestionToSend,
  mandate: string,
  word: QuestionWord | null
): QuestionWord | null =>
  word?.id === id &&
  word.act === act &&
  word.question === question &&
  word.mandate === mandate &&
  word.asked === fingerprintOfQuestion(asked)
    ? word
    : null

function mayAs({ officer, mandate, act }: QuestionWord, trusted: OfficerCard[], { askedBy }: QuestionToSend): boolean {
  const card = trusted.find(({ id }) => id === officer)!
  if (card.mandate !== mandate) return false
  const actor = { id: officer, role: card.role as Role, mandate, trusted: true }
  return act === 'ask'
    ? may(actor, 'ask-institution', { mandate })
    : may(actor, 'agree-to-question', { mandate, proposedBy: askedBy })
}

/** Whether she who stands as the one who asked signed just this: a name in a row is nobody's word. */
async function isAskedBySignature(
  trx: Trx,
  asked: QuestionToSend,
  mandate: string,
  trusted: OfficerCard[]
): Promise<boolean> {
  return (await wordsOfAsking(trx, asked.id)).some((one) => {
    const row = { id: one.id, act: 'ask', asked: asked.id }
    const word = signedAs(row, asked, mandate, questionWordOf(one.word, trusted))
    return word?.officer === asked.askedBy && mayAs(word, trusted, asked)
  })
}
