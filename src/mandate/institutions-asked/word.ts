import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, type Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import type { NamingWithdrawal } from '../communications/naming.store.server.ts'
import { signedByOfficer } from '../people/signed-by-officer.ts'
import type { AskedInstitution } from './asked-lines.ts'

/** She who asks, and who agrees to it where the letter is not public. */
export const questionActs = ['ask', 'agree'] as const
export type QuestionAct = (typeof questionActs)[number]

/**
 * What an officer signs of a question with her own key. The office's server brings it and can write no other; the job that
 * says that it has gone looks at the signatures itself.
 */
export interface QuestionWord {
  id: string
  officer: string
  mandate: string
  act: QuestionAct
  question: string
  /** The fingerprint of what she was shown. */
  asked: string
  /** The fingerprint of the consents that were taken back and that she looked at; null where she ticked nothing. */
  consents: string | null
  on: Day
}

/** All of a question that an officer lets go: facts, words, to whom, of which letter. */
export type QuestionText = Pick<
  AskedInstitution,
  'id' | 'letter' | 'state' | 'account' | 'name' | 'channel' | 'address' | 'lang' | 'wasPublic' | 'facts' | 'words'
>

/** Of a question as it is kept, just what is signed. */
export const textOfQuestion = (asked: QuestionText): QuestionText => {
  const { id, letter, state, account, name, channel, address, lang, wasPublic, facts, words } = asked
  return { id, letter, state, account, name, channel, address, lang, wasPublic, facts, words }
}

/** NOTE: of the whole digest: nobody types it, and of a shorter one whoever asks could make two alike. */
export const fingerprintOfQuestion = (text: QuestionText): string => digest(textOfQuestion(text))

/** Null where nobody took anything back. */
export const fingerprintOfConsents = (takenBack: readonly NamingWithdrawal[]): string | null =>
  takenBack.length === 0 ? null : digest(takenBack)

export const signQuestionWord = (secret: Uint8Array, word: QuestionWord): Signed<QuestionWord> =>
  signed(secret, purpose, word)

/** The word, if the key of the officer whom it names signed it, and she is one of these. */
export const questionWordOf = (said: unknown, cards: readonly OfficerCard[]): QuestionWord | null =>
  signedByOfficer<QuestionWord>(said, purpose, cards)

const digest = (value: unknown) => toBase64url(sha256(utf8(canonicalJson(value))))

const purpose = 'institution-word'
