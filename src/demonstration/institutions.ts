import { addDays } from '#mandate/calendar.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { agreeToQuestion } from '#mandate/institutions-asked/agree-to-question.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { keyOf } from '#mandate/institutions-asked/facts.ts'
import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import type { PartnerDesk } from '#mandate/partners/desk.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

export interface Asked {
  state: string
  lang: 'en' | 'fr' | 'es'
  /** How many days before the visit it was asked. */
  ago: number
  words: string
}

/** About the last letter to a State its institution is asked; of one that is not public a second officer agrees. */
export async function asksInstitution(
  at: Instance,
  [officer, colleague]: readonly [InventedOfficer, InventedOfficer],
  { state, lang, ago, words }: Asked
): Promise<string> {
  const today = addDays(at.today, -ago)
  const desk = (of: InventedOfficer) => lettersDesk(deskOf(at, of, today))
  const [letter] = must(await listLetters(desk(officer), { state })).letters
  const read = async () => must(await offerQuestion(desk(officer), { letter: letter!.slug }))
  const { offer } = await read()
  const told = offer!.states.find((one) => one.state === state)!
  const { account } = offer!.institutions.find((one) => one.state === state && one.isThere)!
  const id = crypto.randomUUID()
  const question = { id, letter: letter!.slug, state, account, lang, words, offer: told.offer, looked: true }
  const { waits } = must(await askInstitution(desk(officer), { ...question, facts: told.facts.map(keyOf) }))
  if (!waits) return id
  const { proposal } = (await read()).asked.find((one) => one.id === id)!
  must(await agreeToQuestion(desk(colleague), { question: id, proposal, looked: true }))
  return id
}

export async function answersAsInstitution(desk: PartnerDesk, question: string, words: string): Promise<void> {
  must(await answerQuestion(desk, { question, words, lang: 'en', steps: ['visited', 'referred'], seen: 0 }))
}
