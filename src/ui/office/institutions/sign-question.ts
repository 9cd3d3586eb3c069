import {
  fingerprintOfQuestion,
  signQuestionWord,
  type QuestionAct,
  type QuestionText,
  type QuestionWord
} from '#mandate/institutions-asked/word.ts'
import type { Signed, SigningKey } from '#platform/sealing/signing.ts'

/** With her own key, over what this page shows her of the question, and of the consents that she looked at. */
export function signQuestion(
  { me, signing }: { me: { officer: { id: string; mandate: string }; today: string }; signing: SigningKey },
  act: QuestionAct,
  text: QuestionText,
  consents: string | null
): Signed<QuestionWord> {
  const { id: officer, mandate } = me.officer
  const of = { id: crypto.randomUUID() as string, officer, mandate, act, question: text.id }
  return signQuestionWord(signing.secret, { ...of, asked: fingerprintOfQuestion(text), consents, on: me.today })
}
