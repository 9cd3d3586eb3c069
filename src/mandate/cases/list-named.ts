import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseDesk } from './desk.ts'
import { listNamedLetters } from './likeness.store.server.ts'
import type { NamedLetter } from './matching/alike.ts'

/**
 * Persons named in letters: in the office's own as it knows them, in others' as they were released. All of them go to the
 * browser: whom an officer looks for the server is not told.
 */
export async function listNamed(desk: CaseDesk): Promise<Result<{ letters: NamedLetter[] }>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'search-cases', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done({ letters: await listNamedLetters(trx) }))
}
