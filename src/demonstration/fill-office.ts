import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { setDuty } from '#mandate/inbox/set-duty.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { writeToSource } from '#mandate/inbox/write-to-source.ts'
import { addDays } from '#mandate/calendar.ts'
import type { Written } from '#mandate/intake/seal-submission.ts'
import type { SealedConsent } from '#mandate/intake/payloads.ts'
import type { Stage } from '#mandate/intake/stages.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { sealLetter, type Letter } from '../ui/office/inbox/write.ts'
import { caseOf, type CaseMade } from './cases.ts'
import { compare } from './clearance.ts'
import { fillCompanies } from './companies.ts'
import { fillLetters } from './fill-letters.ts'
import { toldSource } from './letters.ts'
import { matters, sameElsewhere, type Matter } from './matters.ts'
import { addColleague, beginOffice, deskOf, must, unlockedOf, type Instance, type InventedOfficer } from './officers.ts'
import { enrolMission, inviteMission } from './mission.ts'
import { remindsInCorner, writtenEarlier } from './reminders.ts'
import { fillPartners } from './partners.ts'
import { agreesToCompare, looksForTheSame } from './pairs.ts'
import { sendAsSource, type Sent } from './sources.ts'
import { unlinks } from './unlinks.ts'
import type { WhoIsThere } from './who-is-there.ts'
import { fillWork } from './work.ts'

/** Of an office that was at work for not quite a quarter when the visitor comes: none of its keys is due to change. */
const days = 90

/** Fills the instance's own office; two other mandates have officers on it as well. */
export async function fillOffice(at: Instance): Promise<WhoIsThere> {
  const began = addDays(at.today, -days)
  const officer = await beginOffice(at, 'Adwoa Invented', at.mandate, began)
  const colleague = await addColleague(at, [officer], { name: 'Bruno Invented', role: 'case-officer' }, began)
  const rapporteur = await addColleague(
    at,
    [officer, colleague],
    { name: 'Chandra Invented', role: 'rapporteur' },
    began
  )
  const duty = { from: at.today, to: addDays(at.today, 27), officer: colleague.id }
  must(await setDuty(deskOf(at, officer, at.today), duty))
  const expression = await beginOffice(at, 'Dilnoza Invented', 'expression', began)
  const detention = await beginOffice(at, 'Emeka Invented', 'arbitrary-detention', began)
  // The other is seen as one whom nobody compared, as it would be on the first day.
  await compare(at, officer, 'expression', addDays(began, 1))
  await compare(at, expression, at.mandate, addDays(began, 1))
  // It takes two officers where there are two; the other office has one.
  for (const one of [officer, colleague]) await agreesToCompare(at, one, 'expression', addDays(began, 2))
  await agreesToCompare(at, expression, at.mandate, addDays(began, 3))
  const who = { officer, colleague, rapporteur, expression, detention }
  const [same, ...taken] = await Promise.all([
    comesIn({ ...at, mandate: 'expression' }, expression, sameElsewhere),
    ...matters.map((matter, place) => comesIn(at, place % 2 === 0 ? officer : colleague, matter))
  ])
  const all = taken.flatMap(({ made }) => made ?? [])
  await unlinks(at, all)
  // The first of a State is the one of which a letter is written.
  const cases = new Map(all.toReversed().map((made) => [made.matter.state, made]))
  for (const one of [same.made!, cases.get(sameElsewhere.state)!]) await looksForTheSame(at, one, addDays(at.today, -1))
  const returns = taken[0]!.sent
  await tellSource(at, officer, { sent: returns, today: at.today }, { kind: 'message', text: toldSource, lang: 'en' })
  const desks = { at, who, cases }
  // Whoever is sent a letter in the corner can come in there before it goes.
  const mission = await inviteMission(at, officer, { state: 'PER', name: 'First Secretary (invented)' })
  await enrolMission(at, officer, { state: 'SEN', name: 'Second Secretary (invented)', today: addDays(at.today, -14) })
  await fillCompanies(at, officer)
  // The mission as which a visitor comes owes something, and is reminded of it.
  await writtenEarlier(at, officer, mission.state)
  await remindsInCorner(at, officer, mission.state)
  await fillWork(desks, await fillLetters(desks))
  return {
    officers: [
      told('officer', officer),
      told('second officer', colleague),
      told('Rapporteur', rapporteur),
      told('officer of another mandate, compared', expression),
      told('officer of another mandate, not compared yet', detention)
    ],
    mission,
    partners: await fillPartners(at, [officer, colleague]),
    source: {
      receipt: receiptAsWords(returns.receipt, await wordList('en')).join(' '),
      digits: receiptAsDigits(returns.receipt).join(' ')
    }
  }
}

/** A matter as it was sent in and, where the office opened a case of it, that case. */
async function comesIn(
  at: Instance,
  officer: InventedOfficer,
  matter: Matter
): Promise<{ sent: Sent; made: CaseMade | null }> {
  const on = addDays(at.today, -matter.ago)
  const sent = await sendAsSource(at.intake, at.mandate, writtenOf(matter, addDays(on, -2)), {
    danger: matter.danger,
    today: on
  })
  if (!matter.becomes || !matter.days) return { sent, made: null }
  const opened = addDays(on, matter.days.opened)
  const decided = addDays(opened, matter.days.decided)
  await takeInHand(at, officer, { sent, matter, today: opened })
  const made = await caseOf(at, officer, { matter, sent, received: on, opened, decided })
  const stage = matter.becomes.closed ? 'closed' : stageAfter[matter.becomes.triage[0]]
  if (stage) await tellSource(at, officer, { sent, today: decided }, { kind: 'stage', stage, lang: matter.lang })
  return { sent, made }
}

/** What sources were told of each decision. Of what was referred nobody told yet: a promise is due. */
const stageAfter: Record<string, Stage | undefined> = {
  'take-up': 'taken-up',
  decline: 'declined',
  ask: 'more-asked'
}

/** It is assigned, opened, and its source is told that it was read. */
async function takeInHand(
  at: Instance,
  officer: InventedOfficer,
  { sent, matter, today }: { sent: Sent; matter: Matter; today: string }
): Promise<void> {
  const desk = deskOf(at, officer, today)
  must(await assignSubmission(desk, { id: sent.id, officer: officer.id }))
  must(await openSubmission(desk, { id: sent.id }))
  await tellSource(at, officer, { sent, today }, { kind: 'stage', stage: 'being-read', lang: matter.lang })
}

async function tellSource(
  at: Instance,
  officer: InventedOfficer,
  { sent, today }: { sent: Sent; today: string },
  letter: Letter
): Promise<void> {
  const { epochs } = await unlockedOf(at, officer, today)
  const source = { recipient: sent.derived.identity.recipient, verifyKey: '' }
  const by = { officer: officer.id, secret: officer.signing.secret }
  const { epoch, ...sealed } = await sealLetter(letter, source, epochs.at(-1)!, { today, submission: sent.id, by })
  must(await writeToSource(deskOf(at, officer, today), { submission: sent.id, ...sealed, epoch }))
}

const told = (as: string, { name, mandate, passphrase, totpSecret }: InventedOfficer) => ({
  as,
  name,
  mandate,
  passphrase,
  totpSecret
})

function writtenOf({ lang, danger, what, place, byWhom, source, persons }: Matter, when: string): Written {
  const consents = persons.flatMap((person, at): SealedConsent[] => {
    const said = (door: SealedConsent['door'], yes: boolean): SealedConsent => ({
      person: `p${at}`,
      door,
      given: yes ? 'yes' : 'no'
    })
    return [
      said('take-up', true),
      said('state', person.toState),
      said('other-mandate', person.toMandates),
      { ...said('public', person.public !== null), ...(person.public && { as: person.public }) }
    ]
  })
  return {
    lang,
    subject: persons.length > 1 ? 'persons' : persons.length === 1 ? 'person' : 'law',
    answers: { danger: danger ? 'now' : 'no', what, when, place, 'by-whom': byWhom, 'source-name': source },
    persons: persons.map(({ name, sex, age, work, minor }, at) => ({
      id: `p${at}`,
      kind: 'person' as const,
      name,
      sex,
      age,
      work,
      ...(minor && { minor })
    })),
    consents,
    files: []
  }
}
