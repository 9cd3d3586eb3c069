import { addDays } from '#mandate/calendar.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { keyOf } from '#mandate/institutions-asked/facts.ts'
import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import type { PartnerDesk } from '#mandate/partners/desk.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

/** About two public letters of its State the institution was asked: to one it answered, to the other a visitor can. */
export async function asksInstitution(
  at: Instance,
  officer: InventedOfficer,
  { state, deskOn }: { state: string; deskOn: (today: string) => Promise<PartnerDesk> }
): Promise<void> {
  const { letters } = must(await listLetters(lettersDesk(deskOf(at, officer, at.today)), { state, public: 'yes' }))
  for (const [place, { slug }] of letters.slice(0, asked.length).entries()) {
    const { ago, words, answer } = asked[place]!
    const today = addDays(at.today, -ago)
    const desk = lettersDesk(deskOf(at, officer, today))
    const { offer } = must(await offerQuestion(desk, { letter: slug }))
    const of = offer!.states.find((one) => one.state === state)!
    const { account } = offer!.institutions.find((one) => one.state === state && one.isThere)!
    const facts = of.facts.map(keyOf).filter((key) => key !== 'character')
    const id = crypto.randomUUID()
    const question = { id, letter: slug, state, account, lang: 'es', words, facts, offer: of.offer, looked: true }
    must(await askInstitution(desk, question))
    if (answer === null) continue
    const partner = await deskOn(addDays(at.today, -ago + 12))
    must(
      await answerQuestion(partner, {
        question: id,
        words: answer,
        lang: 'es',
        steps: ['visited', 'referred'],
        seen: 0
      })
    )
  }
}

const asked = [
  {
    ago: 14,
    words:
      'Inventado para la demostración: ¿qué pudo examinar su institución, y qué respuesta obtuvo de las autoridades?',
    answer: null
  },
  {
    ago: 18,
    words: 'Inventado para la demostración: ¿ha visitado su institución el lugar, y con qué resultado?',
    answer:
      'Inventado para la demostración: nadie visitó ningún lugar. La institución inventada habría trasladado el asunto a una fiscalía que no existe.'
  }
] as const
