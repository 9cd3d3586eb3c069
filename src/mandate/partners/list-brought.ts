import { inCorner } from '../corner/with-corner.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { aboutOf, isGoneWith, subjectOf, type Subject } from '../registers/subject.ts'
import { readSubjects } from '../registers/subjects.server.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'
import { readBrought, readLettersBegun, type BroughtEntry } from './store.server.ts'

/** With what it belongs to, where that stands in a register, else whether it went out with that; and whether a letter was begun from it. */
export type Brought = BroughtEntry & { letterBegun: boolean; about: Subject | null; isGone: boolean }

/** What it brought, how each stands, what was said where it was declined, and whether a letter was begun from a tip. */
export async function listBrought(desk: PartnerDesk): Promise<Result<Brought[]>> {
  const { corner, key, office, actor, mandate, state } = desk
  if (!may(actor, 'read-as-partner', { mandate, sentTo: [state] })) return refused('not-allowed')
  const own = await inCorner(corner, key, (trx) => readBrought(trx))
  const tips = own.filter(({ kind }) => kind === 'bill-tip').map(({ id }) => id)
  const begun = tips.length === 0 ? null : await inOffice(office, mandate, (trx) => readLettersBegun(trx, tips))
  const subjects = await readSubjects(desk.released, own.flatMap(subjectOf))
  return done(
    own.map((one) => {
      const about = aboutOf(one, subjects)
      return { ...one, letterBegun: begun?.has(one.id) ?? false, about, isGone: isGoneWith(one, about) }
    })
  )
}
