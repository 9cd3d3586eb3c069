import type { Trx } from '#platform/db.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'

/** Those whose word counts: where they are more than one, nobody erases at once alone (`needsSecond`). */
export async function listTrusted(trx: Trx): Promise<string[]> {
  const { trusted = [] } = readPeopleRoster(await readStatements(trx)) ?? {}
  return trusted.map(({ id }) => id)
}
