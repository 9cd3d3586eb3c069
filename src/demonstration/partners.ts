import { addDays } from '#mandate/calendar.ts'
import { markInvented } from '#mandate/demonstration/laws.server.ts'
import { bringEntry } from '#mandate/registers/bring-entry.ts'
import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import type { SaidByEntry } from '#mandate/entries/word.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { bringAsPartner } from '#mandate/partners/bring-as-partner.ts'
import type { PartnerDesk, PartnerDoor } from '#mandate/partners/desk.ts'
import { invitePartner } from '#mandate/partners/invite-partner.ts'
import { resumePartner } from '#mandate/partners/resume-partner.ts'
import { answersAsInstitution, asksInstitution } from './institutions.ts'
import { comeIn } from './mission.ts'
import { signLetThrough } from '../ui/office/registers/sign-let-through.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'
import type { PartnerThere } from './who-is-there.ts'

/**
 * A visitor is one of these by a link; somebody of the institution has been there before her, and what it
 * brought waits; the tip of another is at work on the law desk.
 */
export async function fillPartners(
  at: Instance,
  officers: readonly [InventedOfficer, InventedOfficer]
): Promise<PartnerThere[]> {
  // Who invites lets through nothing that they bring: the first officer of the walk does.
  const [officer, inviting] = officers
  const before = addDays(at.today, -20)
  const first = { ...institution, person: 'Somebody of an institution (invented)' }
  const { token } = must(await invitePartner(deskOf(at, inviting, before), first))
  await bringsAction(at, token, before)
  await asksInstitution(at, officers, { state, lang: 'es', ago: 0, words: askedOfOne })
  const there = { ...another, person: 'Somebody of another institution (invented)' }
  const answers = must(await invitePartner(deskOf(at, inviting, before), there)).token
  const session = await comeIn(doorOf(at, before), answers)
  const question = await asksInstitution(at, officers, {
    state: there.state,
    lang: 'en',
    ago: 3,
    words: askedOfAnother
  })
  await answersAsInstitution(await resumed(at, session, addDays(at.today, -1)), question, answered)
  const member = { ...parliament, person: 'Somebody of a parliament (invented)' }
  const invited = must(await invitePartner(deskOf(at, inviting, addDays(at.today, -7)), member))
  await bringsTip(at, officer, invited.token)
  return Promise.all(
    [institution, organisation, parliament].map(async (one) => {
      const asked = one === institution ? { ...one, person: 'National institution (invented)' } : one
      const invited = must(await invitePartner(deskOf(at, inviting, at.today), asked))
      return {
        kind: one.kind,
        state: one.state,
        name: one.name,
        link: `${at.origin}/en/partner/enrol/${invited.token}`
      }
    })
  )
}

async function bringsAction(at: Instance, token: string, today: string): Promise<void> {
  const body = {
    action: 'observation',
    on: addDays(today, -3),
    text: 'Invented for demonstration: nobody observed any assembly, and this alleges nothing of any State.',
    lang: 'en'
  }
  const entry = { id: crypto.randomUUID(), kind: 'protective-action', named: false, body }
  must(await bringAsPartner(await deskOfPartner(at, token, today), entry))
}

/** The tip of a bill: let through, two stages on, and with some days left in which something can be said of it. */
async function bringsTip(at: Instance, officer: InventedOfficer, token: string): Promise<void> {
  const { office, owner, mandate } = at
  const came = addDays(at.today, -6)
  const before = { ...at, now: new Date(at.now.getTime() - 6 * 86_400_000) }
  const id = crypto.randomUUID()
  const body = {
    kind: 'bill',
    title: 'DEMO: proyecto de ley inventado sobre organizaciones',
    lang: 'es',
    titleEn: 'DEMO: invented bill on organizations',
    effect: 'restrictive',
    themes: ['association'],
    stage: 'tabled',
    on: addDays(came, -1),
    until: addDays(at.today, 12),
    articles: 'Invented for demonstration: article 5 would ask each organization for a licence. No such bill exists.',
    source: 'Invented gazette (demonstration)'
  }
  const partner = await deskOfPartner(before, token, came)
  must(await bringAsPartner(partner, { id, kind: 'bill-tip', named: false, body }))
  const desk = (on: string) => ({ ...deskOf({ ...at, now: before.now }, officer, on), db: office })
  const { entries: waiting } = must(await listEntries(desk(came), { stands: 'brought' }))
  const tip = waiting.find((one) => one.id === id)!
  const word = (on: string, entry: string, said: SaidByEntry) =>
    signLetThrough({ me: { officer, today: on }, signing: officer.signing }, entry, 1, said)
  must(await decideEntry(desk(came), { entry: id, decision: 'let-through', word: word(came, id, tip) }))
  const job = {
    db: owner,
    mandate,
    actor: { id: 'vigie', role: 'system', mandate: null } as const,
    now: at.now,
    today: at.today
  }
  must(await releaseEntry(job, id))
  const entries: string[] = [id]
  for (const [leaves, stage, ago] of [
    ['tabled', 'committee', 4],
    ['committee', 'chamber-vote', 1]
  ] as const) {
    const step = {
      law: id,
      leaves,
      stage,
      on: addDays(at.today, -ago),
      source: body.source,
      address: 'https://invented.example/demo-bill'
    }
    const entry = { id: crypto.randomUUID(), kind: 'law-stage', body: step, release: true }
    const on = addDays(at.today, -ago)
    const { toSign } = must(await bringEntry(desk(on), entry))
    must(await bringEntry(desk(on), { ...entry, word: word(on, entry.id, toSign!) }))
    must(await releaseEntry(job, entry.id))
    entries.push(entry.id)
  }
  await markInvented(owner, id, entries)
  // Of today, and with days left: nobody has looked at it.
  const fresh = { ...body, ...newBill, on: addDays(at.today, -1), until: addDays(at.today, 5) }
  const today = { ...partner, now: at.now, today: at.today }
  must(await bringAsPartner(today, { id: crypto.randomUUID(), kind: 'bill-tip', named: false, body: fresh }))
}
const newBill = {
  title: 'DEMO: otro proyecto de ley inventado sobre reuniones',
  titleEn: 'DEMO: another invented bill, on assemblies',
  themes: ['assembly']
}

const deskOfPartner = async (at: Instance, token: string, today: string): Promise<PartnerDesk> =>
  resumed(at, await comeIn(doorOf(at, today), token), today)

const doorOf = ({ corner, office, public: released, mandate, now, origin }: Instance, today: string): PartnerDoor => ({
  into: 'partner',
  corner,
  office,
  released,
  mandate,
  now,
  today,
  where: { origin }
})

async function resumed(at: Instance, session: string, today: string): Promise<PartnerDesk> {
  const found = await resumePartner(doorOf(at, today), session)
  if (!found) throw new Error('the invented partner did not come in')
  return found.desk
}

const state = 'PER'
const institution = { kind: 'nhri', status: 'A', state, lang: 'es', name: 'An invented national institution' } as const
const organisation = { kind: 'ngo', state, lang: 'es', name: 'An invented organization' } as const
const parliament = { kind: 'parliament', state, lang: 'es', name: 'Focal point of an invented parliament' } as const
const another = { kind: 'nhri', status: 'A', state: 'PHL', lang: 'en', name: 'Another invented institution' } as const

const askedOfOne = 'Inventado para la demostración: ¿qué ha podido examinar su institución, y con qué resultado?'
const askedOfAnother = 'Invented for demonstration: has your institution visited the place, and what came of it?'
const answered =
  'Invented for demonstration: nobody visited any place. The invented institution would have referred the matter to an office that does not exist.'
