import { inCorner } from '../corner/with-corner.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { aboutOf, isGoneWith, subjectOf, type Subject } from '../registers/subject.ts'
import { readSubjects } from '../registers/subjects.server.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'
import { readBrought, readInTurn, type BroughtEntry } from './store.server.ts'

/** With what it belongs to, where that stands in a register, else whether it went out with that; and whether a letter was begun from it. */
export type Brought = BroughtEntry & { letterBegun: boolean; about: Subject | null; isGone: boolean }

/** What it brought, the newest first, how each stands, what was said where it was declined, and whether a letter was begun from a tip. */
export async function listBrought(desk: PartnerDesk): Promise<Result<Brought[]>> {
  const { corner, key, office, actor, mandate, state } = desk
  if (!may(actor, 'read-as-partner', { mandate, sentTo: [state] })) return refused('not-allowed')
  const own = await inCorner(corner, key, (trx) => readBrought(trx))
  const byId = new Map(own.map((one) => [one.id, one]))
  const inTurn = await inOffice(office, mandate, (trx) => readInTurn(trx, [...byId.keys()]))
  const subjects = await readSubjects(desk.released, own.flatMap(subjectOf))
  return done(
    inTurn.map(({ id, letterBegun }) => {
      const one = byId.get(id)!
      const about = aboutOf(one, subjects)
      return { ...one, letterBegun, about, isGone: isGoneWith(one, about) }
    })
  )
}
