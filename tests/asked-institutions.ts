import { randomUUID } from 'node:crypto'
import type { Desk } from '#mandate/communications/desk.ts'
import { agreeToQuestion } from '#mandate/institutions-asked/agree-to-question.ts'
import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { keyOf as keyOfFact } from '#mandate/institutions-asked/facts.ts'
import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import { sendQuestion } from '#mandate/institutions-asked/send-question.ts'
import type { QuestionText } from '#mandate/institutions-asked/word.ts'
import { signQuestion } from '../src/ui/office/institutions/sign-question.ts'
import { listNamed } from '#mandate/communications/naming.store.server.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { listPartners } from '#mandate/partners/list-partners.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { inLocale } from '#in-locale'
import { sayInstitutions } from '../src/ui/office/institutions/say-institutions.ts'
import type { TestDatabase } from './database.ts'
import { must } from './office-desk.ts'
import { officeWithPartners } from './partners.ts'
import { keyOf, takesOffice } from './signing-officers.ts'

export interface Filled {
  id?: string
  account?: string | undefined
  name?: string
  channel?: string
  address?: string
  state?: string
  lang?: string
  words?: string
  facts?: string[]
  offer?: string
  nobody?: boolean
  /** That she ticked that she looked at what was taken back. */
  looked?: boolean
}

/** What her browser sends of the form: what she ticked and typed, signed with her key. */
export async function filled(by: Desk, slug: string, { looked, ...more }: Filled) {
  const { letter, offer } = must(await offerQuestion(by, { letter: slug }))
  const [of] = offer!.states
  const given = { id: randomUUID() as string, state: of!.state, offer: of!.offer, lang: 'es', ...more }
  const { account, name = '', channel, address, words = '¿Qué ha examinado su institución?' } = given
  const facts = given.facts ?? ['letter', 'question-2']
  const text = {
    id: given.id,
    letter,
    state: given.state,
    account: account ?? null,
    name: account ? (offer!.institutions.find((one) => one.account === account)?.name ?? '') : name,
    channel: account ? null : (channel ?? null),
    address: address ?? null,
    lang: given.lang,
    wasPublic: offer!.isPublic,
    facts: of!.facts.filter((fact) => facts.includes(keyOfFact(fact))),
    words
  } as QuestionText
  const word = signedBy(by, 'ask', text, looked ? (offer!.takenBack?.shown ?? null) : null)
  return { ...given, letter: slug, words, facts, word }
}

export const signedBy = (
  { actor, mandate, today }: Desk,
  act: 'ask' | 'agree',
  text: QuestionText,
  consents: string | null
) => signQuestion({ me: { officer: { id: actor.id, mandate }, today }, signing: keyOf(actor.id) }, act, text, consents)

/** What she signs who agrees: what she is shown. */
export async function agreed(by: Desk, slug: string, id: string, looked = false) {
  const { asked, offer } = must(await offerQuestion(by, { letter: slug }))
  const text = asked.find((one) => one.id === id)!
  return { word: signedBy(by, 'agree', text, looked ? (offer!.takenBack?.shown ?? null) : null) }
}

/** Asks; what is signed by enough the job lets go. */
export async function askAndSend(db: TestDatabase, by: Desk, slug: string, more: Filled) {
  const asked = await askInstitution(by, await filled(by, slug, more))
  if (asked.ok && !asked.value.waits) await lookedAt(db, by, asked.value.word)
  return asked
}
export async function agreeAndSend(db: TestDatabase, by: Desk, slug: string, id: string, looked = false) {
  const said = await agreeToQuestion(by, await agreed(by, slug, id, looked))
  return said.ok ? lookedAt(db, by, said.value.word) : said.errors.map(({ code }) => code)
}

/** What the job refused of it. */
export async function lookedAt(db: TestDatabase, { now, today, mandate }: Desk, word: string): Promise<string[]> {
  const actor = { id: 'vigie', role: 'system', mandate: null } as const
  return must(await sendQuestion({ db: db.jobs, actor, mandate, now, today }, word)).refused
}

/** An office whose two officers sign, and an invented institution of Peru with an account. */
export async function officeThatAsks() {
  const office = await officeWithPartners()
  const second = '7c0c1c5e-0000-4000-8000-000000000002'
  for (const id of [office.officer().actor.id, second])
    await takesOffice(office.house.db.owner, { id, mandate: 'defenders', role: 'case-officer' })
  const institution = await office.takeIn({})
  const partners = async () => must(await listPartners(office.officer())).partners
  const { account } = (await partners()).find(({ name }) => name === 'An invented institution')!
  const desk = (): Desk => lettersDesk(office.officer())
  let next = 1
  const asking = {
    office,
    account,
    institution,
    partners,
    desk,
    at: () => office.partnerAt(asking.institution),
    /** Somebody of it comes in on a later day. */
    comesIn: async (person: string) => void (asking.institution = await office.takeIn({ person })),
    colleague: (): Desk => ({ ...desk(), actor: { ...desk().actor, id: second } }),
    find: async (slug: string, id: string) =>
      must(await offerQuestion(desk(), { letter: slug })).asked.find((one) => one.id === id)!,
    /** Of a letter that is not public, by two: it has gone. */
    asked: async (person: string, more: Filled = {}) => {
      const slug = await office.letter(`AL PER ${next++}/2026`, {
        language: 'en',
        names: [{ name: person, publicForm: 'full' }],
        questions: ['Why?', 'Which inquiry was opened?']
      })
      const { id } = must(await askAndSend(office.house.db, desk(), slug, { account, ...more }))
      const stopped = await agreeAndSend(office.house.db, asking.colleague(), slug, id)
      if (stopped.length > 0) throw new Error(stopped.join())
      return { slug, id }
    },
    /** As her page says it. */
    said: async (slug: string, id: string) => {
      const read = must(await offerQuestion(desk(), { letter: slug }))
      const page = await inLocale('en', async () => sayInstitutions(read, await lists(desk().db, 'en'), desk()))
      return page.asked.find((one) => one.id === id)!
    },
    /** What an officer's day has of it. */
    onDay: async (slug: string) =>
      must(await readDay(office.officer(), { of: 'all' })).institutions.filter((one) => one.slug === slug),
    takeBack: async (slug: string, person: string, spellings: string[] = []) => {
      const { letter } = must(await offerQuestion(desk(), { letter: slug }))
      const { id } = (await listNamed(office.house.db.owner, letter)).find(({ name }) => name === person)!
      const of = { letter: slug, person: id, spellings }
      must(await withdrawNaming(office.house.at(office.today()), office.house.db.jobs, of, () => '[…]'))
    }
  }
  return asking
}
