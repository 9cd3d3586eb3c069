import { randomUUID } from 'node:crypto'
import { enrolByPassphrase, readCornerLink } from '../../src/mandate/corner/enrol-in-corner.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { askInstitution } from '../../src/mandate/institutions-asked/ask-institution.ts'
import { listQuestions } from '../../src/mandate/institutions-asked/list-questions.ts'
import { offerQuestion } from '../../src/mandate/institutions-asked/offer-question.ts'
import { sendQuestion } from '../../src/mandate/institutions-asked/send-question.ts'
import type { PartnerDoor } from '../../src/mandate/partners/desk.ts'
import { invitePartner } from '../../src/mandate/partners/invite-partner.ts'
import { listPartners } from '../../src/mandate/partners/list-partners.ts'
import { resumePartner } from '../../src/mandate/partners/resume-partner.ts'
import type { Context } from '../../src/context.ts'
import { signQuestion } from '../../src/ui/office/institutions/sign-question.ts'
import { codeAt } from '../enrolment.ts'
import { must } from '../office-desk.ts'
import { keyOf, takesOffice } from '../signing-officers.ts'

/** An invented institution is asked about a letter in these words; what is given reads the question in its corner. */
export async function askedInstitution(
  { db, now, today }: Context,
  desk: Desk,
  { letter, words }: { letter: string; words: string }
): Promise<() => Promise<string>> {
  const where = { origin: 'https://office.example' }
  const name = 'An invented institution'
  const lang = 'en'
  const door = (): PartnerDoor => ({
    into: 'partner',
    corner: db.corner,
    office: db.office,
    released: db.public,
    mandate: desk.mandate,
    now: now(),
    today: today(),
    where
  })
  const { actor, mandate } = desk
  const session = { id: 'a session', way: 'a way', createdAt: now() }
  const people = { db: db.office, mandate, now: now(), today: today(), where, actor, session }
  const { letter: letterId, offer } = must(await offerQuestion(desk, { letter }))
  const { state, offer: seen, facts } = offer!.states[0]!
  const letterFact = facts.find(({ what }) => what === 'letter')!
  const { token } = must(await invitePartner(people, { kind: 'nhri', status: 'A', state, lang, name }))
  const made = must(await readCornerLink(door(), { token }, lang))
  const { words: phrase, totpSecret } = made
  const way = { words: phrase, wordsAgain: phrase, totpSecret, made: made.made, code: codeAt(totpSecret, now()) }
  const signedIn = must(await enrolByPassphrase(door(), { token, ...way })).token
  const { account } = must(await listPartners(people)).partners.find((one) => one.name === name)!
  await takesOffice(db.owner, { id: actor.id, mandate, role: actor.role })
  const id = randomUUID()
  const to = { state, account, name, channel: null, address: null }
  const text = {
    id,
    letter: letterId,
    ...to,
    lang: 'en' as const,
    wasPublic: offer!.isPublic,
    facts: [letterFact],
    words
  }
  const me = { officer: { id: actor.id, mandate }, today: today() }
  const word = signQuestion({ me, signing: keyOf(actor.id) }, 'ask', text, null)
  const asked = { id, letter, state, account, lang, words, facts: ['letter'], offer: seen, word }
  const sent = must(await askInstitution(desk, asked))
  const job = { ...desk, db: db.jobs, actor: { id: 'vigie', role: 'system', mandate: null } as const }
  const { refused } = must(await sendQuestion(job, sent.word))
  if (refused.length > 0) throw new Error(refused.join(', '))
  return async () => {
    const found = await resumePartner(door(), signedIn)
    return JSON.stringify(must(await listQuestions(found!.desk)))
  }
}
