import type { Db } from '#platform/db.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import type { Desk } from '../communications/desk.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster, type PeopleRoster } from '../people/read-people-roster.ts'
import { inOffice } from '../people/with-office.server.ts'

/** Where an officer sits before letters on their way, her own office's and those to which it was asked. */
export type ClearanceDesk = Pick<OfficeDesk, 'db' | 'actor' | 'mandate' | 'now' | 'today'>

/**
 * The desk of her own office; or, for a letter of another that asked hers, of that one: what she says is written down
 * there, once it is seen that she was asked.
 */
export const deskAt = ({ db, actor, now, today, ...her }: ClearanceDesk, mandate = her.mandate): Desk => ({
  db: ofMandate(db, mandate),
  actor,
  mandate,
  now,
  today
})

export const rosterOf = async (db: Db, mandate: string): Promise<PeopleRoster | null> =>
  readPeopleRoster(await inOffice(db, mandate, readStatements))
