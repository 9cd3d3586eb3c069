import { addDays } from '#mandate/calendar.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { agreeToQuestion } from '#mandate/institutions-asked/agree-to-question.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { keyOf } from '#mandate/institutions-asked/facts.ts'
import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import type { PartnerDesk } from '#mandate/partners/desk.ts'
import { sendQuestion } from '#mandate/institutions-asked/send-question.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { signQuestion } from '../ui/office/institutions/sign-question.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

export interface Asked {
  state: string
  lang: 'en' | 'fr' | 'es'
  /** How many days before the visit it was asked. */
  ago: number
  words: string
}

/** About the last letter to a State its institution is asked; of one that is not public a second officer signs as well. */
export async function asksInstitution(
  at: Instance,
  [officer, colleague]: readonly [InventedOfficer, InventedOfficer],
  { state, lang, ago, words }: Asked
): Promise<string> {
  const today = addDays(at.today, -ago)
  const desk = (of: InventedOfficer) => lettersDesk(deskOf(at, of, today))
  const [letter] = must(await listLetters(desk(officer), { state })).letters
  const { letter: letterId, offer } = must(await offerQuestion(desk(officer), { letter: letter!.slug }))
  const told = offer!.states.find((one) => one.state === state)!
  const { account, name } = offer!.institutions.find((one) => one.state === state && one.isThere)!
  const id = crypto.randomUUID()
  const { isPublic: wasPublic, takenBack } = offer!
  const to = { state, account, name, channel: null, address: null }
  const text = { id, letter: letterId, ...to, lang, wasPublic, facts: told.facts, words }
  const by = (of: InventedOfficer) => ({ me: { officer: of, today }, signing: of.signing })
  const consents = takenBack?.shown ?? null
  const word = signQuestion(by(officer), 'ask', text, consents)
  const question = { id, letter: letter!.slug, state, account, lang, words, offer: told.offer, word }
  const asked = must(await askInstitution(desk(officer), { ...question, facts: told.facts.map(keyOf) }))
  const agreed = asked.waits
    ? must(await agreeToQuestion(desk(colleague), { word: signQuestion(by(colleague), 'agree', text, consents) }))
    : asked
  const actor = { id: 'vigie', role: 'system', mandate: null } as const
  must(await sendQuestion({ ...desk(officer), db: at.owner, actor }, agreed.word))
  return id
}

export async function answersAsInstitution(desk: PartnerDesk, question: string, words: string): Promise<void> {
  must(await answerQuestion(desk, { question, words, lang: 'en', steps: ['visited', 'referred'], seen: 0 }))
}
