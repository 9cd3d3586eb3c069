import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { writeToSource } from '#mandate/inbox/write-to-source.ts'
import { addDays } from '#mandate/calendar.ts'
import type { Written } from '#mandate/intake/seal-submission.ts'
import type { SealedConsent } from '#mandate/intake/payloads.ts'
import type { Db } from '#platform/db.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { sealLetter } from '../ui/office/inbox/write.ts'
import { caseOf } from './cases.ts'
import { matters, type Matter } from './matters.ts'
import { addColleague, beginOffice, deskOf, must, unlockedOf, type Instance, type InventedOfficer } from './officers.ts'
import { sendAsSource, type Sent } from './sources.ts'
import type { WhoIsThere } from './who-is-there.ts'

/** Of an office that was at work for three months when the visitor comes. */
const days = 95

/** Fills the instance's own office; two other mandates have officers on it as well. */
export async function fillOffice(at: Instance & { intake: Db; today: string }): Promise<WhoIsThere> {
  const began = addDays(at.today, -days)
  const officer = await beginOffice(at, 'Adwoa Invented', at.mandate, began)
  const colleague = await addColleague(at, [officer], { name: 'Bruno Invented', role: 'case-officer' }, began)
  const rapporteur = await addColleague(
    at,
    [officer, colleague],
    { name: 'Chandra Invented', role: 'rapporteur' },
    began
  )
  let returns: Sent | null = null
  for (const [place, matter] of matters.entries()) {
    const on = addDays(at.today, -matter.ago)
    const sent = await sendAsSource(at.intake, at.mandate, writtenOf(matter), { danger: matter.danger, today: on })
    if (!matter.becomes) continue
    const inCharge = place % 2 === 0 ? officer : colleague
    const opened = matter.ago === 0 ? on : addDays(on, 1)
    await takeInHand(at, inCharge, { sent, matter, today: opened })
    await caseOf(at, inCharge, { matter, sent, today: opened })
    returns ??= sent
  }
  const { token } = must(
    await inviteDiplomat(deskOf(at, officer, at.today), { state: 'PER', name: 'First Secretary (invented)' })
  )
  return {
    officers: [told('officer', officer), told('second officer', colleague), told('Rapporteur', rapporteur)],
    mission: { state: 'PER', name: 'First Secretary (invented)', link: `${at.origin}/en/mission/enrol/${token}` },
    source: returns && {
      receipt: receiptAsWords(returns.receipt, await wordList('en')).join(' '),
      digits: receiptAsDigits(returns.receipt).join(' ')
    }
  }
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
  const { epochs } = await unlockedOf(at, officer, today)
  const source = { recipient: sent.derived.identity.recipient, verifyKey: '' }
  const by = { officer: officer.id, secret: officer.signing.secret }
  const letter = { kind: 'stage' as const, stage: 'being-read' as const, lang: matter.lang }
  const { epoch, ...sealed } = await sealLetter(letter, source, epochs.at(-1)!, { today, submission: sent.id, by })
  must(await writeToSource(desk, { submission: sent.id, ...sealed, epoch }))
}

const told = (as: string, { name, mandate, passphrase, totpSecret }: InventedOfficer) => ({
  as,
  name,
  mandate,
  passphrase,
  totpSecret
})

function writtenOf({ lang, danger, what, place, byWhom, source, persons }: Matter): Written {
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
    answers: { danger: danger ? 'now' : 'no', what, place, 'by-whom': byWhom, 'source-name': source },
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
