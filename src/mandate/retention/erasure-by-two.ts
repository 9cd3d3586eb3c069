import type { Trx } from '#platform/db.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'

/** The others whose word counts: where there is one, nobody erases at once alone. */
export async function othersTrusted(trx: Trx, officer: string): Promise<string[]> {
  const { trusted = [] } = readPeopleRoster(await readStatements(trx)) ?? {}
  return trusted.map(({ id }) => id).filter((id) => id !== officer)
}
