import { factsOf, findLetters } from '../communications/letters.store.server.ts'
import { findClearance } from '../communications/clearances.store.server.ts'
import type { Facts } from '../permissions.ts'
import { findGuestOfLetter } from './guests-of-letter.store.server.ts'
import { listAsked } from './asked-letters.store.server.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'

export interface FoundLetter {
  id: string
  lead: string
  /** For which mandate the actor speaks in it. */
  speaksFor: string
  /** Her own id, where she is a guest in it. */
  guest: string | null
  facts: Facts
}

/** A letter on its way as the actor comes to it: her office leads it, was asked, or she is a guest in it. */
export async function findLetter(desk: ClearanceDesk, name: string): Promise<FoundLetter | null> {
  const { mandate, actor } = desk
  const own = deskAt(desk)
  const led = (await findLetters(own.db, [name])).find((letter) => letter.mandate === mandate)
  if (led) {
    const bound = actor.role === 'guest' ? await findGuestOfLetter(own.db, actor.id) : null
    const isGuest = bound?.letter === led.id
    const asked = ((await findClearance(own.db, led.id))?.asked ?? []).map(({ signatory }) => signatory)
    const facts = { ...factsOf(led), asked, guests: isGuest ? [actor.id] : [] }
    const speaksFor = isGuest ? bound.mandate : mandate
    return { id: led.id, lead: mandate, speaksFor, guest: isGuest ? actor.id : null, facts }
  }
  if (actor.role === 'guest') return null
  const asked = (await listAsked(own.db, name))[0]
  if (!asked) return null
  const facts = { mandate: asked.lead, asked: asked.asked.map(({ signatory }) => signatory) }
  return { id: asked.id, lead: asked.lead, speaksFor: mandate, guest: null, facts }
}
