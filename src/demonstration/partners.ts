import { addDays } from '#mandate/calendar.ts'
import { bringAsPartner } from '#mandate/partners/bring-as-partner.ts'
import type { PartnerDoor } from '#mandate/partners/desk.ts'
import { invitePartner } from '#mandate/partners/invite-partner.ts'
import { resumePartner } from '#mandate/partners/resume-partner.ts'
import { comeIn } from './mission.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'
import type { PartnerThere } from './who-is-there.ts'

/** A visitor is one of these by a link; somebody of the institution has been there before her, and what it brought waits. */
export async function fillPartners(at: Instance, officer: InventedOfficer): Promise<PartnerThere[]> {
  const before = addDays(at.today, -20)
  const first = { ...institution, person: 'Somebody of an institution (invented)' }
  const { token } = must(await invitePartner(deskOf(at, officer, before), first))
  await bringsAction(at, token, before)
  return Promise.all(
    [institution, organisation, parliament].map(async (one) => {
      const asked = one === institution ? { ...one, person: 'National institution (invented)' } : one
      const invited = must(await invitePartner(deskOf(at, officer, at.today), asked))
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
  const { corner, office, public: released, mandate, now, origin } = at
  const door: PartnerDoor = { into: 'partner', corner, office, released, mandate, now, today, where: { origin } }
  const found = await resumePartner(door, await comeIn(door, token))
  if (!found) throw new Error('the invented institution did not come in')
  const body = {
    action: 'observation',
    on: addDays(today, -3),
    text: 'Invented for demonstration: nobody observed any assembly, and this alleges nothing of any State.',
    lang: 'en'
  }
  must(await bringAsPartner(found.desk, { id: crypto.randomUUID(), kind: 'protective-action', named: false, body }))
}

const state = 'PER'
const institution = { kind: 'nhri', status: 'A', state, lang: 'es', name: 'An invented national institution' } as const
const organisation = { kind: 'ngo', state, lang: 'es', name: 'An invented organization' } as const
const parliament = { kind: 'parliament', state, lang: 'es', name: 'Focal point of an invented parliament' } as const
